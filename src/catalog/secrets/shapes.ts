// What credentials look like by their providers' own formats: a prefix, an alphabet, a length, a checksum where there is one.
// Shapes as read from the scanners' rules and the providers' pages on 2026-11-23; see rules/secrets/no-inline-secret/rule.md.
import type { Severity } from '../../core/text/finding.ts';
import { decodeBase64 } from './base64.ts';
import { crc32, hasBase62Checksum } from './checksum.ts';
import type { Keyword } from './keyword-scan.ts';
import { entropyOf, isPlaceholder, isReference, isSequence } from './look-alikes.ts';

export interface Shaped {
  /** `an AWS access key id` */
  readonly what: string;
  /** Offsets inside the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly sort: 'token' | 'address' | 'private-key';
  readonly severity?: Severity;
}

interface Shape {
  readonly what: string;
  /** What the pre-filter looks for, in this case only. */
  readonly keywords: readonly string[];
  /** Where the match begins, in characters before the keyword. */
  readonly before?: number;
  /** Sticky; its first group, where it has one, is the secret part. */
  readonly pattern: RegExp;
  /** Whether a match is one after all. */
  isReal?(secret: string): boolean;
  /** Of its secret part; lowered where a checksum does not hold or a service is gone. */
  severityOf?(secret: string): Severity | undefined;
}

// Not preceded (an escaped line end aside) and not followed by a letter of the token's own alphabet.
const token = (what: string, keywords: readonly string[], body: string, more: Partial<Shape> = {}): Shape => ({
  what,
  keywords,
  pattern: new RegExp(`(?:(?<![A-Za-z0-9_-])|(?<=\\\\[nrt]))(?:${body})(?![A-Za-z0-9_-])`, 'y'),
  ...more,
});

const checksummed = (from: number): Partial<Shape> => ({
  // A wrong checksum is no live token; it may still be one that was mistyped, so it is told more quietly.
  severityOf: (secret) => (hasBase62Checksum(secret.slice(from)) ? undefined : 'warning'),
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// The pre-filter wants four characters: the short beginning before each that may follow.
const before = (start: string, next: string): readonly string[] => [...next].map((letter) => start + letter);

const shapes: readonly Shape[] = [
  // Base32 behind the type; those of the documentation end in EXAMPLE.
  token(
    'an AWS access key id',
    ['AKIA', 'ASIA', 'ABIA', 'ACCA', ...before('A3T', letters)],
    '(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}',
    { isReal: (secret) => entropyOf(secret.slice(4)) > 2.6 },
  ),
  token('an Amazon Bedrock key', ['ABSK'], 'ABSK[A-Za-z0-9+/]{109,269}={0,2}'),
  token('an Amazon Bedrock key', ['bedrock-api-key-'], 'bedrock-api-key-[A-Za-z0-9+/]{40,2000}={0,2}'),
  token('a Google API key', ['AIza'], 'AIza[A-Za-z0-9_-]{35}'),
  token('a Google OAuth secret', ['GOCSPX-'], 'GOCSPX-[A-Za-z0-9_-]{28}'),
  token('a Databricks token', ['dapi'], 'dapi[0-9a-f]{32}(?:-\\d)?'),
  token('a Databricks OAuth secret', ['dose'], 'dose[0-9a-f]{32}'),
  token('a Hugging Face token', [...before('hf_', letters), 'api_org_'], '(?:hf|api_org)_[A-Za-z0-9]{34}'),
  token('a W&B key', ['wandb_v1_'], 'wandb_v1_[A-Za-z0-9_]{77}'),
  // The legacy key looks like a commit id: only beside a login.
  {
    what: 'a W&B key',
    keywords: ['wandb'],
    pattern: /wandb(?:\.login\b|[ \t]+login\b|\.ai\b)[^\n]{0,80}?(?<![0-9a-f])([0-9a-f]{40})(?![0-9a-f])/y,
  },
  token('a GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 'gh[pousr]_[A-Za-z0-9]{36}', checksummed(4)),
  token('a GitHub token', ['github_pat_'], 'github_pat_[A-Za-z0-9_]{82}'),
  // Installation tokens since April 2026: an id, then a JWT.
  token(
    'a GitHub token',
    ['ghs_'],
    'ghs_\\d{1,20}_eyJ[A-Za-z0-9_-]{10,400}\\.[A-Za-z0-9_-]{10,600}\\.[A-Za-z0-9_-]{10,600}',
  ),
  token(
    'a GitLab token',
    ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glagent-', 'glsoat-', 'glft-', 'glimt-', 'gloas-'],
    'gl(?:pat|dt|rt|ptt|cbt|agent|soat|ft|imt|oas)-[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7})?',
  ),
  {
    what: 'a Slack webhook',
    keywords: ['hooks.slack.com/'],
    pattern:
      /hooks\.slack\.com\/((?:services|workflows|triggers)\/[A-Z][A-Za-z0-9]{6,14}\/[A-Za-z0-9]{6,16}\/[A-Za-z0-9/]{20,60})/y,
  },
  token(
    'a Slack token',
    ['xoxb-', 'xoxp-', 'xoxe-', 'xoxa-', 'xoxr-', 'xoxs-'],
    'xox[abpers]-(?:\\d{1,20}-){1,4}[A-Za-z0-9]{20,64}|xoxe\\.xox[bp]-\\d-[A-Za-z0-9]{100,200}',
  ),
  token('a Slack token', ['xapp-'], 'xapp-\\d-[A-Za-z0-9]{6,20}-\\d{6,20}-[A-Za-z0-9]{24,80}'),
  token('an OpenAI key', ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{58,170}'),
  // The older form is known by what stands in its middle: OpenAI, in base64.
  token('an OpenAI key', ['T3BlbkFJ'], 'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}', { before: 23 }),
  token('an Anthropic key', ['sk-ant-'], 'sk-ant-(?:api03|admin01|oat01)-[A-Za-z0-9_-]{80,120}'),
  token('an OpenRouter key', ['sk-or-v1-'], 'sk-or-v1-[0-9a-f]{64}'),
  token('a Langfuse key', ['sk-lf-'], 'sk-lf-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'),
  token('a LangSmith key', ['lsv2_'], 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}'),
  token('a Groq key', ['gsk_'], 'gsk_[A-Za-z0-9]{52}'),
  token('an xAI key', ['xai-'], 'xai-[A-Za-z0-9_]{80}'),
  token('a Perplexity key', ['pplx-'], 'pplx-[A-Za-z0-9]{48}'),
  token('a Replicate token', before('r8_', letters), 'r8_[A-Za-z0-9]{37}'),
  token('an NVIDIA API key', ['nvapi-'], 'nvapi-[A-Za-z0-9_-]{60,70}'),
  token('a Pinecone key', ['pcsk_'], 'pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,70}'),
  token('a Prefect key', ['pnu_', 'pnb_'], 'pn[ub]_[A-Za-z0-9]{36}'),
  token('an npm token', ['npm_'], 'npm_[A-Za-z0-9]{36}', checksummed(4)),
  token('a PyPI token', ['pypi-AgE'], 'pypi-AgE[A-Za-z0-9_-]{50,1000}'),
  token('a Docker Hub token', ['dckr_'], 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,40}'),
  token('a Vault token', ['hvs.', 'hvb.', 'hvr.'], 'hv[sbr]\\.[A-Za-z0-9_-]{90,300}'),
  token('a Terraform Cloud token', ['.atlasv1.'], '[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}', { before: 14 }),
  token('a Pulumi token', ['pul-'], 'pul-[0-9a-f]{40}'),
  token('a DigitalOcean token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], 'do[opr]_v1_[0-9a-f]{64}'),
  // The last eight hexadecimal digits are the CRC-32 of the body, its bytes in either order.
  token('a Grafana token', ['glsa_'], 'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}', {
    severityOf: (secret) => (hasGrafanaChecksum(secret) ? undefined : 'warning'),
  }),
  token('a Grafana token', ['glc_'], 'glc_[A-Za-z0-9+/]{32,400}={0,2}'),
  token('a Sentry token', ['sntry'], 'sntrys_eyJ[A-Za-z0-9+/=_-]{60,400}|sntryu_[0-9a-f]{64}'),
  token('a New Relic key', ['NRAK-'], 'NRAK-[A-Z0-9]{27}'),
  token('a SendGrid key', before('SG.', `${letters}_-`), 'SG\\.[A-Za-z0-9_-]{20,24}\\.[A-Za-z0-9_-]{39,50}'),
  token('a Stripe key', ['sk_live_', 'rk_live_'], '[rs]k_live_[A-Za-z0-9]{20,120}'),
  token('a Shopify token', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}'),
  token('a Linear key', ['lin_api_'], 'lin_api_[A-Za-z0-9]{40}'),
  token('a Notion token', ['ntn_'], 'ntn_[A-Za-z0-9]{40,60}'),
  token('a Figma token', ['figd_'], 'figd_[A-Za-z0-9_-]{38,60}'),
  token('a Tailscale key', ['tskey-'], 'tskey-[a-z]{3,20}-[A-Za-z0-9]{6,40}-[A-Za-z0-9]{20,60}'),
  token('a 1Password service token', ['ops_eyJ'], 'ops_eyJ[A-Za-z0-9_-]{200,2000}={0,2}'),
  token('an age key', ['AGE-SECRET-KEY-'], 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'),
  token('a Telegram bot token', before(':AA', `${letters}_-`), '(?<=(?<!\\d)\\d{8,10}):AA[A-Za-z0-9_-]{33}'),
  token(
    'an Entra client secret',
    [...'0123456789'].flatMap((digit) => before(`${digit}Q~`, `${letters}_~.-`)),
    '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}',
    { before: 3 },
  ),
  // 64 bytes in base64; nothing else is one. The development storage's own key is published.
  {
    what: 'an Azure storage key',
    keywords: ['AccountKey='],
    pattern: /AccountKey=(?!Eby8vdM02xNO)([A-Za-z0-9+/]{86}==)/y,
  },
  {
    what: 'a Neptune token',
    // The JSON key api_address, in base64.
    keywords: ['eyJhcGlfYWRkcmVzcyI6'],
    pattern: /(?<![A-Za-z0-9_.+/-])(eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{40,800}={0,2})/y,
    // The service has shut down; what was one opens nothing.
    severityOf: () => 'warning',
  },
  {
    what: 'a JSON web token',
    // A JSON object in base64url: eyJ, then the first letter of its first key.
    keywords: before('eyJ', 'hijklmnopqrstuvwxyz0123456'),
    pattern:
      /(?:(?<![A-Za-z0-9_.-])|(?<=\\[nrt]))(eyJ[A-Za-z0-9_-]{10,600}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000})(?![A-Za-z0-9_.-])/y,
    isReal: isSignedJwt,
  },
];

const azureSignature = 'sig=';
// The last letter of a scheme, then its sign.
const addresses = [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => `${letter}://`);
const privateKey = '-----BEGIN ';

interface Finder {
  readonly keyword: string;
  find(text: string, at: number): Shaped | undefined;
}

/** One finder for each keyword of the pre-filter; a keyword may have several. */
export const shapeFinders: readonly Finder[] = [
  ...shapes.flatMap((shape) =>
    shape.keywords.map((keyword) => ({ keyword, find: (text: string, at: number) => shapedAt(shape, text, at) })),
  ),
  { keyword: azureSignature, find: signatureAt },
  ...addresses.map((keyword) => ({ keyword, find: (text: string, at: number) => addressAt(text, at + 1) })),
  { keyword: privateKey, find: privateKeyAt },
];

export const shapeKeywords: readonly Keyword[] = shapeFinders.map(({ keyword }) => ({ text: keyword, anyCase: false }));

function shapedAt(shape: Shape, text: string, at: number): Shaped | undefined {
  shape.pattern.lastIndex = Math.max(0, at - (shape.before ?? 0));
  const match = shape.pattern.exec(text);
  if (!match) return undefined;
  const secret = match[1] ?? match[0];
  const start = match.index + match[0].lastIndexOf(secret);
  if (!isVaried(secret) || isReference(secret) || shape.isReal?.(secret) === false) return undefined;
  const severity = shape.severityOf?.(secret);
  return { what: shape.what, start, end: start + secret.length, sort: 'token', ...(severity ? { severity } : {}) };
}

// A masked token repeats one or two characters, a made-up one counts up or down or says what it is.
function isVaried(secret: string): boolean {
  const body = secret.slice(-24);
  return new Set(body).size >= Math.min(8, Math.floor(body.length / 2)) && !isSequence(body) && !saysExample(secret);
}

function saysExample(secret: string): boolean {
  return /x{6}|0{8}|example|placeholder|changeme|your[-_]?(?:api|key|token|secret)|redacted/i.test(secret);
}

function hasGrafanaChecksum(secret: string): boolean {
  const [, body = '', written = ''] = secret.split('_');
  const hex = crc32(body).toString(16).padStart(8, '0');
  return written === hex || written === (hex.match(/../g) ?? []).reverse().join('');
}

function isSignedJwt(jwt: string): boolean {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  // The signature that the introduction to the format shows everywhere.
  if (signature.startsWith('SflKxwRJSM')) return false;
  return (
    /"alg"\s*:\s*"(?!none")/i.test(decodeBase64(header) ?? '') && payload.length > 10 && new Set(signature).size > 6
  );
}

// A shared access signature: `sig` beside a version and what it allows or until when, in any order.
function signatureAt(text: string, at: number): Shaped | undefined {
  const match = /(?<=[?&"'\s;]|&amp;)sig=([A-Za-z0-9%+/=]{43,80})/y;
  match.lastIndex = at;
  const secret = match.exec(text)?.[1];
  if (secret === undefined) return undefined;
  const before = /[^\s"'<>]{0,500}$/.exec(text.slice(Math.max(0, at - 500), at))?.[0] ?? '';
  const after = /^[^\s"'<>]{0,500}/.exec(text.slice(at, at + 500))?.[0] ?? '';
  const query = before + after;
  if (!/\bsv=\d{4}-\d{2}-\d{2}/.test(query) || !/\b(?:se|sp)=/.test(query)) return undefined;
  const plain = secret.replaceAll(/%2B/gi, '+').replaceAll(/%2F/gi, '/').replaceAll(/%3D/gi, '=');
  if (!/^[A-Za-z0-9+/]{43}=?$/.test(plain) || !isVaried(plain)) return undefined;
  return { what: 'an Azure access signature', start: at + 4, end: at + 4 + secret.length, sort: 'token' };
}

const databases =
  /^(?:postgres|postgresql|mysql|mariadb|mssql|oracle|mongodb|redis|rediss|amqp|amqps|clickhouse|snowflake|cockroachdb|trino|cassandra|nats|kafka|elasticsearch|ldaps?|smtps?)(?:\+[a-z0-9]{1,20})?$/i;
const userinfo = /:\/\/([^\s:/@"'\\<>]{0,120}):([^\s@"'\\<>]{1,200})@([^\s"'/@,<>\\]{1,200})/y;

// scheme[+driver]://user:password@host
function addressAt(text: string, at: number): Shaped | undefined {
  if (!hasUserinfo(text, at + 3)) return undefined;
  userinfo.lastIndex = at;
  const match = userinfo.exec(text);
  if (!match) return undefined;
  const [, user = '', password = '', host = ''] = match;
  const scheme = /[a-z][a-z0-9+.-]{1,30}$/i.exec(text.slice(Math.max(0, at - 31), at))?.[0] ?? '';
  const isDatabase = databases.test(scheme);
  // Behind a slash it is the path of an address with a port.
  if (scheme === '' || (password.includes('/') && !isDatabase) || /^\d{1,5}\//.test(password)) return undefined;
  if (!isDatabase && !/^(?:git\+)?(?:https?|ftp|sftp|ssh|s3|wss?|socks5h?)$/i.test(scheme)) return undefined;
  if (!isDatabase && !/\./.test(host) && !/\d/.test(password)) return undefined;
  if (!isRealPair(user, password, isDatabase)) return undefined;
  const start = at + 3 + user.length + 1;
  const what = isDatabase ? 'a password in the address of a service' : 'a password in an address';
  return { what, start, end: start + password.length, sort: 'address' };
}

// Most addresses have none: a look ahead to the end of the word costs less than the pattern.
function hasUserinfo(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + 330);
  let hasColon = false;
  for (let index = at; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 58) hasColon = true;
    else if (code === 64) return hasColon;
    else if (code <= 32 || code === 34 || code === 39 || code === 60) return false;
  }
  return false;
}

function isRealPair(user: string, encoded: string, isDatabase: boolean): boolean {
  const password = decodePercent(encoded);
  if (password.length < 4 || user.toLowerCase() === password.toLowerCase()) return false;
  if (/^\d+$/.test(password) && (!isDatabase || user === '')) return false;
  return isPasswordLike(password);
}

function decodePercent(text: string): string {
  return text.replaceAll(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** Not a reference, not a placeholder, not the default that every tutorial uses. */
export function isPasswordLike(password: string): boolean {
  return (
    !isReference(password) &&
    !isPlaceholder(password) &&
    // `DB_PASSWORD` stands for one.
    !/^[A-Z][A-Z_]*$/.test(password) &&
    !/^(?:password|pass|passwd|pwd|secret|test|admin|root|guest|example|dev|demo|postgres|mlflow|minio|airflow|feast|kubeflow|token)[-_]?(?:pw|pass|word|password|secret|user|\d{0,4})?$/i.test(
      password,
    ) &&
    !/^(?:my|your|the|some|db|user)[-_]?(?:super[-_]?)?(?:secret[-_]?)?(?:password|passwd|pass|pwd|secret|token)\d{0,3}$/i.test(
      password,
    )
  );
}

const begin = /-----BEGIN (RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?-----/y;
/** Characters; a key of 16,384 bits takes 12,700. */
const longestKey = 20_000;

// The header alone is no key: at least 64 characters of body follow, with real or escaped line ends, quotes and indentation between.
function privateKeyAt(text: string, at: number): Shaped | undefined {
  begin.lastIndex = at;
  const match = begin.exec(text);
  if (!match) return undefined;
  let body = '';
  let end = at + match[0].length;
  const limit = Math.min(text.length, end + longestKey);
  let isEncrypted = match[1] === 'ENCRYPTED ';
  while (end < limit) {
    const rest = text.slice(end, end + 100);
    const header = /^(?:Proc-Type|DEK-Info|Version|Comment|Charset|Hash): [^\n\\"]{0,80}/.exec(rest)?.[0];
    if (header !== undefined) {
      if (/ENCRYPTED/.test(header)) isEncrypted = true;
      end += header.length;
      continue;
    }
    const gap = /^(?:\\{1,4}[nr]|[\s"',+|>#]){1,90}/.exec(rest)?.[0].length ?? 0;
    const run = /^[A-Za-z0-9/=][A-Za-z0-9+/=]{0,99}/.exec(rest.slice(gap))?.[0] ?? '';
    if (run === '') break;
    if (body.length < 400) body += run;
    end += gap + run.length;
  }
  if (body.length < 64 || !isVaried(body.slice(0, 64))) return undefined;
  const what = isEncrypted ? 'a private key, itself encrypted' : 'a private key';
  return { what, start: at, end, sort: 'private-key', ...(isEncrypted ? { severity: 'warning' as const } : {}) };
}
