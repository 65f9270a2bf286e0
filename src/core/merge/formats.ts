// Which formats are merged by what they say, and how a name tells them.

export const mergeFormats = [
  'yaml',
  'json',
  'toml',
  'mlproject',
  'python',
  'shell',
  'markdown',
  'hcl',
  'dockerfile',
  'env',
  'requirements',
  'text',
] as const;
export type MergeFormat = (typeof mergeFormats)[number];

export function formatOf(path: string): MergeFormat {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^mlproject$/i.test(name)) return 'mlproject';
  if (/^requirements.*\.txt$/i.test(name)) return 'requirements';
  if (/^(dockerfile|containerfile)(\..*)?$/i.test(name) || /\.dockerfile$/i.test(name)) return 'dockerfile';
  if (/(^|\.)env$/.test(name)) return 'env';
  return byEnding[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'text';
}

const byEnding: Readonly<Record<string, MergeFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ipynb: 'json',
  toml: 'toml',
  py: 'python',
  sh: 'shell',
  bash: 'shell',
  md: 'markdown',
  tf: 'hcl',
  hcl: 'hcl',
  tfvars: 'hcl',
};
