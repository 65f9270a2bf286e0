// What no listing of a workspace looks into, and how much it lists.

/** Made by programs, never by hand: nobody wants them listed or checked. */
export const ignoredFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.venv',
  'venv',
  '__pycache__',
  '.mlops',
  'dist',
  '.tox',
  '.ipynb_checkpoints',
  'mlruns',
  'mlartifacts',
  'site-packages',
]);
// A listing serves a quick look at a workspace, not a crawl of a disk.
export const mostListed = 20_000;
