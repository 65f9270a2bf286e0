// The server in a process of its own, with the disk for its files: IPC from the desktop editor, stdio for every other.
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listFiles } from '../node/disk-files.ts';
import { mostListed } from '../node/ignored-folders.ts';
import type { FileHost } from './host.ts';
import { startServer } from './server.ts';
import { largestCharacters } from './session.ts';

const disk: FileHost = {
  async list(folder) {
    if (!folder.startsWith('file:')) return undefined;
    const paths = await listFiles(fileURLToPath(folder));
    // A list that was cut off cannot say that a file is missing.
    return paths.length < mostListed ? paths : undefined;
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size <= largestCharacters ? await readFile(path, 'utf8') : undefined;
    } catch {
      // Gone, or not ours to read: to the workspace that is the same.
      return undefined;
    }
  },
};

startServer(createConnection(ProposedFeatures.all), disk);
