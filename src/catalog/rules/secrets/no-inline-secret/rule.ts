// A credential in a file is read by everybody who reads the repository, now and in its history.
import type { Fix } from '../../../../core/text/finding.ts';
import type { Found, Path, SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import { defineRule, type Report } from '../../../../core/validate/rule.ts';
import { assignmentsIn } from './assignments.ts';
import { decodeBase64 } from './base64.ts';
import { isPlaceholder, isReference, isSecretName, looksSecret } from './look-alikes.ts';
import { shapesIn } from './shapes.ts';

export const noInlineSecret = defineRule({
  id: 'secrets/no-inline-secret',
  kinds: 'any',
  severity: 'error',
  sources: ['k8s-secrets', 'external-secrets'],
  check(document, report, file) {
    const about: About = { document, file, isSealed: isSealed(document) };
    const reported = new Set<number>();
    document.walk((found) => {
      if (typeof found.value !== 'string' || found.value.length < 4) return;
      const hit = hitIn(found, found.value, about);
      if (!hit || reported.has(hit.at.start)) return;
      reported.add(hit.at.start);
      report({ ...hit, fixes: fixesFor(found, about) });
    });
  },
  checkText(file, report) {
    const hits = [
      ...shapesIn(file.text).map(({ title, start, end }) => ({ at: { start, end }, message: messageFor(title) })),
      ...assignmentsIn(file.text, needsQuotes(file.path))
        .filter(({ name, value }) => isLiteralSecret(name, value))
        .map(({ name, place }) => ({ at: place, message: messageFor(byName(name)) })),
    ].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
    let end = 0;
    for (const hit of hits) {
      if (hit.at.start < end || isInPicture(file.text, hit.at.start)) continue;
      end = hit.at.end;
      report(hit);
    }
  },
});

interface About {
  readonly document: SourceDocument;
  readonly file: SourceFile;
  /** Its values are encrypted or only name a secret. */
  readonly isSealed: boolean;
}

function messageFor(what: string): string {
  return `This looks like ${what}. Revoke it first, because the history keeps it, then put a reference to a secret in its place.`;
}

function byName(name: string): string {
  return `a credential (by the name ${JSON.stringify(name.slice(0, 60))})`;
}

function hitIn(found: Found, value: string, about: About): Pick<Report, 'at' | 'message'> | undefined {
  const [shape] = shapesIn(value);
  if (shape)
    return { at: placeOf(value.slice(shape.start, shape.end), found, about.file), message: messageFor(shape.title) };
  if (about.isSealed || isUnderReference(found.path)) return undefined;
  const name = nameOf(found, about.document);
  if (isInSecret(found, about.document)) return inSecret(name, value, found);
  if (isLiteralSecret(name, value)) return { at: found.place, message: messageFor(byName(name)) };
  const encoded = encodedSecret(name, value, found.path);
  if (encoded) return { at: found.place, message: messageFor(encoded) };
  // Scripts, arguments and whole files inside one value.
  const inside = /[=:]/.test(value)
    ? assignmentsIn(value, false).find((one) => one.value !== value && isLiteralSecret(one.name, one.value))
    : undefined;
  return inside && { at: placeOf(inside.value, found, about.file), message: messageFor(byName(inside.name)) };
}

function isLiteralSecret(name: string, value: string): boolean {
  return isSecretName(name) && !isReference(value) && !isPlaceholder(value) && looksSecret(name, value);
}

// The part itself, where the source holds it as it is; behind escapes, the whole value.
function placeOf(part: string, found: Found, file: SourceFile) {
  const at = file.text.slice(found.place.start, found.place.end).indexOf(part);
  return at < 0 ? found.place : { start: found.place.start + at, end: found.place.start + at + part.length };
}

// `{ name: DB_PASSWORD, value: … }` carries its name beside the value.
function nameOf(found: Found, document: SourceDocument): string {
  const key = String(found.path.findLast((part) => typeof part === 'string') ?? '');
  if (!/^(?:value|default|defaultValue)$/.test(key)) return key;
  const item = found.path.slice(0, -1);
  const sibling = document.find([...item, 'name']) ?? document.find([...item, 'key']);
  return typeof sibling?.value === 'string'
    ? sibling.value
    : String(item.findLast((part) => typeof part === 'string') ?? key);
}

const harmlessInSecrets =
  /(?:^|[._-])(?:user(?:name)?|host(?:name)?|port|region|endpoint|bucket|database|db|dbname|email|type|url|uri|ca|crt|cert|pem|id|tenant|project)$/i;

function isInSecret({ path }: Found, document: SourceDocument): boolean {
  const parent = path.at(-2);
  return (
    (parent === 'data' || parent === 'stringData') && document.find([...path.slice(0, -2), 'kind'])?.value === 'Secret'
  );
}

// Encoded is not encrypted.
function inSecret(name: string, value: string, { path, place }: Found): Pick<Report, 'at' | 'message'> | undefined {
  const plain = (path.at(-2) === 'data' ? (decodeBase64(value) ?? value) : value).trim();
  const isHarmless = harmlessInSecrets.test(name) || isReference(plain) || isPlaceholder(plain) || plain.length < 4;
  if (isHarmless && shapesIn(plain).length === 0) return undefined;
  return { at: place, message: messageFor(`the content of a Secret (key ${JSON.stringify(name.slice(0, 60))})`) };
}

// A client key in a kubeconfig, a login for an image registry.
function encodedSecret(name: string, value: string, path: Path): string | undefined {
  if (name === 'client-key-data')
    return /PRIVATE KEY/.test(decodeBase64(value) ?? '') ? 'the private key of a client' : undefined;
  if (path.at(-3) === 'auths' && name === 'auth')
    return /^[^:]+:.{4}/.test(decodeBase64(value) ?? '') ? 'a login for an image registry' : undefined;
  return undefined;
}

const referenceParents = new Set([
  'valueFrom',
  'secretKeyRef',
  'secretRef',
  'configMapKeyRef',
  'remoteRef',
  'encryptedData',
  'sops',
  'matchLabels',
  'labels',
  'secretStoreRef',
]);

function isUnderReference(path: Path): boolean {
  return path.some((part) => typeof part === 'string' && referenceParents.has(part));
}

const sealedKinds = new Set([
  'SealedSecret',
  'ExternalSecret',
  'ClusterExternalSecret',
  'PushSecret',
  'SecretStore',
  'ClusterSecretStore',
  'SecretProviderClass',
  'VaultStaticSecret',
  'VaultDynamicSecret',
]);

function isSealed(document: SourceDocument): boolean {
  const kind = document.find('kind')?.value;
  return (typeof kind === 'string' && sealedKinds.has(kind)) || document.find('sops.mac') !== undefined;
}

// In a Kubernetes env list the value moves into a reference; elsewhere a person must decide where it goes.
function fixesFor(found: Found, { document, file }: About): readonly Fix[] {
  const item = found.path.slice(0, -1);
  const name = document.find([...item, 'name'])?.value;
  if (found.path.at(-1) !== 'value' || item.at(-2) !== 'env' || typeof name !== 'string' || !found.keyPlace) return [];
  const place = { start: found.keyPlace.start, end: found.place.end };
  const written = file.text.slice(place.start, place.end);
  if (!/^["']?value["']?\s*:/.test(written) || /[\r\n]/.test(written)) return [];
  const secret =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'credentials';
  const key = JSON.stringify(name);
  const text = written.startsWith('"')
    ? `"valueFrom": { "secretKeyRef": { "name": "${secret}", "key": ${key} } }`
    : `valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } }`;
  return [{ title: `Read it from the secret ${secret}`, safe: false, edits: [{ place, text }] }];
}

// In programs an unquoted value is an expression.
function needsQuotes(path: string): boolean {
  return /\.(?:py|ipynb|tf|json|ya?ml|toml)$/i.test(path);
}

// Pictures in notebooks are long lines of base64.
function isInPicture(text: string, offset: number): boolean {
  const line = text.lastIndexOf('\n', offset) + 1;
  return /^\s*"(?:image|application|video|audio)\/[a-z+.-]+"\s*:/.test(text.slice(line, line + 80));
}
