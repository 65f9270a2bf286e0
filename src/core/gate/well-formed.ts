// Texts are the same on every system: \n line ends, one at the end, no byte-order mark, nothing binary.
import { type Check, refuse } from './check.ts';

export const wellFormed: Check = ({ artifacts }) =>
  artifacts.flatMap(({ path, text }) => {
    if (text.includes('\r')) return [refuse(path, 'line-ends', 'A generated file has other line ends than \\n.')];
    if (text.startsWith('\ufeff') || text.includes('\u0000'))
      return [refuse(path, 'plain-text', 'A generated file begins with a byte-order mark or holds binary data.')];
    if (!text.endsWith('\n') || text.endsWith('\n\n'))
      return [refuse(path, 'last-line', 'A generated file ends with exactly one line end.')];
    return [];
  });
