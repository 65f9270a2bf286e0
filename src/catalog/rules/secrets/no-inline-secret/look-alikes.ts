// What only looks like a credential: references, templates, placeholders, names, hashes; and what a secret's name looks like.

const placeholderWords =
  'change[-_]?(?:me|it|this)|todo|tbd|none|null|undefined|nil|true|false|yes|no|password|passwd|pass|pwd|secret|token|key|api[-_]?key|credentials?|example|sample|dummy|test(?:ing)?|fake|mock|placeholder|redacted|masked|hidden|required|optional|default|string|str|unset|empty|n/?a|foo|bar|baz|foobar|admin|user(?:name)?|root|guest|postgres|mlflow|minio|minioadmin|airflow|required[-_]at[-_]runtime';
const placeholder = new RegExp(
  `^(?:${placeholderWords})(?:[-_]?(?:here|value|goes[-_]here|${placeholderWords}|\\d{1,4}))*$`,
  'i',
);

/** A word that waits for its value. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || placeholder.test(text)) return true;
  if (
    /^(?:your|my|the|insert|replace|enter|put|add|use|some|a|an)[-_ ]/i.test(text) ||
    /^<[^<>]*>$|^\[[^[\]]*\]$/.test(text)
  )
    return true;
  if (/(.)\1{3}/.test(text) && new Set(text).size < 8) return true;
  return /x{4,}|\*{3,}|\.{3}|example|change[-_]?me|replace[-_ ]?(?:me|this|with)|placeholder|redacted|dummy|not[-_]a[-_]?real/i.test(
    text,
  );
}

/** Names something that holds the value, instead of being it. */
export function isReference(value: string): boolean {
  const text = value.trim();
  // The literal behind `:-` is a value of its own.
  const fallback = /^\$\{[\w.]+:?-([^{}]*)\}$/.exec(text)?.[1];
  if (fallback !== undefined) return fallback === '' || isReference(fallback) || isPlaceholder(fallback);
  if (
    /\$\{|\$\(|\$\{\{|\{\{|\{%|<%|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|%\([A-Za-z_]\w*\)s|^@[\w.]+@$|\{[A-Za-z_][\w.]*\}/.test(
      text,
    )
  )
    return true;
  if (
    /^(?:vault:|op:\/\/|awssm:\/\/|gcp-?sm:\/\/|azurekv:\/\/|secret:\/\/|file:\/\/|ref\+|ssm:|arn:|projects\/[^/]+\/secrets\/|ENC\[|\$ANSIBLE_VAULT|data:[a-z]+\/|sha(?:1|256|384|512)[:-]|h1:|zh:|md5:|models:\/)/i.test(
      text,
    )
  )
    return true;
  // A JSON web token that is not signed: {"alg":"none"
  if (/^eyJhbGciOiJub25l/.test(text)) return true;
  return /^(?:os\.|getenv|process\.env|secrets\.|env\.|var\.|local\.|data\.|module\.|dbutils\.|config[.[]|self\.|request\.|args\.|settings\.|params\.|conf\.|oc\.env:)/.test(
    text,
  );
}

const secretWords =
  /(?:^|_)(?:password|passwd|passphrase|pwd|secret|token|api_?key|access_key|secret_key|private_key|account_key|encryption_key|signing_key|credential|credentials|fernet_key|routing_key|integration_key|service_key|auth)(?:_|$)/;
// A name that ends like this names a place, an id, a size or a digest, not the thing itself.
const harmlessEnd =
  /_(?:name|names|id|ids|uuid|path|file|files|ref|refs|uri|url|urls|endpoint|host|type|types|kind|count|length|len|limit|size|budget|tokens|ttl|expiry|expires|expiration|duration|timeout|interval|scope|scopes|arn|version|header|headers|field|column|provider|store|backend|policy|policies|format|mount|dir|directory|max|min|used|enabled|required|sha|sha256|hash|digest|checksum|rev|commit|prefix|suffix|label|description|message|title|audience|issuer|realm|method|mode|manager|rotation|reference|env|var|variable|regex|pattern|class|module|function|handler|vocab|embedding|embeddings|weight|weights|usage)$/;
const harmlessStart =
  /^(?:max|min|num|n|input|output|total|public|use|has|is|enable|no|new|allow|require|with|pad|eos|bos|unk|sep|cls|mask|special|stop|start|end|next|prompt|completion)_/;

/** `apiKey`, `DB_PASSWORD`, `db.password`; not `secretName`, `max_tokens`, `token_url`. */
export function isSecretName(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return secretWords.test(words) && !harmlessEnd.test(`_${words}`) && !harmlessStart.test(words);
}

/** Whether a value under a secret's name is a literal credential. Lengths and entropy bounds as measured, see rule.md. */
export function looksSecret(name: string, value: string): boolean {
  const text = literalOf(value.trim());
  // MLflow's basic auth is full of short human passwords.
  if (/^mlflow_tracking_(?:password|token)$/i.test(name)) return text.length >= 4;
  if (text.length < 8 || text.length > 256 || /\s/.test(text)) return false;
  if (/^[\d.,:+-]+$/.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text)) return false;
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return /(?:password|secret|token|key)$/i.test(name);
  if (/^(?:\/|\.{1,2}\/|~\/|[A-Za-z]:\\)|^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return false;
  // `mlflow-auth`, `app.kubernetes.io/name`, `getToken`, `BearerAuth`: words that name something.
  if (/^[a-z]+(?:[-_./:][a-z]+)*\d?$/i.test(text) && !isMixed(text)) return false;
  const isPassword = /passw|pwd|passphrase/i.test(name);
  if (isPassword) return /[\d\W_]/.test(text) || entropy(text) > 3;
  return /\d/.test(text) && entropy(text) > (/^[0-9a-f]+$/i.test(text) ? 3 : 3.4);
}

function literalOf(text: string): string {
  return /^\$\{[\w.]+:?-([^{}]*)\}$/.exec(text)?.[1] ?? text;
}

// Letters of both cases in an order that no word has.
function isMixed(text: string): boolean {
  return /[A-Z][a-z]+[A-Z]{2,}[a-z]|[a-z][A-Z][a-z][A-Z]/.test(text);
}

// Shannon entropy in bits a character.
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
