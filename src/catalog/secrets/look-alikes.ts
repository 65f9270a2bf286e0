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
  if (text.length >= 8 && isSequence(text)) return true;
  return /x{4,}|\*{3,}|\.{3}|example|change[-_]?me|replace[-_ ]?(?:me|this|with)|placeholder|redacted|dummy|not[-_]a[-_]?real/i.test(
    text,
  );
}

/** `abcdef1234`: most characters follow their neighbour. */
export function isSequence(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++)
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) === 1) steps++;
  return steps > (text.length - 1) * 0.6;
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

// Whole words of a name; some are written together with what stands before them (`pgpassword`, `clientsecret`).
const secretWords =
  /(?:^|_)(?:[a-z]{0,14}(?:password|passwd|passphrase|passcode|secret|token|apikey)|pwd|(?:db|smtp|mysql|postgres|pg|redis|ftp|user|admin|root|sa)_?pass|api_?key|access_?key(?:_secret)?|secret_?key|private_?key|account_?key|storage_?key|master_?key|shared_?key|subscription_?key|encryption_?key|signing_?key|auth_?key|license_?key|credential|credentials|fernet_?key|routing_?key|integration_?key|service_?key|client_?key|auth|sig)(?:_|$)/;
// A name that ends like this names a place, an id, a size or a digest, not the thing itself.
const harmlessEnd =
  /_(?:name|names|id|ids|uuid|path|file|files|ref|refs|uri|url|urls|endpoint|host|type|types|kind|count|length|len|limit|size|budget|tokens|ttl|expiry|expires|expiration|duration|timeout|interval|scope|scopes|arn|version|header|headers|field|column|provider|store|backend|policy|policies|format|mount|dir|directory|folder|location|max|min|used|enabled|disabled|required|sha|sha1|sha256|sha512|md5|hash|digest|checksum|fingerprint|rev|revision|commit|prefix|suffix|label|labels|description|message|title|audience|issuer|realm|method|mode|manager|rotation|reference|env|var|variable|regex|pattern|class|module|function|handler|vocab|embedding|embeddings|weight|weights|usage|map|mapping|index|position|ratio|rate|price|cost|status|state|strategy|algorithm|alg|annotation|annotations|template|schema|example|placeholder|hint|help|key_id|project|region|namespace|vault|keyvault|accessor|selector|resolver|params|encoding|logits|ids_list)$/;
const harmlessStart =
  /^(?:max|min|num|n|input|output|total|public|use|has|is|enable|disable|no|new|allow|require|with|pad|eos|bos|unk|sep|cls|mask|special|stop|start|end|next|prev|prompt|completion|image|text|first|last|decoder|continuation|page|per|skip|validate|verify|check|hash|existing|reset|forgot|csrf|xsrf|cancellation|resume|sync|cache)_/;

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
  const isPassword = /passw|pwd|passphrase|passcode|_pass$/i.test(name);
  if (text.length < (isPassword ? 6 : 8) || text.length > 1000 || /\s/.test(text)) return false;
  if (/^[\d.,:+-]+$/.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text)) return isPassword && /^\d{6,}$/.test(text);
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return /(?:password|secret|token|key)$/i.test(name);
  // Digests and commit ids of images, packages and sources.
  if (/@sha256:|^[\w.-]+@[0-9a-f]{40}$/.test(text)) return false;
  if (/^(?:\.{1,2}\/|~\/|[A-Za-z]:\\)|^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return false;
  // A key in base64 may begin with a slash as well.
  if (text.startsWith('/') && !(text.length >= 40 && isMixed(text) && entropyOf(text) > 4)) return false;
  if (isPassword) return isPasswordText(text);
  // `mlflow-auth`, `app.kubernetes.io/name`, `getToken`, `BearerAuth`, `kserve-v2`: words that name something.
  if (isWords(text)) return false;
  if (isMixed(text) && text.length >= 20) return entropyOf(text) > 3.4;
  return /\d/.test(text) && entropyOf(text) > (/^[0-9a-f]+$/i.test(text) ? 2.7 : 3.2);
}

// People choose words with a digit or a sign; names of things are words alone.
function isPasswordText(text: string): boolean {
  if (/^[a-z][a-z0-9]*(?:[-_./:][a-z0-9]+)+$/.test(text) && namesAThing.test(text)) return false;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text)) return false;
  return /[\d\W_]/.test(text) || isMixed(text) || entropyOf(text) > 3.2;
}

const namesAThing =
  /(?:^|[-_./:])(?:secrets?|passwords?|passwd|pass|pw|pwd|creds?|credentials?|auth|keys?|tokens?|ref|name|data|store|vault|config)(?:[-_./:]|$)/;

function isWords(text: string): boolean {
  if (isMixed(text)) return false;
  return /^[a-z]+(?:[-_./:][a-z]+)*\d?$/i.test(text) || /^[a-z]+(?:-(?:[a-z]+|v?\d{1,2}))+$/.test(text);
}

function literalOf(text: string): string {
  return /^\$\{[\w.]+:?-([^{}]*)\}$/.exec(text)?.[1] ?? text;
}

// Letters of both cases in an order that no word has.
function isMixed(text: string): boolean {
  return /[A-Z][a-z]+[A-Z]{2,}[a-z]|[a-z][A-Z][a-z][A-Z]|[A-Z]{2}[a-z][A-Z]/.test(text);
}

/** Shannon entropy in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** A literal credential by the name that it stands under. */
export function isLiteralSecret(name: string, value: string): boolean {
  return isSecretName(name) && !isReference(value) && !isPlaceholder(value) && looksSecret(name, value);
}
