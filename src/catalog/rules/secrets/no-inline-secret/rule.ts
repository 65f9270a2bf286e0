// A credential in a file is read by everybody who reads the repository, now and in its history.
import type { Fix } from '../../../../core/text/finding.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import type { Place } from '../../../../core/text/place.ts';
import type { Found, Path, SourceDocument, SourceFile } from '../../../../core/text/source-file.ts';
import { isReference, isSecretName, looksSecret, providerShapes } from './shapes.ts';

export const noInlineSecret = defineRule({
  id: 'secrets/no-inline-secret',
  kinds: 'any',
  severity: 'error',
  sources: ['external-secrets', 'aws-secrets-manager'],
  check(document, report, file) {
    if (isSealed(document)) return;
    const reported = new Set<number>();
    document.walk((found) => {
      if (typeof found.value !== 'string' || found.value.length < 6) return;
      if (isUnderReference(found.path)) return;
      const what = whatIs(nameOf(found, document), found.value);
      if (!what || reported.has(found.place.start)) return;
      reported.add(found.place.start);
      report({ at: found.place, message: messageFor(what), fixes: fixesFor(found, document, file) });
    });
  },
  checkText(file, report) {
    for (const { place, name, value } of assignmentsIn(file.text)) {
      const what = whatIs(name, value);
      if (what) report({ at: place, message: messageFor(what) });
    }
    for (const { place, title } of shapesIn(file.text)) report({ at: place, message: messageFor(title) });
  },
});

function messageFor(what: string): string {
  return `This looks like ${what}. Revoke it first, because the history keeps it, then put a reference to a secret in its place.`;
}

/** What kind of credential the value is, or undefined. The value itself never leaves this function. */
function whatIs(name: string, value: string): string | undefined {
  const shape = providerShapes.find(({ pattern }) => pattern.test(value));
  if (shape && !isReference(value)) return shape.title;
  if (isReference(value)) return undefined;
  return isSecretName(name) && looksSecret(name, value) ? `a credential (by the name ${JSON.stringify(name.slice(0, 60))})` : undefined;
}

// `{ name: DB_PASSWORD, value: … }` carries its name beside the value.
function nameOf(found: Found, document: SourceDocument): string {
  const key = String(found.path.at(-1) ?? '');
  if (key !== 'value') return key;
  const sibling = document.find([...found.path.slice(0, -1), 'name']) ?? document.find([...found.path.slice(0, -1), 'key']);
  return typeof sibling?.value === 'string' ? sibling.value : key;
}

const referenceParents = new Set(['valueFrom', 'secretKeyRef', 'secretRef', 'configMapKeyRef', 'remoteRef', 'encryptedData', 'sops', 'existingSecret', 'secretName', 'matchLabels', 'labels']);

function isUnderReference(path: Path): boolean {
  return path.some((part) => typeof part === 'string' && referenceParents.has(part));
}

function isSealed(document: SourceDocument): boolean {
  const kind = document.find('kind')?.value;
  return kind === 'SealedSecret' || kind === 'ExternalSecret' || kind === 'ClusterSecretStore' || kind === 'SecretStore' || kind === 'SecretProviderClass';
}

// In a Kubernetes env list the value moves into a reference; elsewhere a person must decide where it goes.
function fixesFor(found: Found, document: SourceDocument, file: SourceFile): readonly Fix[] {
  const item = found.path.slice(0, -1);
  const isEnv = found.path.at(-1) === 'value' && item.at(-2) === 'env';
  const name = document.find([...item, 'name'])?.value;
  if (!isEnv || typeof name !== 'string' || !found.keyPlace) return [];
  const secret = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'credentials';
  const place: Place = { start: found.keyPlace.start, end: found.place.end };
  if (!file.text.slice(place.start, place.end).startsWith('value')) return [];
  return [{ title: `Read it from the secret ${secret}`, safe: false, edits: [{ place, text: `valueFrom: { secretKeyRef: { name: ${secret}, key: ${JSON.stringify(name)} } }` }] }];
}

// name = "value", name: value, export NAME=value; in notebooks the quotes are escaped.
const assignment = /([A-Za-z_][A-Za-z0-9_.-]{2,60})(?:\\?["'])?\s*(?:=|:)\s*(?:(\\?["'])([^"'\\\n]{6,400})\2|([^\s"'#,;(){}[\]\\]{6,400}))/g;

function assignmentsIn(text: string): { place: Place; name: string; value: string }[] {
  return [...text.matchAll(assignment)].flatMap((match) => {
    const value = match[3] ?? match[4] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return [{ place: { start, end: start + value.length }, name: match[1] ?? '', value }];
  });
}

function shapesIn(text: string): { place: Place; title: string }[] {
  return providerShapes.flatMap(({ anywhere, title }) =>
    [...text.matchAll(anywhere)].filter((match) => !isReference(match[0])).map((match) => ({ title, place: { start: match.index, end: match.index + match[0].length } })),
  );
}
