// Takes a credential out of a file and puts the kind of reference there that this file's engine resolves. The value goes nowhere.
import type { Fix, TextEdit } from '../../core/text/finding.ts';
import type { Place } from '../../core/text/place.ts';
import type { Found, SourceDocument, SourceFile } from '../../core/text/source-file.ts';
import type { Secret } from './find-secrets.ts';

/** None where only a person can say where the value should come from. None is safe: somebody must store the new value first. */
export function referencesFor(secret: Secret, file: SourceFile, document?: SourceDocument): readonly Fix[] {
  const { found, assignment, place } = secret;
  if (found && document) return inDocument(found, place, file, document);
  return assignment && sameAs(assignment.place, place) ? inProgram(assignment, file) : [];
}

function sameAs(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

function fix(title: string, ...edits: readonly TextEdit[]): readonly Fix[] {
  return [{ title, safe: false, edits }];
}

/** `api-key` → `API_KEY` */
function variableOf(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
  return /^\d|^$/.test(words) ? `SECRET_${words}` : words;
}

/** `DB_PASSWORD` → `db-password` */
function objectNameOf(name: string): string {
  return variableOf(name).toLowerCase().replaceAll('_', '-');
}

function inProgram(assignment: NonNullable<Secret['assignment']>, file: SourceFile): readonly Fix[] {
  const { path, text } = file;
  const { name, whole, isFallback } = assignment;
  const variable = variableOf(name);
  if (/\.(?:py|ipynb)$/i.test(path)) return isFallback ? [] : inPython(assignment, variable, file);
  if (/\.tf$/i.test(path)) return isFallback ? withoutDefault(assignment, text) : inTerraform(name, whole, text);
  if (/\.sh$/i.test(path) && !isFallback)
    return fix(`Read ${variable} from the environment`, {
      place: whole,
      text: `"\${${variable}:?set it outside of this file}"`,
    });
  if (/(?:^|\/)\.env(?:\.[\w.-]+)?$|\.env$/i.test(path) && !isFallback)
    return fix('Leave the value empty; keep it in a file that git ignores', { place: whole, text: '' });
  return [];
}

// `os.environ[…]` fails at once when the variable is missing, which a default would hide.
function inPython(
  { whole, nameStart }: NonNullable<Secret['assignment']>,
  variable: string,
  { path, text }: SourceFile,
): readonly Fix[] {
  const written = text.slice(whole.start, whole.end);
  const quote = /\\{0,3}["']/.exec(written)?.[0];
  // `{"os.environ": …}` and names in quotes are values too; only the left side of the same variable is no place to read it from.
  if (quote === undefined || /os\.environ\[\\*["']$/.test(text.slice(Math.max(0, nameStart - 16), nameStart)))
    return [];
  const edits: TextEdit[] = [{ place: whole, text: `os.environ[${quote}${variable}${quote}]` }];
  if (/\.py$/i.test(path) && !/^import os\b|^import .*\bos\b/m.test(text))
    edits.unshift({ place: importPlace(text), text: 'import os\n' });
  return fix(`Read ${variable} from the environment`, ...edits);
}

// Behind the lines that must come first: `#!`, encoding, the module's own text, imports from the future.
function importPlace(text: string): Place {
  const head =
    /^(?:#[^\n]*\n)*(?:\s*(?:"""[\s\S]{0,5000}?"""|'''[\s\S]{0,5000}?''')\s*\n)?(?:\s*from __future__[^\n]*\n)*/.exec(
      text,
    )?.[0] ?? '';
  return { start: head.length, end: head.length };
}

function inTerraform(name: string, whole: Place, text: string): readonly Fix[] {
  const variable = variableOf(name).toLowerCase();
  const isDeclared = new RegExp(`variable\\s+"${variable}"`).test(text);
  const end = { start: text.length, end: text.length };
  const declaration = `${text.endsWith('\n') ? '' : '\n'}\nvariable "${variable}" {\n  type      = string\n  sensitive = true\n}\n`;
  return fix(
    `Take it from the variable ${variable}`,
    { place: whole, text: `var.${variable}` },
    ...(isDeclared ? [] : [{ place: end, text: declaration }]),
  );
}

function withoutDefault({ whole }: NonNullable<Secret['assignment']>, text: string): readonly Fix[] {
  const start = text.lastIndexOf('\n', whole.start) + 1;
  const end = text.indexOf('\n', whole.end);
  const line = text.slice(start, end < 0 ? text.length : end);
  if (!/^\s*default\s*=\s*"[^"]*"\s*$/.test(line)) return [];
  return fix('Take the default away', { place: { start, end: end < 0 ? text.length : end + 1 }, text: '' });
}

function inDocument(found: Found, place: Place, file: SourceFile, document: SourceDocument): readonly Fix[] {
  const written = file.text.slice(found.place.start, found.place.end);
  // Of a longer text, or of several lines, a person must say what is left.
  const isWhole = place.start <= found.place.start + 1 && place.end >= found.place.end - 1;
  if (!isWhole || /[\r\n]/.test(written)) return [];
  return inEnvList(found, file, document) ?? asVariable(found, file, document);
}

function asVariable(found: Found, { path, text }: SourceFile, document: SourceDocument): readonly Fix[] {
  const key = found.path.findLast((part) => typeof part === 'string');
  if (key === undefined || /\.json$/i.test(path)) return [];
  const variable = variableOf(String(key));
  const as = (title: string, value: string) => fix(title, { place: found.place, text: value });
  if (/(?:^|\/)\.github\/workflows\/[^/]+$/.test(path) || (document.find('jobs') && document.find('on')))
    return as(`Read it from the secret ${variable} of the repository`, `\${{ secrets.${variable} }}`);
  if (/(?:^|\/)[\w.-]*gitlab-ci[\w.-]*\.ya?ml$/i.test(path))
    return as(`Read it from the masked CI variable ${variable}`, `$${variable}`);
  if (/compose[\w.-]*\.ya?ml$/i.test(path))
    return as(`Read ${variable} from the environment`, `\${${variable}:?set it outside of this file}`);
  if (/(?:^|\/)databricks\.ya?ml$/i.test(path) || document.find('bundle.name'))
    return as(
      'Read it from a secret scope',
      `"{{secrets/${objectNameOf(String(document.find('bundle.name')?.value ?? 'mlops'))}/${objectNameOf(String(key))}}}"`,
    );
  if (/(?:^|\/)feature_store\.ya?ml$/i.test(path))
    return as(`Read ${variable} from the environment`, `\${${variable}}`);
  if (/(?:^|\/)conf\//.test(path)) return as(`Read ${variable} from the environment`, `\${oc.env:${variable}}`);
  if (document.find('route') && document.find('receivers')) return asFile(found, text);
  return [];
}

// Alertmanager and Prometheus read each credential from a file as well.
function asFile({ keyPlace, place, path }: Found, text: string): readonly Fix[] {
  const key = String(path.at(-1));
  if (
    !keyPlace ||
    key.endsWith('_file') ||
    !/^(?:routing_key|service_key|api_key|password|credentials|bearer_token|bot_token|api_url|url|slack_api_url|auth_password|smtp_auth_password|token|secret)$/.test(
      key,
    )
  )
    return [];
  const name = key === 'auth_password' || key === 'smtp_auth_password' ? key : `${key}`;
  if (!/^[\w-]+$/.test(text.slice(keyPlace.start, keyPlace.end))) return [];
  return fix(`Read it from a file, ${name}_file`, {
    place: { start: keyPlace.start, end: place.end },
    text: `${name}_file: /etc/alertmanager/secrets/${name.replaceAll('_', '-')}`,
  });
}

// In a Kubernetes env list the value moves into a reference.
function inEnvList(found: Found, file: SourceFile, document: SourceDocument): readonly Fix[] | undefined {
  const item = found.path.slice(0, -1);
  const name = document.find([...item, 'name'])?.value;
  if (found.path.at(-1) !== 'value' || item.at(-2) !== 'env' || typeof name !== 'string' || !found.keyPlace)
    return undefined;
  const place = { start: found.keyPlace.start, end: found.place.end };
  const written = file.text.slice(place.start, place.end);
  if (!/^["']?value["']?\s*:/.test(written) || /[\r\n]/.test(written)) return [];
  const secret = objectNameOf(name) || 'credentials';
  const key = JSON.stringify(name);
  const text = written.startsWith('"')
    ? `"valueFrom": { "secretKeyRef": { "name": "${secret}", "key": ${key} } }`
    : `valueFrom: { secretKeyRef: { name: ${secret}, key: ${key} } }`;
  return fix(`Read it from the secret ${secret}`, { place, text });
}
