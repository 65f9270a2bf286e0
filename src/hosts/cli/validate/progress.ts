// How far a long check is, for somebody who looks at a terminal; a pipe or a log gets nothing.

export function progressOf(total: number): { at(done: number): void; end(): void } {
  const isShown = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined;
  let last = Date.now();
  let wasShown = false;
  return {
    at(done) {
      // A short run ends before anybody would read it.
      if (!isShown || Date.now() - last < 200) return;
      last = Date.now();
      wasShown = true;
      process.stderr.write(`\r${done} of ${total} files`);
    },
    end() {
      if (wasShown) process.stderr.write('\r\u001b[K');
    },
  };
}
