// A child of the bench: 10,000 manifests through one library, time and highest memory as JSON on the last line.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { manifest } from './samples.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
const count = 10_000;
const schemas = join(root, 'schemas');

type Check = (path: string, text: string) => unknown;

const libraries: Readonly<Record<string, () => Check | Promise<Check>>> = {
  ours: () => {
    const { validate } = require(join(root, 'dist/catalog.js')) as {
      validate: (path: string, text: string) => unknown;
    };
    return validate;
  },
  'yaml-language-server': async () => {
    const peers = join(root, 'test/bench/peers/node_modules');
    const load = (path: string) => import(pathToFileURL(join(peers, path)).href);
    const { getLanguageService } = (await load('yaml-language-server/out/src/index.js')) as {
      getLanguageService: (options: unknown) => {
        configure: (settings: unknown) => void;
        doValidation: (document: unknown, isKubernetes: boolean) => Promise<unknown>;
      };
    };
    const { TextDocument } = createRequire(join(peers, 'yaml-language-server/package.json'))(
      'vscode-languageserver-textdocument',
    ) as { TextDocument: { create: (uri: string, language: string, version: number, text: string) => unknown } };
    const service = getLanguageService({
      schemaRequestService: (uri: string) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
      workspaceContext: {
        resolveRelativePath: (relative: string, resource: string) => new URL(relative, resource).href,
      },
      connection: undefined,
      telemetry: { send: () => {}, sendError: () => {}, sendTrack: () => {} },
      yamlSettings: undefined,
      clientCapabilities: {},
    });
    const uri = pathToFileURL(join(schemas, 'inference-service.schema.json')).href;
    service.configure({ validate: true, schemas: [{ uri, fileMatch: ['*.yaml'] }] });
    return (path, text) => service.doValidation(TextDocument.create(`file:///${path}`, 'yaml', 1, text), false);
  },
  'yaml and ajv': async () => {
    const { parseAllDocuments } = await import('yaml');
    const { Ajv } = await import('ajv');
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    for (const name of readdirSync(schemas).filter((file) => file.endsWith('.schema.json')))
      ajv.addSchema(JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object, name);
    const check = ajv.getSchema('inference-service.schema.json');
    if (!check) throw new Error('the schema did not compile');
    return (_, text) => parseAllDocuments(text).map((document) => check(document.toJS()));
  },
};

const made = await libraries[process.argv[2] ?? 'ours']?.();
if (!made) throw new Error(`no library ${process.argv[2]}`);
let characters = 0;
const started = performance.now();
for (let index = 0; index < count; index++) {
  // Made here, so that no library pays for keeping them.
  const text = manifest(index);
  characters += text.length;
  await made(`m${index}.yaml`, text);
}
console.log(
  JSON.stringify({
    ms: performance.now() - started,
    megabytes: characters / 1e6,
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
);
