// A process that kills itself at a given point of writing, so that tests can look at what it leaves.

import type { WorkspacePath } from '../../src/core/text/ids.ts';
import { diskFiles } from '../../src/hosts/node/disk-files.ts';

const [root = '', wanted = ''] = process.argv.slice(2);
const path = (text: string) => text as WorkspacePath;

await diskFiles(root, (point) => {
  if (point === wanted) process.kill(process.pid, 'SIGKILL');
}).apply([
  { path: path('a.txt'), text: 'new a\n', expected: 'old a\n' },
  { path: path('sub/b.txt'), text: 'new b\n', expected: 'old b\n' },
  { path: path('gone.txt'), text: undefined, expected: 'old\n' },
  { path: path('made/c.txt'), text: 'new c\n', expected: undefined },
]);
