// No credential in an address: the validator knows it in the files it reads, this check holds for every text that we write.
import { type Check, refuse } from './check.ts';

// scheme://user:password@ ; the user may be empty. Bounded, so that no text makes it slow.
const credentialInAddress = /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@'"`<>]{0,200}:([^\s/@'"`]{1,200})@/gi;
// What stands for a secret without being one: $NAME, ${NAME}, {{ name }}, %(name)s, <name>, ***.
const reference = /^(\$|\{|%|<|\*+$)/;

export const noSecret: Check = ({ artifacts }) =>
  artifacts.flatMap(({ path, text }) =>
    [...text.matchAll(credentialInAddress)]
      .filter(([, password = '']) => !reference.test(password))
      .map(({ 0: match, index }) =>
        refuse(
          path,
          'no-secret',
          'A generated file would hold a credential in an address. Take it out of the spec and name a reference to a secret.',
          { start: index, end: index + match.length },
        ),
      ),
  );
