// Credentials that never existed, made at run time from a seed, so that no file of the project holds the shape of one.
import { crc32 } from 'node:zlib';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Maker {
  pick<T>(values: readonly T[]): T;
  upTo(most: number): number;
  between(least: number, most: number): number;
  text(length: number, alphabet: string): string;
}

export const lower = 'abcdefghijklmnopqrstuvwxyz';
export const upper = lower.toUpperCase();
export const digits = '0123456789';
export const hex = `${digits}abcdef`;
export const alphanumeric = upper + lower + digits;
export const base64Letters = `${alphanumeric}+/`;
export const base64Url = `${alphanumeric}-_`;

export function makerFrom(random: () => number): Maker {
  const upTo = (most: number) => Math.floor(random() * most);
  return {
    upTo,
    between: (least, most) => least + upTo(most - least + 1),
    pick: (values) => {
      const value = values[upTo(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
    text: (length, alphabet) => Array.from({ length }, () => alphabet[upTo(alphabet.length)]).join(''),
  };
}

export interface Credential {
  readonly sort: string;
  readonly value: string;
  /** What it would be called; null where it needs no name to be known. */
  readonly names: readonly string[];
}

export const toBase64 = (text: string) => Buffer.from(text).toString('base64');
const toBase64Url = (text: string) => Buffer.from(text).toString('base64url');

/** Words that people make passwords of. */
const words = [
  'sommer',
  'tiger',
  'dragon',
  'kaffee',
  'montag',
  'falcon',
  'hamburg',
  'lisboa',
  'pepper',
  'orange',
  'winter',
  'rocket',
  'piano',
  'marble',
  'velvet',
  'copper',
];

export function humanPassword(make: Maker): string {
  const word = make.pick(words);
  const capital = (word[0] ?? '').toUpperCase() + word.slice(1);
  const leet = word.replaceAll('o', '0').replaceAll('a', '4').replaceAll('e', '3');
  return make.pick([
    `${capital}${make.between(1970, 2026)}!`,
    `${leet}-${make.pick(words)}-${make.between(1, 99)}`,
    `${capital}.${make.pick(words)}#${make.between(10, 99)}`,
    `${word}${make.between(100, 9999)}`,
    `${make.pick(words)}_${leet}${make.between(10, 99)}`,
    `${capital}${make.between(10, 99)}${make.pick(['!', '?', '*', '%', '~'])}${make.pick(words)}`,
  ]);
}

function checksummed(make: Maker, prefix: string): string {
  const body = make.text(30, alphanumeric);
  let rest = crc32(body);
  let end = '';
  const base62 = digits + upper + lower;
  for (; rest > 0; rest = Math.floor(rest / 62)) end = (base62[rest % 62] ?? '') + end;
  return prefix + body + end.padStart(6, '0');
}

export function jwt(make: Maker, algorithm = 'RS256'): string {
  const header = toBase64Url(JSON.stringify({ alg: algorithm, typ: 'JWT', kid: make.text(8, hex) }));
  const payload = toBase64Url(
    JSON.stringify({ sub: `svc-${make.text(6, lower)}`, iat: 1_700_000_000 + make.upTo(1e8), aud: 'mlflow' }),
  );
  return `${header}.${payload}.${make.text(make.pick([43, 86, 342]), base64Url)}`;
}

export function privateKey(make: Maker, title = make.pick(['RSA ', 'EC ', '', 'OPENSSH '])): string {
  const lines = Array.from({ length: title === 'EC ' ? 3 : 12 }, () => make.text(64, base64Letters));
  return [
    `-----BEGIN ${title}PRIVATE ${'KEY'}-----`,
    ...lines,
    `${make.text(22, base64Letters)}==`,
    `-----END ${title}PRIVATE ${'KEY'}-----`,
  ].join('\n');
}

const base32 = `${upper}234567`;
const slackId = upper + digits;

type Recipe = (make: Maker) => Credential;
const token =
  (sort: string, names: readonly string[], value: (make: Maker) => string): Recipe =>
  (make) => ({ sort, names, value: value(make) });
const anyName = ['value', 'setting', 'param', 'connection', 'x'];

/** Known by their shape: the name beside them says nothing. */
export const shaped: readonly Recipe[] = [
  token('aws access key id', anyName, (make) => make.pick(['AKIA', 'ASIA', 'ABIA', 'ACCA']) + make.text(16, base32)),
  token('bedrock key', anyName, (make) => `ABSK${make.text(128, base64Letters)}`),
  token('google api key', anyName, (make) => `AIza${make.text(35, base64Url)}`),
  token('databricks token', anyName, (make) => `dapi${make.text(32, hex)}${make.pick(['', '-2', '-3'])}`),
  token(
    'hugging face token',
    anyName,
    (make) => `${make.pick(['hf_', 'api_org_'])}${make.text(34, make.pick([upper + lower, alphanumeric]))}`,
  ),
  token('wandb key', anyName, (make) => `wandb_v1_${make.text(77, `${alphanumeric}_`)}`),
  token('github token', anyName, (make) => checksummed(make, make.pick(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_']))),
  token(
    'github fine-grained token',
    anyName,
    (make) => `github_pat_${make.text(22, alphanumeric)}_${make.text(59, alphanumeric)}`,
  ),
  token('github installation token', anyName, (make) => `ghs_${make.between(10_000, 9_999_999)}_${jwt(make)}`),
  token(
    'gitlab token',
    anyName,
    (make) => `${make.pick(['glpat-', 'gldt-', 'glrt-', 'glptt-'])}${make.text(20, base64Url)}`,
  ),
  token(
    'gitlab routable token',
    anyName,
    (make) => `glpat-${make.text(make.between(27, 60), base64Url)}.${make.text(2, hex)}${make.text(7, digits + lower)}`,
  ),
  token(
    'slack token',
    anyName,
    (make) =>
      `xox${make.pick(['b', 'p'])}-${make.text(12, digits)}-${make.text(12, digits)}-${make.text(24, alphanumeric)}`,
  ),
  token(
    'slack webhook',
    anyName,
    (make) =>
      `https://hooks.slack.com/services/T${make.text(9, slackId)}/B${make.text(10, slackId)}/${make.text(24, alphanumeric)}`,
  ),
  token(
    'openai key',
    anyName,
    (make) =>
      `sk-${make.pick(['proj', 'svcacct', 'admin'])}-${make.text(74, base64Url)}T3Blbk${'FJ'}${make.text(74, base64Url)}`,
  ),
  token(
    'openai legacy key',
    anyName,
    (make) => `sk-${make.text(20, alphanumeric)}T3Blbk${'FJ'}${make.text(20, alphanumeric)}`,
  ),
  token('anthropic key', anyName, (make) => `sk-ant-${make.pick(['api03', 'admin01'])}-${make.text(93, base64Url)}AA`),
  token('npm token', anyName, (make) => checksummed(make, 'npm_')),
  token('vault token', anyName, (make) => `hvs.${make.text(make.between(92, 118), base64Url)}`),
  token('grafana token', anyName, (make) => {
    const body = make.text(32, alphanumeric);
    return `glsa_${body}_${crc32(body).toString(16).padStart(8, '0')}`;
  }),
  token(
    'entra secret',
    anyName,
    (make) => `${make.text(3, alphanumeric)}${make.upTo(10)}Q~${make.text(34, `${alphanumeric}_~.-`)}`,
  ),
  token('groq key', anyName, (make) => `gsk_${make.text(52, alphanumeric)}`),
  token('sendgrid key', anyName, (make) => `SG.${make.text(22, base64Url)}.${make.text(43, base64Url)}`),
  token('stripe key', anyName, (make) => `${make.pick(['sk', 'rk'])}_live_${make.text(24, alphanumeric)}`),
  token('docker hub token', anyName, (make) => `dckr_pat_${make.text(27, base64Url)}`),
  token('pypi token', anyName, (make) => `pypi-AgE${make.text(160, base64Url)}`),
  token(
    'azure storage connection',
    anyName,
    (make) =>
      `DefaultEndpointsProtocol=https;AccountName=ml${make.text(6, lower)};AccountKey=${make.text(86, base64Letters)}==;EndpointSuffix=core.windows.net`,
  ),
  token('azure sas', anyName, (make) => {
    const sig = encodeURIComponent(`${make.text(43, base64Letters)}=`);
    const parts = make.pick([
      `sv=2024-11-04&ss=b&srt=co&sp=rl&se=2027-01-01T00:00:00Z&sig=${sig}`,
      `sp=r&st=2026-01-01T00:00:00Z&se=2027-01-01T00:00:00Z&spr=https&sv=2022-11-02&sr=c&sig=${sig}`,
    ]);
    return `https://ml${make.text(6, lower)}.blob.core.windows.net/models?${parts}`;
  }),
  token('jwt', anyName, (make) => jwt(make)),
  token('database address', anyName, (make) => {
    const scheme = make.pick([
      'postgresql',
      'postgresql+psycopg2',
      'mysql',
      'mysql+pymysql',
      'mongodb+srv',
      'redis',
      'rediss',
      'amqp',
      'mssql+pyodbc',
      'clickhouse',
    ]);
    return `${scheme}://${make.pick(['mlflow', 'app', 'svc_ml', 'airflow'])}:${encodeURIComponent(humanPassword(make)).replaceAll('!', '%21').replaceAll("'", '%27')}@${make.pick(['db', 'pg.internal', '10.2.3.4', 'mlflow-db.ml.svc'])}:5432/mlflow`;
  }),
  token('redis without user', anyName, (make) => `redis://:${make.text(20, alphanumeric)}@cache.internal:6379/0`),
  token(
    'basic auth address',
    anyName,
    (make) =>
      `https://${make.pick(['robot', 'ci', 'jane'])}:${make.text(16, alphanumeric)}@${make.pick(['git.example.org', 'pypi.corp.net', 'artifactory.acme.io'])}/models/simple`,
  ),
  token('neptune token', anyName, (make) =>
    toBase64(
      JSON.stringify({
        api_address: 'https://app.neptune.ai',
        api_url: 'https://app.neptune.ai',
        api_key: `${make.text(8, hex)}-${make.text(4, hex)}-${make.text(4, hex)}-${make.text(4, hex)}-${make.text(12, hex)}`,
      }),
    ),
  ),
];

/** Known by the name that they stand under. */
export const named: readonly Recipe[] = [
  token(
    'human password',
    ['db_password', 'DB_PASSWORD', 'MYSQL_PASSWORD', 'admin_password', 'smtp_password', 'PGPASSWORD', 'redisPassword'],
    humanPassword,
  ),
  token('mlflow password', ['MLFLOW_TRACKING_PASSWORD'], (make) => make.pick([humanPassword(make), make.pick(words)])),
  token('random password', ['password', 'DB_PASSWD', 'postgres_password', 'keystore_passphrase'], (make) =>
    make.text(make.between(12, 24), `${alphanumeric}!%*+-_`),
  ),
  token(
    'api key',
    ['api_key', 'API_KEY', 'apiKey', 'x-api-key', 'SERVICE_API_KEY', 'pinecone_api_key'],
    (make) => make.text(make.between(24, 48), alphanumeric) + make.upTo(10),
  ),
  token('hex token', ['auth_token', 'ACCESS_TOKEN', 'webhook_secret', 'client_secret'], (make) =>
    make.text(make.pick([32, 40, 64]), hex),
  ),
  token(
    'aws secret key',
    ['aws_secret_access_key', 'AWS_SECRET_ACCESS_KEY', 'secret_access_key', 'awsSecretKey'],
    (make) => make.text(39, base64Letters) + make.upTo(10),
  ),
  token('aws session token', ['AWS_SESSION_TOKEN'], (make) => make.text(320, base64Letters)),
  token('wandb legacy key', ['WANDB_API_KEY', 'wandb_api_key'], (make) => make.text(40, hex)),
  token(
    'pagerduty key',
    ['routing_key', 'service_key', 'integration_key'],
    (make) => make.text(31, digits + lower) + make.upTo(10),
  ),
  token(
    'fernet key',
    ['fernet_key', 'AIRFLOW__CORE__FERNET_KEY'],
    (make) => `${make.text(42, base64Url)}${make.upTo(10)}=`,
  ),
  token(
    'client secret',
    ['client_secret', 'OAUTH_CLIENT_SECRET', 'clientSecret', 'oidc.client.secret'],
    (make) => `${make.text(30, alphanumeric)}${make.upTo(10)}`,
  ),
  token(
    'signing key',
    ['secret_key', 'FLASK_SECRET_KEY', 'DJANGO_SECRET_KEY', 'signing_key', 'jwt_secret'],
    (make) => make.text(make.between(40, 50), `${alphanumeric}!*-_`) + make.upTo(10),
  ),
  token(
    'storage key by name',
    ['azure_storage_account_key', 'storage_account_key'],
    (make) => `${make.text(86, base64Letters)}==`,
  ),
];
