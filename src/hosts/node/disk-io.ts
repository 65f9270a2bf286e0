// The few calls by which the disk is changed, so that tests can let each of them fail or be the last.
import { chmod, copyFile, mkdir, open, rename, rm, rmdir, unlink } from 'node:fs/promises';

export interface DiskIo {
  /** On the disk, not in a cache, when it returns. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
  chmod(file: string, mode: number): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
  /** A folder of ours with all that is in it. */
  removeAll(folder: string): Promise<void>;
}

export const realDisk: DiskIo = {
  async write(file, bytes) {
    const handle = await open(file, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  copy: (from, to) => copyFile(from, to),
  rename,
  unlink,
  chmod,
  makeFolder: async (folder) => void (await mkdir(folder)),
  removeFolder: rmdir,
  removeAll: (folder) => rm(folder, { recursive: true, force: true }),
};

export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes(String((error as NodeJS.ErrnoException).code));
}
