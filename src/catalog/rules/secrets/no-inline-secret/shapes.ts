// What credentials look like, and what only looks like one. Shapes from the providers' documentation, lengths beside each.

interface Shape {
  readonly title: string;
  /** The whole value. */
  readonly pattern: RegExp;
  /** The same inside a text. */
  readonly anywhere: RegExp;
}

const shape = (title: string, body: string): Shape => ({ title, pattern: new RegExp(`^(?:${body})$`), anywhere: new RegExp(`(?<![A-Za-z0-9_-])(?:${body})(?![A-Za-z0-9_-])`, 'g') });

export const providerShapes: readonly Shape[] = [
  shape('an AWS access key id', '(?:AKIA|ASIA|ABIA|ACCA)(?=[A-Z2-7]*[A-Z])(?![A-Z2-7]*EXAMPLE)[A-Z2-7]{16}'),
  shape('a Google API key', 'AIza[A-Za-z0-9_-]{35}'),
  shape('a Databricks token', 'dapi[0-9a-f]{32}(?:-\\d)?'),
  shape('a Hugging Face token', '(?:hf|api_org)_[A-Za-z0-9]{34}'),
  shape('a W&B key', 'wandb_v1_[A-Za-z0-9_]{77}'),
  shape('a GitHub token', 'gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82}'),
  shape('a GitLab token', 'gl(?:pat|dt|rt|ptt|cbt|agent|soat|ft)-[A-Za-z0-9_-]{20}'),
  shape('a Slack webhook', 'https://hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{30,90}'),
  shape('a Slack token', 'xox[abpe]-[A-Za-z0-9-]{24,120}'),
  shape('an OpenAI key', 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{58,170}'),
  shape('an Anthropic key', 'sk-ant-(?:api03|admin01)-[A-Za-z0-9_-]{93}AA'),
  shape('an npm token', 'npm_[A-Za-z0-9]{36}'),
  shape('an Azure storage key', '(?:.{0,200}AccountKey=)[A-Za-z0-9+/]{86}=='),
  shape('a Vault token', 'hv[sb]\\.[A-Za-z0-9_-]{90,300}'),
  shape('a Grafana token', 'glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}'),
  { title: 'a private key', pattern: privateKey(''), anywhere: privateKey('g') },
  { title: 'a password in an address', pattern: passwordInAddress(''), anywhere: passwordInAddress('g') },
];

// The header alone is no key: at least 64 characters of body must follow, with real or escaped line ends.
function privateKey(flags: string): RegExp {
  return new RegExp('-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(?:\\\\n|\\s)*(?:[A-Za-z0-9+/=]{1,80}(?:\\\\n|\\s)*){2,}', flags);
}

// scheme://user:password@host; the password is neither a reference nor a placeholder.
function passwordInAddress(flags: string): RegExp {
  return new RegExp('(?:postgres(?:ql)?|mysql|mariadb|mssql|mongodb|redis|rediss|amqp|amqps|clickhouse|snowflake|https?)(?:\\+[a-z0-9]+)?://[^\\s:/@"\']{0,80}:(?!\\$|%|\\{|<|\\*|x{3,}|password@|pass@|changeme|secret@)[^\\s/@"\'$<{]{4,120}@[^\\s"\']{2,200}', flags);
}

const secretWords = ['password', 'passwd', 'pwd', 'secret', 'token', 'apikey', 'api_key', 'access_key', 'secret_key', 'private_key', 'account_key', 'credential', 'credentials', 'fernet_key', 'connection_string'];
// A name that ends like this names a place, an id or a size, not the thing itself.
const harmlessEnds = /(?:_|-|\b)(?:name|id|ids|path|file|ref|uri|url|endpoint|type|count|length|limit|size|budget|tokens|ttl|expiry|scope|arn|version|header|field|column|provider|store|policy|kind|format|mount|dir|max|min|per_request|used)$/i;

export function isSecretName(name: string): boolean {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase().replaceAll(/[-.\s]/g, '_');
  if (harmlessEnds.test(words) || /^(?:max|min|num|n|input|output|total|public)_/.test(words)) return false;
  return secretWords.some((word) => new RegExp(`(?:^|_)${word}(?:_|$)`).test(words));
}

const placeholder = /^(?:change[-_]?me|todo|tbd|none|null|true|false|yes|no|password|passwd|secret|token|example|sample|dummy|test|fake|placeholder|redacted|required|optional|default|string|str|unset|empty|required_at_runtime)$|^your[-_ ]|^my[-_]|^<.*>$|^\[.*\]$|^(.)\1{3,}$|x{4,}|\*{3,}|\.{3}|example|changeme|replace[-_ ]?(?:me|this|with)|placeholder/i;

/** References, templates, paths, hashes and other things that are not the secret itself. */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (/\$\{|\$\(|\{\{|^\$[A-Za-z_]|^%[A-Za-z_]+%$|^@[\w.]+@$|<[^<>]+>/.test(text)) return true;
  if (/^(?:vault:|op:\/\/|awssm:\/\/|gcp-?sm:\/\/|arn:|projects\/[^/]+\/secrets\/|ENC\[|sha(?:1|256|512)[:-]|file:\/\/|secret:\/\/|ref\+|ssm:)/i.test(text)) return true;
  if (/^(?:os\.|getenv|process\.env|secrets\.|env\.|var\.|local\.|data\.|dbutils\.|config\[|self\.|request\.|args\.|settings\.)/.test(text)) return true;
  return placeholder.test(text);
}

export function looksSecret(name: string, value: string): boolean {
  const text = value.trim();
  if (text.length < 8 || text.length > 256 || /\s/.test(text)) return false;
  if (/^[\d.,:-]+$/.test(text) || /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text)) return false;
  if (/^(?:\/|\.{1,2}\/|~\/)|^[a-z]+:\/\/[^@]*$/i.test(text)) return false;
  // A plain dotted or dashed name, such as `mlflow-auth` or `app.kubernetes.io/name`, names a secret; it is none.
  if (/^[a-z]+(?:[-_./][a-z]+)*$/i.test(text) && !/[A-Z].*[a-z].*[A-Z]/.test(text)) return false;
  const isPassword = /passw|pwd/i.test(name);
  return isPassword ? /[\d\W]/.test(text) || entropy(text) > 3 : /\d/.test(text) && entropy(text) > (/^[0-9a-f]+$/i.test(text) ? 3 : 3.5);
}

// Shannon entropy in bits a character.
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
