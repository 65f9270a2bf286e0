// Names with values in any text: `name = "value"`, `name: value`, `export NAME=value`, `--name value`, `getenv("NAME", "value")`.
import type { Place } from '../../core/text/place.ts';
import type { Keyword } from './keyword-scan.ts';
import { isReference, isSecretName } from './look-alikes.ts';

export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
  /** The value with its quotes. */
  readonly whole: Place;
  /** Where the name begins. */
  readonly nameStart: number;
  /** The value is what is taken when the real one is not given. */
  readonly isFallback: boolean;
}

/** In programs an unquoted value is an expression; in settings it is a text. */
export interface Dialect {
  readonly needsQuotes: boolean;
  /** `ENV NAME value` */
  readonly isDockerfile?: boolean;
}

/** Parts of names; the whole name is looked at where one of them stands. */
export const nameKeywords: readonly Keyword[] = [
  ...['passw', 'passphrase', 'passcode', '_pass', 'dbpass', 'secret', 'token', 'credential', 'fernet'],
  // api_key, apikey, accessKey, privateKey, accountKey, signing-key
  ...['_key', '-key', '.key', 'ikey', 'skey', 'ekey', 'tkey', 'nkey', 'gkey', 'rkey', 'dkey'],
  ...['auth', 'sharedaccess'],
  // pwd, and what may stand beside it
  ...['_pwd', '-pwd', '.pwd', ...'=:"\'\\]_-. \t'].map((end) => (end.length > 1 ? end : `pwd${end}`)),
].map((text) => ({ text, anyCase: true }));

/** Of 3 to 64 characters; a longer one names nothing. */
const longestName = 64;

/** What is set under the name, if the name is a secret's. */
export function assignmentOf(text: string, name: Name, { needsQuotes, isDockerfile }: Dialect): Assignment | undefined {
  if (!maySet(text.charCodeAt(name.end))) return undefined;
  const value = valueAfter(text, name, needsQuotes, isDockerfile === true);
  return value && isSecretName(name.text) ? { name: name.text, nameStart: name.start, ...value } : undefined;
}

// A sign, a quote, a bracket or white space: what may stand between a name and its value.
function maySet(code: number): boolean {
  return (
    code === 61 ||
    code === 58 ||
    code === 34 ||
    code === 39 ||
    code === 32 ||
    code === 92 ||
    code === 93 ||
    code === 9 ||
    code === 43 ||
    code === 63
  );
}

export interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The name that covers the offset. */
export function nameAround(text: string, at: number): Name | undefined {
  let start = at;
  while (start > 0 && at - start < longestName && isNameCode(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < longestName && isNameCode(text.charCodeAt(end))) end++;
  // `$DB_PASSWORD` and `${DB_PASSWORD` are read, not set; a default inside the braces is set.
  if (text[start - 1] === '$') return undefined;
  // The n of an escaped line end is no part of the name.
  if (text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '')) start++;
  while (text[start] === '-' || text[start] === '.') start++;
  if (end - start < 3 || end - start > longestName) return undefined;
  return { text: text.slice(start, end), start, end };
}

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46
  );
}

// `=`, `:`, `=>`, `:=`, `?=`, behind a closing quote or bracket and a Python type; not `==`, `::`, `://`.
const sign =
  /(?:\\{0,3}["'])?\]?[ \t]{0,40}(?::[ \t]{0,4}(?:str|string|SecretStr|Final|Optional\[str\]|str \| None)[ \t]{0,4}(?==))?(?:=>|[?:+]?=(?!=)|:(?![:/=]))[ \t]{0,40}/y;
// `${NAME:-` with the literal that is taken when NAME is not set.
const shellDefault = /:?[-=](?=[^}\s"'$]{4,200}\})/y;
// `("NAME", "value"`, `"NAME", default="value"`
const call =
  /\\{0,3}["'][ \t]{0,10},[ \t]{0,10}(?:(?:default|value|fallback)[ \t]{0,4}=[ \t]{0,4})?(?=[rbuf]{0,2}\\{0,3}["'])/y;
// `--password value`
const option = /[ \t]{1,4}(?=[^-\s$<])/y;
const block = /["'][ \t]{0,4}\{[^{}]{0,400}?\bdefault[ \t]{0,20}=[ \t]{0,20}(?=")/y;

function valueAfter(text: string, name: Name, needsQuotes: boolean, isDockerfile: boolean) {
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  if (/\$\{$/.test(before)) {
    const at = matchEnd(shellDefault, text, name.end);
    return at === undefined ? undefined : literalAt(text, at, false, true);
  }
  const begin = matchEnd(sign, text, name.end);
  if (begin !== undefined) return literalAt(text, begin, needsQuotes, false);
  const inCall = matchEnd(call, text, name.end);
  if (inCall !== undefined && /\(\s{0,20}(?:\\{0,3}["']-{0,2})$/.test(before))
    return literalAt(text, inCall, true, isReading(before) || text.slice(name.end, inCall).includes('default'));
  const inBlock = /\bvariable[ \t]{1,4}"$/.test(before) ? matchEnd(block, text, name.end) : undefined;
  if (inBlock !== undefined) return literalAt(text, inBlock, true, true);
  const isOption =
    /(?:^|\s|["'])--$/.test(before) || (isDockerfile && /^\s*(?:ENV|ARG)[ \t]+$/i.test(lineStart(before)));
  const afterOption = isOption ? matchEnd(option, text, name.end) : undefined;
  return afterOption === undefined ? undefined : literalAt(text, afterOption, false, false);
}

function isReading(before: string): boolean {
  return /(?:getenv|\.get|\.pop|lookup|env|config|setdefault)\(\s{0,20}\\{0,3}["']$/i.test(before);
}

function lineStart(before: string): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const opening = /[rbufRBUF]{0,2}(\\{0,3}["'])/y;
const bare = /[^\s"'`<>()[\]{}\\,;]{4,1000}/y;

function literalAt(text: string, at: number, needsQuotes: boolean, isFallback: boolean) {
  opening.lastIndex = at;
  const quote = opening.exec(text)?.[1];
  if (quote !== undefined) {
    const start = opening.lastIndex;
    const end = closing(text, start, quote);
    if (end === undefined || end - start < 4) return undefined;
    return {
      value: text.slice(start, end),
      place: { start, end },
      whole: { start: at, end: end + quote.length },
      isFallback,
    };
  }
  if (needsQuotes) return undefined;
  bare.lastIndex = at;
  const value = bare.exec(text)?.[0];
  // A call or an index is an expression.
  if (value === undefined || /[([]/.test(text[at + value.length] ?? '')) return undefined;
  const place = { start: at, end: at + value.length };
  return { value, place, whole: place, isFallback };
}

// The same quote again on the same line; an escaped one inside belongs to the value.
function closing(text: string, start: number, quote: string): number | undefined {
  const limit = Math.min(text.length, start + 1000);
  for (let index = start; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) return undefined;
    if (text.startsWith(quote, index)) return index;
    if (code === 92) index++;
  }
  return undefined;
}

interface Idiom {
  readonly keyword: string;
  readonly what: string;
  /** Sticky at the keyword; its last group is the secret. */
  readonly pattern: RegExp;
}

const onCommandLine = 'a password on a command line';

const idioms: readonly Idiom[] = [
  {
    keyword: 'machine ',
    what: 'a password in a netrc entry',
    pattern: /machine[ \t]{1,20}\S{1,100}\s{1,20}(?:login\s{1,20}\S{1,100}\s{1,20})?password[ \t]{1,20}(\S{4,200})/iy,
  },
  // `auth=("user", "…")`, `HTTPBasicAuth("user", "…")`
  ...['auth', 'BasicAuth'].map((keyword) => ({
    keyword,
    what: 'a password for basic authentication',
    pattern:
      /(?:basic_?)?auth[ \t]{0,4}=?[ \t]{0,4}\([ \t]{0,4}["'][^"'\n]{0,80}["'][ \t]{0,4},[ \t]{0,4}["']([^"'\n]{4,200})["']/iy,
  })),
  {
    keyword: 'authorization',
    what: 'a credential in an Authorization header',
    pattern:
      /authorization\\?["']?[ \t]{0,4}[:=][ \t]{0,4}\\?["']?(?:Bearer|Basic|Token)[ \t]{1,4}([A-Za-z0-9._~+/=-]{12,1000})/iy,
  },
  {
    keyword: 'curl ',
    what: onCommandLine,
    pattern: /curl[^\n|;]{0,300}?[ \t](?:-u|--user)[ \t=]{0,2}["']?[^\s:"'$]{1,80}:([^\s"'$]{4,200})/iy,
  },
  ...['docker ', 'podman ', 'az l', 'az a'].map((keyword) => ({
    keyword,
    what: onCommandLine,
    pattern:
      /[a-z]{1,10}[ \t]{1,4}(?:acr[ \t]{1,4})?login\b[^\n|;]{0,200}?[ \t]-p[ \t]{1,4}["']?([^\s"'$-][^\s"']{3,200})/iy,
  })),
  { keyword: 'sshpass ', what: onCommandLine, pattern: /sshpass[ \t]{1,4}-p[ \t]{0,4}["']?([^\s"'$]{4,200})/iy },
  {
    keyword: 'aws configure set ',
    what: 'an AWS secret key on a command line',
    pattern:
      /aws configure set[ \t]{1,4}(?:aws_secret_access_key|aws_session_token)[ \t]{1,4}["']?([^\s"'$]{16,1000})/iy,
  },
  {
    keyword: 'mysql',
    what: onCommandLine,
    pattern: /mysql(?:dump|admin)?[ \t][^\n|;]{0,200}?[ \t]?-p([^\s"'$-][^\s"']{5,80})/iy,
  },
];

export const idiomKeywords: readonly Keyword[] = idioms.map(({ keyword }) => ({ text: keyword, anyCase: true }));

export interface Spoken {
  readonly what: string;
  readonly value: string;
  readonly place: Place;
}

/** A credential that stands in an idiom rather than under a name. */
export function idiomAt(text: string, at: number, index: number): Spoken | undefined {
  const idiom = idioms[index];
  if (!idiom) return undefined;
  idiom.pattern.lastIndex = at;
  const match = idiom.pattern.exec(text);
  const value = match?.[1];
  if (!match || value === undefined || isReference(value)) return undefined;
  const start = match.index + match[0].lastIndexOf(value);
  return { what: idiom.what, value, place: { start, end: start + value.length } };
}
