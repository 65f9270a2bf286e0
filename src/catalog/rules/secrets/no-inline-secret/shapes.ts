// What credentials look like by their providers' own formats: a prefix, an alphabet, a length.
import { decodeBase64 } from './base64.ts';
import { isPlaceholder, isReference } from './look-alikes.ts';

export interface Hit {
  readonly title: string;
  /** Offsets inside the text that was searched. */
  readonly start: number;
  readonly end: number;
}

interface Shape {
  readonly title: string;
  readonly pattern: RegExp;
  /** Whether a match is one after all; its first group, where it has one, is the secret part. */
  isReal?(secret: string): boolean;
}

// Not preceded and not followed by a letter of the token's own alphabet.
const token = (title: string, body: string): Shape => ({
  title,
  pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${body})(?![A-Za-z0-9_-])`, 'g'),
});

const shapes: readonly Shape[] = [
  // Base32 behind the type; those of the documentation end in EXAMPLE.
  token('an AWS access key id', '(?:AKIA|ASIA|ABIA|ACCA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}'),
  token('an Amazon Bedrock key', 'ABSK[A-Za-z0-9+/]{109,269}={0,2}'),
  token('a Google API key', 'AIza[A-Za-z0-9_-]{35}'),
  token('a Databricks token', 'dapi[0-9a-f]{32}(?:-\\d)?'),
  token('a Hugging Face token', '(?:hf|api_org)_[A-Za-z0-9]{34}'),
  token('a W&B key', 'wandb_v1_[A-Za-z0-9_]{77}'),
  token('a GitHub token', 'gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82}'),
  // Installation tokens since April 2026: an id, then a JWT.
  token('a GitHub token', 'ghs_\\d{1,20}_eyJ[A-Za-z0-9_-]{10,400}\\.[A-Za-z0-9_-]{10,600}\\.[A-Za-z0-9_-]{10,600}'),
  token('a GitLab token', 'gl(?:pat|dt|rt|ptt|cbt|agent|soat|ft|imt|oas)-[A-Za-z0-9_-]{20,300}(?:\\.[0-9a-z]{9})?'),
  token(
    'a Slack webhook',
    'https://hooks\\.slack\\.com/(?:services|workflows|triggers)/T[A-Za-z0-9]{6,14}/[A-Za-z0-9]{6,16}/[A-Za-z0-9/]{20,60}',
  ),
  token(
    'a Slack token',
    'xox[abpe]-(?:\\d{6,20}-){1,3}[A-Za-z0-9]{24,34}|xapp-\\d-[A-Za-z0-9]{6,20}-\\d{6,20}-[A-Za-z0-9]{24,80}',
  ),
  token('an OpenAI key', 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{58,170}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}'),
  token('an Anthropic key', 'sk-ant-(?:api03|admin01)-[A-Za-z0-9_-]{93}AA'),
  token('an npm token', 'npm_[A-Za-z0-9]{36}'),
  token('a Vault token', 'hv[sb]\\.[A-Za-z0-9_-]{90,300}'),
  token('a Grafana token', 'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2}'),
  token('an Entra client secret', '[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}'),
  // 64 bytes in base64; nothing else is one.
  { title: 'an Azure storage key', pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/g },
  {
    title: 'an Azure access signature',
    pattern: /[?&]sv=\d{4}-\d{2}-\d{2}&[^\s"'<>]{0,400}?\bsig=([A-Za-z0-9%+/=]{40,60})/g,
  },
  {
    title: 'a JSON web token',
    pattern:
      /(?<![A-Za-z0-9_.-])(eyJ[A-Za-z0-9_-]{10,600}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000})(?![A-Za-z0-9_.-])/g,
    isReal: isSignedJwt,
  },
  // The header alone is no key: at least 64 characters of body follow, with real or escaped line ends.
  {
    title: 'a private key',
    pattern:
      /-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----(?:\\{1,4}[nr]|\s){1,8}((?:[A-Za-z0-9+/=]{1,100}(?:\\{1,4}[nr]|\s){0,40}){1,400})/g,
    isReal: (body) => body.replaceAll(/\\+[nr]|\s/g, '').length >= 64,
  },
  // scheme[+driver]://user:password@host
  {
    title: 'a password in an address',
    pattern:
      /\b(?:postgres|postgresql|mysql|mariadb|mssql|mongodb|redis|rediss|amqp|amqps|clickhouse|snowflake|(?:git\+)?https?)(?:\+[a-z0-9]{1,20})?:\/\/([^\s:/@"'\\]{0,80}:[^\s/@"'\\]{4,120})@[^\s"'/@]{2,200}/g,
    isReal: isRealPair,
  },
  {
    title: 'a password in a connection string',
    pattern: /(?:[;,]|^)\s{0,4}(?:password|pwd|sharedaccesskey)=([^;,\s"'\\]{6,120})/gi,
    isReal: (value) => isPasswordLike(value),
  },
];

/** One look at the text decides whether any shape can be in it. */
const keywords =
  /AKIA|ASIA|ABIA|ACCA|ABSK|AIza|dapi|hf_|api_org_|wandb_v1_|gh[pousr]_|github_pat_|gl[a-z]{2,5}-|hooks\.slack|xox[abpe]-|xapp-|sk-|npm_|hv[sb]\.|glsa_|glc_|Q~|AccountKey=|sig=|eyJ|PRIVATE KEY|:\/\/|password=|pwd=|sharedaccesskey=/i;

export function shapesIn(text: string): readonly Hit[] {
  if (!keywords.test(text)) return [];
  return shapes.flatMap(({ title, pattern, isReal = () => true }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(secret);
      return hasManyCharacters(secret) && !isReference(secret) && isReal(secret)
        ? [{ title, start, end: start + secret.length }]
        : [];
    }),
  );
}

// A masked token repeats one or two characters; a user and a password may be short.
function hasManyCharacters(secret: string): boolean {
  return new Set(secret).size >= Math.min(8, Math.floor(secret.length / 2));
}

function isSignedJwt(jwt: string): boolean {
  const header = decodeBase64(jwt.split('.')[0] ?? '') ?? '';
  return /"alg"\s*:\s*"(?!none")/i.test(header);
}

function isRealPair(pair: string): boolean {
  const at = pair.indexOf(':');
  const [user, password] = [pair.slice(0, at), pair.slice(at + 1)];
  if (user.toLowerCase() === password.toLowerCase() || /^x-access-token$/i.test(user) || /^\d+$/.test(password))
    return false;
  return isPasswordLike(password);
}

function isPasswordLike(password: string): boolean {
  // `DB_PASSWORD` stands for one.
  return (
    !isReference(password) &&
    !isPlaceholder(password) &&
    !/^[A-Z][A-Z_]*$/.test(password) &&
    !/^(?:password|pass|passwd|secret|test|admin|root|guest|example|dev|demo|postgres|mlflow|minio|airflow)[-_]?(?:pw|pass|word|password|\d{0,4})?$/i.test(
      password,
    )
  );
}
