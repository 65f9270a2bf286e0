// The credentials of a document or a text, each under the one claim that it breaks, so that nothing is said twice.
import type { Severity } from '../../core/text/finding.ts';
import type { Place } from '../../core/text/place.ts';
import type { Found, Path, SourceDocument, SourceFile } from '../../core/text/source-file.ts';
import { decodeBase64 } from './base64.ts';
import { isLiteralSecret, isPlaceholder, isReference, looksSecret } from './look-alikes.ts';
import { byName, type Hit, hitsInText, shapesIn } from './search.ts';

export type Claim =
  | 'inline'
  | 'address'
  | 'private-key'
  | 'secret-data'
  | 'config-map'
  | 'kubeconfig'
  | 'registry-login'
  | 'fallback'
  | 'image-env'
  | 'notebook-output';

export interface Secret {
  readonly claim: Claim;
  /** `an AWS access key id`; never the value. */
  readonly what: string;
  readonly place: Place;
  readonly severity?: Severity;
  /** The value of a document that holds it. */
  readonly found?: Found;
  /** The assignment of a program that holds it. */
  readonly assignment?: Hit['assignment'];
}

// Several rules ask about the same document; the answer is kept as long as the document is.
const ofDocuments = new WeakMap<SourceDocument, readonly Secret[]>();
const ofFiles = new WeakMap<SourceFile, readonly Secret[]>();

export function secretsIn(document: SourceDocument, file: SourceFile): readonly Secret[] {
  const known = ofDocuments.get(document);
  if (known) return known;
  const secrets = searchDocument(document, file);
  ofDocuments.set(document, secrets);
  return secrets;
}

export function secretsInText(file: SourceFile): readonly Secret[] {
  const known = ofFiles.get(file);
  if (known) return known;
  const secrets = searchText(file);
  ofFiles.set(file, secrets);
  return secrets;
}

export function isDockerfile(path: string): boolean {
  return /(?:^|\/)(?:dockerfile|containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i.test(path);
}

function searchText({ path, text }: SourceFile): readonly Secret[] {
  const isNotebook = /\.ipynb$/i.test(path);
  const dialect = { needsQuotes: needsQuotes(path), isDockerfile: isDockerfile(path) };
  const pictures = isNotebook ? picturesIn(text) : [];
  const isInPicture = (at: number) => pictures.some(({ start, end }) => start <= at && at < end);
  return hitsInText(text, { start: 0, end: text.length }, dialect)
    .filter(({ place }) => !isInPicture(place.start))
    .filter((hit) => !isNotebook || !isUnquoted(hit) || isInOutput(text, hit.place.start))
    .map((hit) => ({ ...ofHit(hit), claim: claimInText(hit, path, text) }));
}

// In the cells of a notebook that is an expression, in what they printed it is a value.
function isUnquoted({ sort, assignment }: Hit): boolean {
  return sort === 'named' && assignment !== undefined && assignment.whole.start === assignment.place.start;
}

function ofHit({ what, place, severity, assignment }: Hit): Omit<Secret, 'claim'> {
  return { what, place, ...(severity ? { severity } : {}), ...(assignment ? { assignment } : {}) };
}

function claimInText(hit: Hit, path: string, text: string): Claim {
  if (/\.ipynb$/i.test(path) && isInOutput(text, hit.place.start)) return 'notebook-output';
  if (isDockerfile(path) && isImageVariable(text, hit.place.start)) return 'image-env';
  return claimOf(hit);
}

function claimOf({ sort }: Hit): Claim {
  if (sort === 'token' || sort === 'named') return 'inline';
  return sort;
}

function isInOutput(text: string, at: number): boolean {
  return (
    text.lastIndexOf('"outputs"', at) > Math.max(text.lastIndexOf('"source"', at), text.lastIndexOf('"cell_type"', at))
  );
}

// `ENV` and `ARG`, with continued lines.
function isImageVariable(text: string, at: number): boolean {
  let line = text.lastIndexOf('\n', at - 1);
  while (line > 0 && /\\\s*$/.test(text.slice(Math.max(0, line - 3), line))) line = text.lastIndexOf('\n', line - 1);
  return /^\s*(?:ENV|ARG)\s/i.test(text.slice(line + 1, line + 60));
}

// In programs an unquoted value is an expression.
function needsQuotes(path: string): boolean {
  return /\.(?:py|tf|json|toml|js|ts|hcl|tfvars)$/i.test(path);
}

// Pictures in notebooks are long texts of base64 under a type of media.
function picturesIn(text: string): readonly Place[] {
  return [...text.matchAll(/"(?:image|application|video|audio)\/[a-z+.-]{2,60}"[ \t]{0,10}:\s{0,80}\[?\s{0,80}"/g)].map(
    ({ index, 0: head }) => {
      const start = index + head.length;
      const end = text.indexOf('"', start);
      return { start, end: end < 0 ? text.length : end };
    },
  );
}

function searchDocument(document: SourceDocument, file: SourceFile): readonly Secret[] {
  // Nothing but the document's own stretch: so that an edit elsewhere in the file does not ask again.
  const range = document.span;
  const { hits, hasNames } = shapesIn(file.text, range);
  if (hits.length === 0 && !hasNames) return [];
  const about: About = {
    document,
    file,
    hits,
    kind: document.find('kind')?.value,
    isSops: document.find('sops.mac') !== undefined,
  };
  const secrets: Secret[] = [];
  const placed = new Set<Hit>();
  document.walk((found) => {
    if (typeof found.value !== 'string' || found.value.length < 4) {
      if (typeof found.value === 'number' && hasNames) addNumber(secrets, found, about);
      return;
    }
    const inside = hits.filter(({ place }) => place.start >= found.place.start && place.end <= found.place.end);
    for (const hit of inside) {
      if (placed.has(hit)) continue;
      placed.add(hit);
      secrets.push({ ...ofHit(hit), claim: claimInDocument(claimOf(hit), found, about), found });
    }
    if (inside.length > 0 || !hasNames) return;
    const secret = secretByName(found, found.value, about);
    if (secret) secrets.push(secret);
  });
  for (const hit of hits) if (!placed.has(hit)) secrets.push({ ...ofHit(hit), claim: claimOf(hit) });
  if (hasNames) secrets.push(...inComments(file, range));
  return withoutTwins(secrets);
}

interface About {
  readonly document: SourceDocument;
  readonly file: SourceFile;
  readonly hits: readonly Hit[];
  readonly kind: unknown;
  readonly isSops: boolean;
}

// A value that an alias repeats, or two ways to see one place.
function withoutTwins(secrets: readonly Secret[]): readonly Secret[] {
  const seen = new Set<number>();
  return [...secrets]
    .sort((a, b) => a.place.start - b.place.start)
    .filter(({ place }) => !seen.has(place.start) && seen.add(place.start));
}

const commentLine = /^[ \t]*#[ \t]*(?:- )?[\w."'-]{3,70}[ \t]*[:=][ \t]*\S+[ \t]*$/gm;

// Old settings are kept in comments, and with them their passwords: `# password: …` alone on its line.
function inComments({ text }: SourceFile, range: Place): readonly Secret[] {
  return [...text.slice(range.start, range.end).matchAll(commentLine)]
    .map(({ index, 0: line }) => ({ start: range.start + index, end: range.start + index + line.length }))
    .flatMap((place) => hitsInText(text, place, { needsQuotes: false }))
    .filter(({ sort, assignment }) => sort === 'named' && assignment)
    .map((hit) => ({ ...ofHit(hit), claim: 'inline' as const }));
}

// `password: 8675309`: YAML reads a number, the server reads a password.
function addNumber(secrets: Secret[], found: Found, about: About): void {
  const name = nameOf(found, about.document);
  const written = about.file.text.slice(found.place.start, found.place.end);
  if (!/^\d{6,}$/.test(written) || !/passw|pwd/i.test(name) || isUnderReference(found.path)) return;
  if (isLiteralSecret(name, written)) secrets.push({ claim: 'inline', what: byName(name), place: found.place, found });
}

function secretByName(found: Found, value: string, about: About): Secret | undefined {
  if (isInSecret(found, about.document)) return inSecret(found, value);
  if (isUnderReference(found.path) || isReferring(about.kind)) return undefined;
  if (value.startsWith('ENC[')) return undefined;
  const name = nameOf(found, about.document);
  const encoded = encodedSecret(name, value, found.path);
  if (encoded) return { ...encoded, place: found.place, found };
  const claim = claimInDocument('inline', found, about);
  if (isLiteralSecret(name, value)) {
    // Behind `:-` stands what is taken when the variable is not set.
    const isFallback = /^\$\{[\w.]+:?-/.test(value.trim());
    return { claim: isFallback ? 'fallback' : claim, what: byName(name), place: found.place, found };
  }
  if (isAfterOption(found, value, about.document))
    return { claim, what: 'a password on a command line', place: found.place, found };
  // Scripts, arguments and whole files inside one value.
  const [inside] = /[=: ]/.test(value) ? insideOf(value) : [];
  if (!inside) return undefined;
  const place = placeOf(value.slice(inside.place.start, inside.place.end), found, about.file);
  return { claim: inside.sort === 'fallback' ? 'fallback' : claim, what: inside.what, place, found };
}

function insideOf(value: string): readonly Hit[] {
  return hitsInText(value, { start: 0, end: value.length }, { needsQuotes: false }).filter(
    ({ sort, place }) => (sort === 'named' || sort === 'fallback') && place.end - place.start < value.length,
  );
}

// The part itself, where the source holds it as it is; behind escapes, the whole value.
function placeOf(part: string, found: Found, file: SourceFile): Place {
  const at = file.text.slice(found.place.start, found.place.end).indexOf(part);
  return at < 0 ? found.place : { start: found.place.start + at, end: found.place.start + at + part.length };
}

// `{ name: DB_PASSWORD, value: … }` carries its name beside the value.
function nameOf({ path }: Found, document: SourceDocument): string {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (!/^(?:value|default|defaultValue)$/.test(key)) return key;
  const item = path.slice(0, -1);
  const sibling = document.find([...item, 'name']) ?? document.find([...item, 'key']);
  return typeof sibling?.value === 'string'
    ? sibling.value
    : String(item.findLast((part) => typeof part === 'string') ?? key);
}

// `args: [--password, …]`, and MLproject's `environment: [[NAME, …]]`
function isAfterOption({ path }: Found, value: string, document: SourceDocument): boolean {
  const index = path.at(-1);
  if (typeof index !== 'number' || index === 0) return false;
  const previous = document.find([...path.slice(0, -1), index - 1])?.value;
  if (typeof previous !== 'string' || value.startsWith('-')) return false;
  const name =
    /^--?([\w-]{3,60})$/.exec(previous)?.[1] ?? (index === 1 && typeof path.at(-2) === 'number' ? previous : '');
  return isLiteralSecret(name, value);
}

function claimInDocument(claim: Claim, { path }: Found, { kind, file }: About): Claim {
  if (claim !== 'inline') return claim;
  if (kind === 'ConfigMap' && (path[0] === 'data' || path[0] === 'binaryData')) return 'config-map';
  if (path.includes('services') && path.at(-2) === 'args' && /compose[\w.-]*\.ya?ml$/i.test(file.path))
    return 'image-env';
  return claim;
}

const harmlessInSecrets =
  /(?:^|[._-])(?:user(?:name)?|host(?:name)?|port|region|endpoint|bucket|database|db|dbname|email|type|url|uri|ca|crt|cert|pem|id|tenant|project|namespace|server|verify_ssl|usehttps|anonymouscredential)$/i;

function isInSecret({ path }: Found, document: SourceDocument): boolean {
  const parent = path.at(-2);
  return (
    (parent === 'data' || parent === 'stringData') && document.find([...path.slice(0, -2), 'kind'])?.value === 'Secret'
  );
}

// Encoded is not encrypted; SOPS's own values are.
function inSecret({ path, place, ...found }: Found, value: string): Secret | undefined {
  if (value.startsWith('ENC[')) return undefined;
  const name = String(path.at(-1) ?? '');
  const plain = (path.at(-2) === 'data' ? (decodeBase64(value) ?? value) : value).trim();
  const isOrdinary = harmlessInSecrets.test(name) || isReference(plain) || isPlaceholder(plain) || plain.length < 4;
  if ((isOrdinary || isWholeSetting(plain)) && !holdsSecret(plain)) return undefined;
  return {
    claim: 'secret-data',
    what: `the content of a Secret (key ${JSON.stringify(name.slice(0, 60))})`,
    place,
    found: { path, place, ...found },
  };
}

// A file inside a Secret (a configuration with references) is judged by its own lines.
function isWholeSetting(plain: string): boolean {
  return plain.includes('\n') || /^[{[]/.test(plain);
}

function holdsSecret(plain: string): boolean {
  return hitsInText(plain, { start: 0, end: plain.length }, { needsQuotes: false }).length > 0;
}

// A client key or token in a kubeconfig, a login for an image registry.
function encodedSecret(name: string, value: string, path: Path): Pick<Secret, 'claim' | 'what'> | undefined {
  if (
    path[0] === 'users' &&
    path.at(-2) === 'user' &&
    (name === 'token' || name === 'password') &&
    !isReference(value) &&
    !isPlaceholder(value)
  )
    return looksSecret(name, value) ? { claim: 'kubeconfig', what: `the ${name} of a user` } : undefined;
  if (name === 'client-key-data')
    return /PRIVATE KEY/.test(decodeBase64(value) ?? '')
      ? { claim: 'kubeconfig', what: 'the private key of a client' }
      : undefined;
  if (path.at(-3) === 'auths' && (name === 'auth' || name === 'identitytoken' || name === 'password')) {
    const password = name === 'auth' ? /^[^:]+:(.{4,})$/s.exec(decodeBase64(value) ?? '')?.[1] : value;
    const isReal = password !== undefined && password.length >= 4 && !isPlaceholder(password) && !isReference(password);
    return isReal ? { claim: 'registry-login', what: 'a login for an image registry' } : undefined;
  }
  return undefined;
}

const referenceParents = new Set([
  'valueFrom',
  'secretKeyRef',
  'secretRef',
  'secretKeySelector',
  'configMapKeyRef',
  'envFrom',
  'remoteRef',
  'existingSecret',
  'encryptedData',
  'sops',
  'matchLabels',
  'labels',
  'secretStoreRef',
  'secretName',
  'annotations',
]);

function isUnderReference(path: Path): boolean {
  return path.some((part) => typeof part === 'string' && referenceParents.has(part));
}

const referringKinds = new Set([
  'SealedSecret',
  'ExternalSecret',
  'ClusterExternalSecret',
  'PushSecret',
  'SecretStore',
  'ClusterSecretStore',
  'SecretProviderClass',
  'VaultStaticSecret',
  'VaultDynamicSecret',
  'VaultAuth',
  'OnePasswordItem',
  'CustomResourceDefinition',
  'Role',
  'ClusterRole',
]);

function isReferring(kind: unknown): boolean {
  return typeof kind === 'string' && referringKinds.has(kind);
}
