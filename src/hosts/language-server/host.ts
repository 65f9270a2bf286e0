// What the server needs from the place where it runs: the files of a folder. A process reads the disk, a worker asks the client.
export interface FileHost {
  /** Paths below the folder, without what is never ours (node_modules, .git); undefined where it cannot be listed. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Undefined where there is none, or where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** Lets what came in meanwhile be heard first, such as a cancellation. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
