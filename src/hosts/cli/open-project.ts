// The project of the commands that write: the spec, and the folder behind the journal of the disk.
import { type DiskFiles, diskFiles } from '../node/disk-files.ts';
import { type FoundSpec, findSpec } from './read-project.ts';

export interface Project extends FoundSpec {
  readonly files: DiskFiles;
}

/** `missing` when a file was named and is not there. */
export function openProject(...request: Parameters<typeof findSpec>): Project | { readonly missing: string } {
  const found = findSpec(...request);
  return 'missing' in found ? found : { ...found, files: diskFiles(found.root) };
}
