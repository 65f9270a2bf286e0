// A process that kills itself at its nth change to the disk, in the middle of a write when asked, so that tests can look at what it leaves.
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileWrite } from '../../src/core/write/files.ts';
import { diskFiles } from '../../src/hosts/node/disk-files.ts';
import { type DiskIo, realDisk } from '../../src/hosts/node/disk-io.ts';

const [root = '', what = 'apply', at = '0', bytes = '', writes = '[]'] = process.argv.slice(2);
let calls = 0;

function last(): undefined {
  if (++calls === Number(at)) process.kill(process.pid, 'SIGKILL');
}

const io: DiskIo = {
  async write(file, content) {
    if (calls + 1 === Number(at) && bytes !== '') {
      const handle = await open(file, 'w');
      writeSync(handle.fd, content.subarray(0, Math.floor(content.length * Number(bytes))));
    }
    last();
    await realDisk.write(file, content);
  },
  copy: (from, to) => last() ?? realDisk.copy(from, to),
  rename: (from, to) => last() ?? realDisk.rename(from, to),
  unlink: (file) => last() ?? realDisk.unlink(file),
  chmod: (file, mode) => last() ?? realDisk.chmod(file, mode),
  makeFolder: (folder) => last() ?? realDisk.makeFolder(folder),
  removeFolder: (folder) => last() ?? realDisk.removeFolder(folder),
  removeAll: (folder) => last() ?? realDisk.removeAll(folder),
};

const files = diskFiles(root, io);
const result = what === 'undo' ? await files.undo() : await files.apply(JSON.parse(writes) as FileWrite[]);
process.stdout.write(`${result.kind} ${calls}`);
