// The findings of a text, or of the files of the workspace.
import * as z from 'zod/mini';
import { findingsJson, isValidated, readSpec, validate } from '../../api.ts';
import type { WorkspacePath } from '../../core/text/ids.ts';
import { defineTool, described } from './tool.ts';

const mostFindings = 200;
const largest = 2_000_000;

export const validateTool = defineTool({
  name: 'mlops_validate',
  title: 'Check MLproject, KServe, pipeline and other MLOps files',
  description:
    'Checks MLproject, KServe and Kubernetes manifests, retraining pipelines, Argo, KFP, CI files, Prometheus rules, dashboards and mlops.yaml against schemas and semantic rules, finds hard-coded secrets (never repeated) and missing rollbacks. Give `text` with its `path` to check a draft before you write it, or `paths` (files or folders), or nothing for the whole workspace. Ask it after every edit of such a file.',
  input: z.object({
    paths: z.optional(
      described(
        z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100)),
        'Files or folders in the workspace.',
      ),
    ),
    path: z.optional(described(z.string().check(z.maxLength(300)), 'Name of the draft, such as isvc.yaml.')),
    text: z.optional(described(z.string().check(z.maxLength(largest)), 'The draft itself.')),
  }),
  writes: false,
  async run({ paths, path, text }, { files }) {
    const specText = await files.read('mlops.yaml' as WorkspacePath).catch(() => undefined);
    const reading = specText === undefined ? undefined : readSpec({ path: 'mlops.yaml', text: specText });
    const settings = reading?.kind === 'spec' && reading.spec.validate ? { rules: reading.spec.validate } : {};
    if (text !== undefined) {
      const name = path ?? 'draft.yaml';
      return report(1, findingsJson([{ path: name, text, findings: validate(name, text, settings).findings }]));
    }
    const wanted = (await files.list()).filter(
      (file) => isValidated(file) && (paths === undefined || paths.some((one) => isIn(file, one))),
    );
    const checked = await Promise.all(
      wanted.map(async (file) => {
        const content = await files.read(file).catch(() => undefined);
        if (content === undefined || content.length > largest || content.includes('\u0000')) return undefined;
        return { path: file as string, text: content, findings: validate(file, content, settings).findings };
      }),
    );
    const read = checked.flatMap((one) => one ?? []);
    return report(read.length, findingsJson(read));
  },
});

function isIn(file: string, wanted: string): boolean {
  const folder = wanted.replace(/^\.\/?/, '').replace(/\/+$/, '');
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

// A model reads a few hundred findings at most; how many there are beyond is said.
function report(files: number, findings: ReturnType<typeof findingsJson>) {
  const shown = findings.slice(0, mostFindings);
  return {
    json: {
      kind: 'report',
      files,
      findings: shown,
      ...(findings.length > shown.length ? { more: findings.length - shown.length } : {}),
    },
  };
}
