// Our schemas against the definitions of those who wrote the kinds: no field of theirs is unknown to us, none of ours is
// invented, what they require and list we require and list. What differs is said here, with the reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { kinds } from '../../src/catalog/kinds/index.ts';
import type { JsonSchema, KindSchema } from '../../src/core/validate/json-schema.ts';
import { spread } from '../../src/core/validate/schema-at.ts';
import { schemaOfKey } from '../../src/core/validate/walk-schema.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'crds');
const isThere = existsSync(folder);
if (!isThere)
  console.warn('SKIPPED: the definitions of the kinds are not there; set MLOPS_SHARED to the folder that holds crds/.');

/** Paths (`*` for any part) where we differ on purpose. */
const exceptions: readonly { readonly at: RegExp; readonly what: Difference['what']; readonly because: string }[] = [
  { at: /^kubeflow\.org\/v1beta1 Experiment/, what: 'field', because: 'the definition of Katib keeps everything open' },
  {
    at: /\.metadata\.(uid|selfLink|resourceVersion|ownerReferences|managedFields|generation|generateName|deletionTimestamp|deletionGracePeriodSeconds|creationTimestamp|namespace|name|finalizers|labels|annotations)$/,
    what: 'invented',
    because: 'the metadata of a template is what Kubernetes has, of which the definition lists a part',
  },
  {
    at: /\.(userAnnotations|fileKeyRef|schedulingGroup|podCertificate|subPathExpr|recursiveReadOnly|clusterTrustBundle|restartPolicyRules)$/,
    what: 'invented',
    because: 'a pod may use what Kubernetes added since the definition was made: one shared definition of a pod',
  },
  {
    at: /(synchronization\.(mutex|semaphore)|\.podPriority|CronWorkflow\.spec\.schedule)$/,
    what: 'invented',
    because: 'Argo Workflows 3.7 has it; the definitions are those of 4, and by default it is refused',
  },
  {
    at: /CronWorkflow\.spec\.schedules$/,
    what: 'required',
    because: 'required unless schedule is there, which then is what is refused',
  },
];

interface Theirs {
  readonly properties?: Readonly<Record<string, Theirs>>;
  readonly additionalProperties?: boolean | Theirs;
  readonly items?: Theirs;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
}

interface Difference {
  readonly at: string;
  readonly what: 'field' | 'invented' | 'required' | 'enum';
}

interface Compared {
  readonly their: Theirs;
  readonly our: readonly JsonSchema[];
  readonly at: string;
}

/** Follows references of theirs; a definition that holds itself is compared once. */
function differences(start: Compared, kind: KindSchema, follow: (schema: Theirs) => Theirs): Difference[] {
  const found: Difference[] = [];
  const seen = new Set<string>();
  const compare = ({ their: unfollowed, our, at }: Compared): void => {
    if (unfollowed.$ref !== undefined) {
      const pair = `${unfollowed.$ref} ${our.map((one) => JSON.stringify(one).length).join()}`;
      if (seen.has(pair)) return;
      seen.add(pair);
    }
    const their = follow(unfollowed);
    const isClosed = our.some(({ additionalProperties }) => additionalProperties === false);
    for (const [key, below] of Object.entries(their.properties ?? {})) {
      const next = our.flatMap((one) => schemaOfKey(one, key) ?? []).flatMap((one) => spread(one, undefined, kind));
      if (next.length === 0 && isClosed) found.push({ at: `${at}.${key}`, what: 'field' });
      if (next.length > 0) compare({ their: below, our: next, at: `${at}.${key}` });
    }
    if (their.properties) {
      for (const key of new Set(our.flatMap(({ properties }) => Object.keys(properties ?? {}))))
        if (their.properties[key] === undefined) found.push({ at: `${at}.${key}`, what: 'invented' });
      const required = new Set(our.flatMap((one) => one.required ?? []));
      for (const key of their.required ?? [])
        if (!required.has(key)) found.push({ at: `${at}.${key}`, what: 'required' });
      for (const key of required)
        if (!(their.required ?? []).includes(key)) found.push({ at: `${at}.${key}`, what: 'required' });
    }
    const legal = our.flatMap((one) => one.enum ?? []);
    if (their.enum && JSON.stringify([...their.enum].sort()) !== JSON.stringify([...legal].sort()))
      found.push({ at, what: 'enum' });
    const items = our.flatMap((one) => (one.items ? spread(one.items, undefined, kind) : []));
    if (their.items && items.length > 0) compare({ their: their.items, our: items, at: `${at}[]` });
    const values = our.flatMap(({ additionalProperties: one }) =>
      typeof one === 'object' ? spread(one, undefined, kind) : [],
    );
    if (typeof their.additionalProperties === 'object' && values.length > 0)
      compare({ their: their.additionalProperties, our: values, at: `${at}.*` });
  };
  compare(start);
  return found.filter(
    ({ at, what }) => !exceptions.some((exception) => exception.what === what && exception.at.test(at)),
  );
}

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Theirs } }[];
  };
}

function crdsIn(path: string): readonly Crd[] {
  const raw = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return parseAllDocuments(text).flatMap((document) => (document.toJS({ maxAliasCount: -1 }) as Crd | null) ?? []);
}

describe.skipIf(!isThere)('the definitions', () => {
  const files = isThere
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml(\.gz)?$/.test(file))
    : [];
  test('are all there', () => expect(files.length).toBeGreaterThan(30));

  test.each(files)('%s', (file) => {
    for (const { spec } of crdsIn(join(folder, file))) {
      const kind = kinds.find(({ resources }) => resources?.includes(`${spec.group}/${spec.names.kind}`));
      if (spec.names.kind === 'Experiment' && spec.group === 'kubeflow.org') continue;
      const schema = kind?.schema;
      if (!schema) throw new Error(`no schema for ${spec.group}/${spec.names.kind}`);
      for (const { name, schema: their } of spec.versions) {
        const document = { apiVersion: `${spec.group}/${name}`, kind: spec.names.kind };
        const our = spread(schema.root(), document, schema);
        const { apiVersion: _a, kind: _k, metadata: _m, status: _s, ...rest } = their.openAPIV3Schema.properties ?? {};
        for (const [key, below] of Object.entries(rest)) {
          const next = our
            .flatMap((one) => schemaOfKey(one, key) ?? [])
            .flatMap((one) => spread(one, undefined, schema));
          const at = `${document.apiVersion} ${document.kind}.${key}`;
          expect(next.length, at).toBeGreaterThan(0);
          expect(differences({ their: below, our: next, at }, schema, (one) => one)).toEqual([]);
        }
      }
    }
  });

  const core: readonly string[] = [
    'apps.v1.Deployment',
    'core.v1.Service',
    'autoscaling.v1.HorizontalPodAutoscaler',
    'autoscaling.v2.HorizontalPodAutoscaler',
    'policy.v1.PodDisruptionBudget',
    'networking.v1.NetworkPolicy',
    'batch.v1.CronJob',
    'batch.v1.Job',
    'rbac.v1.Role',
    'rbac.v1.ClusterRole',
    'rbac.v1.RoleBinding',
    'rbac.v1.ClusterRoleBinding',
    'core.v1.ServiceAccount',
    'core.v1.ConfigMap',
    'core.v1.Secret',
  ];
  test.each(core)('Kubernetes: %s', (name) => {
    const { definitions } = JSON.parse(readFileSync(join(folder, 'kubernetes/definitions.json'), 'utf8')) as {
      definitions: Readonly<Record<string, Theirs & { 'x-kubernetes-group-version-kind'?: readonly Gvk[] }>>;
    };
    const theirs = definitions[`io.k8s.api.${name}`];
    const gvk = theirs?.['x-kubernetes-group-version-kind']?.[0];
    if (!theirs || !gvk) throw new Error(`no definition ${name}`);
    const document = { apiVersion: gvk.group === '' ? gvk.version : `${gvk.group}/${gvk.version}`, kind: gvk.kind };
    const schema = kinds.find(({ resources }) => resources?.includes(`${gvk.group}/${gvk.kind}`))?.schema;
    if (!schema) throw new Error(`no schema for ${gvk.kind}`);
    const follow = (one: Theirs): Theirs =>
      one.$ref ? (definitions[one.$ref.replace('#/definitions/', '')] ?? {}) : one;
    const { status: _s, metadata: _m, apiVersion: _a, kind: _k, ...rest } = theirs.properties ?? {};
    const our = spread(schema.root(), document, schema);
    for (const [key, below] of Object.entries(rest)) {
      const next = our.flatMap((one) => schemaOfKey(one, key) ?? []).flatMap((one) => spread(one, undefined, schema));
      expect(next.length, key).toBeGreaterThan(0);
      const at = `${document.apiVersion} ${document.kind}.${key}`;
      expect(differences({ their: below, our: next, at }, schema, follow)).toEqual([]);
    }
  });
});

interface Gvk {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}
