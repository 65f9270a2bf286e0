// `node build/schemas.ts`: derives the schemas of Kubernetes-shaped kinds from CustomResourceDefinitions and the OpenAPI
// document of Kubernetes, which lie beside the project (MLOPS_SHARED). What it writes is committed, and is ours from then on.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseAllDocuments } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const crds = join(process.env['MLOPS_SHARED'] ?? join(root, '..', 'shared'), 'crds');
const kserveWords: Words = JSON.parse(readFileSync(join(root, 'build/kserve-words.json'), 'utf8'));

type Words = Readonly<Record<string, string>>;
type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema };

/** Names of definitions of Kubernetes, by what their last part is; the newest group comes first where two have it. */
const definitions: Readonly<Record<string, Schema>> = JSON.parse(
  readFileSync(join(crds, 'kubernetes/definitions.json'), 'utf8'),
).definitions;

const quantity: Schema = {
  type: ['string', 'number'],
  pattern: '^[+-]?(\\d+\\.?\\d*|\\.\\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?(\\d+\\.?\\d*|\\.\\d+))?$',
  description: 'An amount such as 500m, 2 or 4Gi',
};
const intOrString: Schema = { type: ['integer', 'string'] };

// ---------------------------------------------------------------------------------------------- Kubernetes itself

const api = 'https://kubernetes.io/docs/reference/kubernetes-api/';
const pages: Words = {
  PodSpec: `${api}workload-resources/pod-v1/#PodSpec`,
  Container: `${api}workload-resources/pod-v1/#Container`,
  ObjectMeta: `${api}common-definitions/object-meta/`,
  Volume: `${api}config-and-storage-resources/volume/`,
  Affinity: `${api}workload-resources/pod-v1/#scheduling`,
  Probe: `${api}workload-resources/pod-v1/#Probe`,
  ResourceRequirements: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  LabelSelector: `${api}common-definitions/label-selector/`,
  HorizontalPodAutoscalerSpec: `${api}workload-resources/horizontal-pod-autoscaler-v2/`,
};

/** What the OpenAPI document leaves open, or says in words only; each from the API's own validation. */
const refinements: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  Container: {
    imagePullPolicy: { enum: ['Always', 'IfNotPresent', 'Never'] },
    terminationMessagePolicy: { enum: ['File', 'FallbackToLogsOnError'] },
    restartPolicy: { enum: ['Always', 'OnFailure', 'Never'] },
    name: {
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
      maxLength: 63,
      description: 'Name of the container: lower-case letters, digits and dashes',
    },
  },
  ContainerPort: {
    protocol: { enum: ['TCP', 'UDP', 'SCTP'] },
    containerPort: { minimum: 1, maximum: 65535 },
    hostPort: { minimum: 0, maximum: 65535 },
  },
  PodSpec: {
    restartPolicy: { enum: ['Always', 'OnFailure', 'Never'] },
    dnsPolicy: { enum: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'] },
    preemptionPolicy: { enum: ['Never', 'PreemptLowerPriority'] },
    containers: { minItems: 1 },
    terminationGracePeriodSeconds: { minimum: 0 },
  },
  ServiceSpec: {
    type: { enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
    externalTrafficPolicy: { enum: ['Cluster', 'Local'] },
    internalTrafficPolicy: { enum: ['Cluster', 'Local'] },
    sessionAffinity: { enum: ['None', 'ClientIP'] },
  },
  ServicePort: { protocol: { enum: ['TCP', 'UDP', 'SCTP'] }, port: { minimum: 1, maximum: 65535 } },
  Toleration: {
    operator: { enum: ['Equal', 'Exists', 'Lt', 'Gt'] },
    effect: { enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''] },
  },
  NodeSelectorRequirement: { operator: { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] } },
  LabelSelectorRequirement: { operator: { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] } },
  TopologySpreadConstraint: {
    whenUnsatisfiable: { enum: ['DoNotSchedule', 'ScheduleAnyway'] },
    maxSkew: { minimum: 1 },
  },
  DeploymentSpec: { replicas: { minimum: 0 }, revisionHistoryLimit: { minimum: 0 } },
  DeploymentStrategy: { type: { enum: ['Recreate', 'RollingUpdate'] } },
  CronJobSpec: { concurrencyPolicy: { enum: ['Allow', 'Forbid', 'Replace'] } },
  JobSpec: {
    completionMode: { enum: ['NonIndexed', 'Indexed'] },
    backoffLimit: { minimum: 0 },
    completions: { minimum: 0 },
    parallelism: { minimum: 0 },
  },
  HTTPGetAction: { scheme: { enum: ['HTTP', 'HTTPS'] } },
  Probe: {
    periodSeconds: { minimum: 1 },
    timeoutSeconds: { minimum: 1 },
    failureThreshold: { minimum: 1 },
    successThreshold: { minimum: 1 },
    initialDelaySeconds: { minimum: 0 },
  },
  PersistentVolumeClaimSpec: { volumeMode: { enum: ['Block', 'Filesystem'] } },
  NetworkPolicySpec: { policyTypes: { items: { enum: ['Ingress', 'Egress'] } } },
  NetworkPolicyPort: { protocol: { enum: ['TCP', 'UDP', 'SCTP'] } },
  MetricTarget: { type: { enum: ['Utilization', 'Value', 'AverageValue'] }, averageUtilization: { minimum: 1 } },
  MetricSpec: { type: { enum: ['Resource', 'ContainerResource', 'Pods', 'Object', 'External'] } },
  HorizontalPodAutoscalerSpec: { minReplicas: { minimum: 0 }, maxReplicas: { minimum: 1 } },
  HPAScalingRules: { selectPolicy: { enum: ['Max', 'Min', 'Disabled'] } },
  HPAScalingPolicy: {
    type: { enum: ['Pods', 'Percent'] },
    value: { minimum: 1 },
    periodSeconds: { minimum: 1, maximum: 1800 },
  },
  RoleRef: { kind: { enum: ['Role', 'ClusterRole'] }, apiGroup: { enum: ['rbac.authorization.k8s.io', ''] } },
  Subject: { kind: { enum: ['User', 'Group', 'ServiceAccount'] } },
  EnvVar: {
    value: { description: 'A text: numbers and true must be quoted. A secret belongs under valueFrom.secretKeyRef.' },
  },
};

const groupsFirst = [
  'core.v1',
  'apps.v1',
  'autoscaling.v2',
  'batch.v1',
  'policy.v1',
  'networking.v1',
  'rbac.v1',
  'meta.v1',
];

/** `io.k8s.api.core.v1.PodSpec` to the name that it has in our file. */
function ownName(name: string): string {
  const [group = '', version = '', last = ''] = name.split('.').slice(-3);
  const rank = groupsFirst.indexOf(`${group}.${version}`);
  const rivals = Object.keys(definitions).filter((other) => {
    const [otherGroup = '', otherVersion = '', otherLast = ''] = other.split('.').slice(-3);
    const otherRank = groupsFirst.indexOf(`${otherGroup}.${otherVersion}`);
    return otherLast === last && other !== name && otherRank >= 0 && (rank < 0 || otherRank < rank);
  });
  return rivals.length === 0 && rank >= 0 ? last : `${group}.${version}.${last}`;
}

const kubernetes = new Map<string, Schema>();

function reference(name: string): Schema {
  const last = name.split('.').at(-1) ?? '';
  if (last === 'Quantity') return { ...quantity };
  if (last === 'IntOrString') return { ...intOrString };
  if (last === 'Time' || last === 'MicroTime') return { type: ['string', 'null'] };
  if (last === 'FieldsV1' || last === 'JSON' || last === 'RawExtension') return {};
  if (last.endsWith('Status')) return { type: 'object', description: 'Written by the cluster.' };
  const own = ownName(name);
  if (!kubernetes.has(own)) {
    kubernetes.set(own, {});
    kubernetes.set(own, definition(name));
  }
  return { $ref: `kubernetes.schema.json#/definitions/${own}` };
}

function definition(name: string): Schema {
  const last = name.split('.').at(-1) ?? '';
  const theirs = definitions[name];
  if (theirs === undefined) throw new Error(`Kubernetes has no definition ${name}`);
  const own = convertDefinition(theirs);
  for (const [key, more] of Object.entries(refinements[last] ?? {})) {
    const property = own.properties?.[key];
    if (!property) throw new Error(`${last} has no ${key}`);
    const { items, ...rest } = more;
    Object.assign(property, rest);
    if (items) Object.assign(property.items ?? {}, items);
  }
  return { ...(pages[last] === undefined ? {} : { 'x-docs': pages[last] }), ...own };
}

function convertDefinition(schema: Schema): Schema {
  const words = describe(schema['description']);
  if (typeof schema['$ref'] === 'string') {
    const target = reference(schema['$ref'].replace('#/definitions/', ''));
    return '$ref' in target && words ? { ...target, ...words } : { ...target, ...words };
  }
  if (schema['format'] === 'int-or-string') return { ...intOrString, ...words };
  const type = schema['type'];
  const own: Schema = { ...(type === undefined ? {} : { type: type as string }), ...words };
  if (schema.properties) {
    own.properties = mapped(schema.properties, convertDefinition);
    own['additionalProperties'] = false;
    if (schema['required']) own['required'] = schema['required'];
  } else if (typeof schema['additionalProperties'] === 'object')
    own['additionalProperties'] = convertDefinition(schema['additionalProperties'] as Schema);
  if (schema.items) own.items = convertDefinition(schema.items);
  return own;
}

function mapped(of: Readonly<Record<string, Schema>>, change: (schema: Schema, key: string) => Schema) {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));
}

/** The first sentence, short enough for a hover. */
function describe(text: unknown): { description?: string } {
  if (typeof text !== 'string' || text.trim() === '') return {};
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?More info: \S+/g, '')
    .trim();
  const sentence = /^.{24,}?[.!](?= |$)/.exec(plain)?.[0] ?? plain;
  const cut = sentence.length > 200 ? `${sentence.slice(0, 190).replace(/\s+\S*$/, '')} …` : sentence;
  return { description: cut };
}

// ---------------------------------------------------------------------------------------------- resources of others

interface Version {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  readonly schema: Schema;
}

function versionsIn(file: string): readonly Version[] {
  const raw = readFileSync(join(crds, file));
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return parseAllDocuments(text, { merge: true }).flatMap((document) => {
    const crd = document.toJS({ maxAliasCount: -1 }) as {
      spec: {
        group: string;
        names: { kind: string };
        versions: { name: string; schema: { openAPIV3Schema: Schema } }[];
      };
    } | null;
    if (!crd) return [];
    const { group, names, versions } = crd.spec;
    return versions.map(({ name, schema }) => ({
      group,
      kind: names.kind,
      version: name,
      schema: schema.openAPIV3Schema,
    }));
  });
}

/** Definitions of Kubernetes by their keys, to find them again where a resource holds a copy. */
const byKeys = Object.entries(definitions)
  .filter(([name]) => /\.(core|meta|autoscaling)\.v[12]\./.test(name) || /autoscaling\.v2\./.test(name))
  .filter(([name]) => !/(Status|List)$/.test(name))
  .map(([name, schema]) => ({ name, keys: new Set(Object.keys(schema.properties ?? {})) }))
  .filter(({ keys }) => keys.size >= 2);

/** The definition that an inlined mapping is a copy of: it has all of the copy's keys, down to the leaves, and hardly more. */
function originOf(schema: Schema, key: string): string | undefined {
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length < 2 || schema['x-kubernetes-preserve-unknown-fields']) return undefined;
  const fits = byKeys
    .filter(({ keys: known }) => keys.length / known.size >= (known.size > 5 ? 0.7 : 1))
    .filter(({ name }) => isCopy(schema, { $ref: `#/definitions/${name}` }));
  const named = fits.filter(({ name }) => name.toLowerCase().endsWith(key.toLowerCase().replace(/s$/, '')));
  return [...named, ...fits.sort((a, b) => a.keys.size - b.keys.size)][0]?.name;
}

function isCopy(copy: Schema, original: Schema): boolean {
  const name = typeof original['$ref'] === 'string' ? original['$ref'].replace('#/definitions/', '') : undefined;
  const target = name === undefined ? original : (definitions[name] ?? {});
  if (/(Quantity|IntOrString|Time|FieldsV1|RawExtension|JSON)$/.test(name ?? '')) return copy.properties === undefined;
  if (!sameRequired(copy, target)) return false;
  if (copy['enum'] !== undefined) return false;
  if (copy['x-kubernetes-preserve-unknown-fields'] && target.properties) return false;
  const keys = Object.keys(target.properties ?? {});
  if (
    copy.properties &&
    keys.length > 3 &&
    !name?.endsWith('ObjectMeta') &&
    Object.keys(copy.properties).length < keys.length * 0.6
  )
    return false;
  for (const [key, below] of Object.entries(copy.properties ?? {})) {
    const known = target.properties?.[key];
    if (known === undefined || !isCopy(below, known)) return false;
  }
  if (copy.items) return target.items !== undefined && isCopy(copy.items, target.items);
  if (typeof copy['additionalProperties'] === 'object')
    return (
      typeof target['additionalProperties'] === 'object' &&
      isCopy(copy['additionalProperties'] as Schema, target['additionalProperties'] as Schema)
    );
  return true;
}

function sameRequired(a: Schema, b: Schema | undefined): boolean {
  const of = (schema: Schema | undefined) => [...((schema?.['required'] as string[] | undefined) ?? [])].sort().join();
  return of(a) === of(b);
}

interface Place {
  readonly key: string;
  /** Group, kind and path, for exceptions. */
  readonly at: string;
  readonly words: Words;
}

function convert(schema: Schema, place: Place): Schema {
  return widened(converted(schema, place), place.at);
}

function converted(schema: Schema, { key, at, words }: Place): Schema {
  const described = describe(schema['description']);
  const text = described.description ?? (words[key] === undefined ? undefined : words[key]);
  const own: Schema = text === undefined ? {} : { description: text };
  if (schema['x-kubernetes-int-or-string']) {
    const isQuantity = typeof schema['pattern'] === 'string' && schema['pattern'].includes('Ki');
    const isAmount = typeof schema['pattern'] === 'string' && /KMGTPE/.test(schema['pattern']);
    return isQuantity || isAmount ? { ...quantity, ...own } : { ...intOrString, ...own };
  }
  const origin = schema.properties ? originOf(schema, key) : undefined;
  if (origin !== undefined) return { ...reference(origin), ...own };
  for (const word of [
    'type',
    'enum',
    'default',
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'minItems',
    'minProperties',
    'maxProperties',
    'exclusiveMinimum',
  ]) {
    if (schema[word] !== undefined && typeof schema[word] !== 'boolean') own[word] = schema[word];
  }
  if (schema['default'] === true || schema['default'] === false) own['default'] = schema['default'];
  if (typeof schema['pattern'] === 'string' && compiles(schema['pattern'])) own['pattern'] = schema['pattern'];
  if (schema['nullable'] && own['type'] !== undefined) own['type'] = [own['type'] as string, 'null'];
  const openKeys = schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (openKeys && schema['type'] === undefined) return own;
  if (schema.properties) {
    own.properties = mapped(schema.properties, (below, name) =>
      convert(below, { key: name, at: `${at}.${name}`, words }),
    );
    if (schema['required']) own['required'] = schema['required'];
    if (!openKeys) own['additionalProperties'] = false;
  } else if (typeof schema['additionalProperties'] === 'object')
    own['additionalProperties'] = convert(schema['additionalProperties'] as Schema, { key: '', at: `${at}.*`, words });
  else if (
    schema['type'] === 'object' &&
    !openKeys &&
    schema['additionalProperties'] === undefined &&
    key !== 'metadata'
  )
    own['additionalProperties'] = false;
  if (schema.items) own.items = convert(schema.items, { key, at: `${at}[]`, words });
  for (const word of ['anyOf', 'oneOf', 'allOf', 'not']) if (schema[word] !== undefined) own[word] = schema[word];
  return own;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') !== null;
  } catch {
    return false;
  }
}

// Argo Workflows 3.7 still takes what 4.0 removed; the definitions are those of 4 (facts of 2026-11-23, docs/upgrading.md).
function withRemovedFields(schema: Schema, at: string): Schema {
  const { properties = {}, ...rest } = schema;
  const removed = (instead: string, type: string): Schema => ({
    type,
    deprecated: true,
    'x-refused': `was removed in Argo Workflows 4: ${instead}`,
    'x-until': { fact: 'argoVersion', major: 4 },
  });
  if ('mutexes' in properties)
    return {
      ...rest,
      properties: {
        ...properties,
        mutex: removed('write mutexes, a list.', 'object'),
        semaphore: removed('write semaphores, a list.', 'object'),
      },
    };
  if ('podPriorityClassName' in properties)
    return { ...rest, properties: { ...properties, podPriority: removed('write podPriorityClassName.', 'integer') } };
  if ('schedules' in properties && at.endsWith('CronWorkflow.spec')) {
    const required = ((rest['required'] as string[] | undefined) ?? []).filter((key) => key !== 'schedules');
    return {
      ...rest,
      required,
      properties: { ...properties, schedule: removed('write schedules, a list.', 'string') },
      if: { required: ['schedule'] },
      else: { required: ['schedules'] },
    };
  }
  return schema;
}

/** Where the definitions are narrower than what is accepted, each for a reason. */
function widened(schema: Schema, at: string): Schema {
  if (/argoproj\.io\/(Workflow|Cron)/.test(at) && schema.properties) return withRemovedFields(schema, at);
  // Argo's AnyString: numbers and true are read as texts.
  if (/argoproj/.test(at) && /(parameters\[\]|parameter)\.(value|default)$/.test(at))
    return { ...schema, type: ['string', 'number', 'boolean'] };
  // A mode is written as an octal, which YAML 1.1 reads as such and YAML 1.2 as decimal digits.
  if (schema['maximum'] === 511 && /\.(mode|defaultMode)$/.test(at)) return { ...schema, maximum: 777 };
  return schema;
}

/** Definitions of files that were made before, which later ones use instead of a copy. */
const elsewhere = new Map<string, string>();

/** Mappings that a file holds more than once are kept once, under `definitions`. */
function shared(schema: Schema, name: string): Schema {
  const counts = new Map<string, number>();
  const count = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const text = Array.isArray(node) ? undefined : bodyOf(node as Schema);
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (text === undefined || counts.get(text) === 1) Object.values(node).forEach(count);
  };
  count(schema);
  const names = new Map<string, string>();
  const kept: Record<string, Schema> = {};
  const change = (node: unknown, key: string): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map((one) => change(one, key));
    const text = bodyOf(node as Schema);
    const far = text === undefined ? undefined : elsewhere.get(text);
    if (far !== undefined) {
      const { description: words } = node as Schema;
      return { $ref: far, ...(words === undefined ? {} : { description: words }) };
    }
    // A workflow's specification stands in cron workflows too.
    const isLent = name === 'argo-workflow' && key === 'spec' && text !== undefined;
    const isRepeated = isLent || (text !== undefined && (counts.get(text) ?? 0) > 1);
    const inside = () =>
      Object.fromEntries(
        Object.entries(node).map(([word, below]) => [
          word,
          word === 'properties'
            ? mapped(below as Record<string, Schema>, (one, own) => change(one, own) as Schema)
            : change(below, key),
        ]),
      );
    if (!isRepeated) return inside();
    const known = names.get(text);
    const title = known ?? freeName(key, kept);
    if (known === undefined) {
      names.set(text, title);
      kept[title] = {};
      const { description: _, ...body } = inside();
      kept[title] = body as Schema;
    }
    const { description } = node as Schema;
    return { $ref: `#/definitions/${title}`, ...(description === undefined ? {} : { description }) };
  };
  const changed = change(schema, name) as Schema;
  if (name.startsWith('argo-'))
    for (const [text, title] of names) elsewhere.set(text, `${name}.schema.json#/definitions/${title}`);
  return Object.keys(kept).length === 0 ? changed : { ...changed, definitions: kept };
}

// What is compared: the mapping without its own words. Small ones are not worth a name.
function bodyOf(node: Schema): string | undefined {
  if (!node.properties || typeof node.properties !== 'object' || Object.keys(node.properties).length < 3)
    return undefined;
  const { description: _, ...body } = node;
  const text = JSON.stringify(body);
  return text.length < 300 ? undefined : text;
}

function freeName(key: string, kept: Readonly<Record<string, unknown>>): string {
  const base = key === '' ? 'Item' : `${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`;
  if (!(base in kept)) return base;
  for (let number = 2; ; number++) if (!(`${base}${number}` in kept)) return `${base}${number}`;
}

// ---------------------------------------------------------------------------------------------- the files

type NameRule = 'subdomain' | 'label' | 'service' | 'path' | 'free';

const nameRules: Readonly<Record<NameRule, Schema>> = {
  subdomain: {
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    maxLength: 253,
    description: 'Lower-case letters, digits, dashes and dots; at most 253.',
  },
  label: {
    pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    maxLength: 63,
    description: 'Lower-case letters, digits and dashes; at most 63.',
  },
  service: {
    pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    maxLength: 63,
    description: 'Lower-case letters, digits and dashes, beginning with a letter; at most 63.',
  },
  // Its own tool makes a name up, and its examples rely on it.
  free: {},
  path: { pattern: '^[^/%]+$', description: 'Name of the role or binding; no slash and no percent sign.' },
};

/** ObjectMeta of a document: with the legal names of its kind, and a name at all. */
function metadata(rule: NameRule): Schema {
  reference('io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta');
  const name = rule === 'subdomain' ? 'Metadata' : `Metadata${rule[0]?.toUpperCase() ?? ''}${rule.slice(1)}`;
  const { description: _, ...body } = structuredClone(kubernetes.get('ObjectMeta') ?? {});
  const { name: own = {}, namespace = {}, ...others } = body.properties ?? {};
  kubernetes.set(name, {
    ...body,
    properties: {
      name: { ...own, minLength: 1, ...nameRules[rule] },
      namespace: { ...namespace, ...nameRules.label },
      ...others,
    },
    ...(rule === 'free' ? {} : { if: { required: ['generateName'] }, else: { required: ['name'] } }),
  });
  return { $ref: `kubernetes.schema.json#/definitions/${name}` };
}

interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  /** The keys beside apiVersion, kind and metadata. */
  readonly body: Schema;
  /** For hosts that do not say a version; the one that is current. */
  readonly isCurrent?: boolean;
}

interface KindFile {
  readonly name: string;
  readonly title: string;
  readonly docs: string;
  readonly names?: NameRule;
  readonly resources: readonly Resource[];
}

function ofDefinition(name: string, apiVersion: string): Resource {
  const { properties = {}, required } = convertDefinition(definitions[name] ?? {});
  const { apiVersion: _a, kind: _k, metadata: _m, status, ...rest } = properties;
  return {
    apiVersion,
    kind: name.split('.').at(-1) ?? '',
    body: {
      properties: {
        ...rest,
        ...(status ? { status: { type: 'object', description: 'Written by the cluster.' } } : {}),
      },
      required: ((required as string[] | undefined) ?? []).filter((key) => key in rest),
    },
  };
}

function ofCrd(file: string, words: Words, accept: (version: Version) => boolean = () => true): readonly Resource[] {
  return versionsIn(file)
    .filter(accept)
    .map(({ group, kind, version, schema }) => {
      const { apiVersion: _a, kind: _k, metadata: _m, status, ...rest } = schema.properties ?? {};
      const required = ((schema['required'] as string[] | undefined) ?? []).filter((key) => key in rest);
      return {
        apiVersion: `${group}/${version}`,
        kind,
        body: {
          properties: {
            ...mapped(rest, (below, key) => convert(below, { key, at: `${group}/${kind}.${key}`, words })),
            ...(status ? { status: { type: 'object', description: 'Written by the cluster.' } } : {}),
          },
          required,
        },
      };
    });
}

function fileOf({ name, title, docs, names = 'subdomain', resources }: KindFile): Schema {
  const unique = (values: readonly string[]) => [...new Set(values)];
  const legal = (values: readonly string[]): Schema => (values.length === 1 ? { const: values[0] } : { enum: values });
  const bodies = new Map<string, Resource[]>();
  for (const one of resources) {
    const text = JSON.stringify(one.body);
    bodies.set(text, [...(bodies.get(text) ?? []), one]);
  }
  const groups = [...bodies.values()];
  const keys = unique(groups.flatMap((group) => Object.keys(group[0]?.body.properties ?? {})));
  const top: Schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${name}.schema.json`,
    title,
    'x-docs': docs,
    'x-null-is-absent': true,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata'],
    additionalProperties: false,
  };
  const head: Record<string, Schema> = {
    apiVersion: {
      ...legal(unique(resources.map(({ apiVersion }) => apiVersion))),
      description: 'Group and version of the API.',
    },
    kind: { ...legal(unique(resources.map(({ kind }) => kind))), description: 'What the document describes.' },
    metadata: { ...metadata(names), description: 'Name, namespace, labels and annotations.' },
  };
  const only = groups.length === 1 ? groups[0]?.[0] : undefined;
  if (only)
    return shared(
      {
        ...top,
        required: ['apiVersion', 'kind', 'metadata', ...(only.body['required'] as string[])],
        properties: { ...head, ...only.body.properties },
      },
      name,
    );
  // Several versions or kinds: the document says which holds; the last where it says nothing legal.
  const bodyOfGroup = (group: readonly Resource[]): Schema => {
    const body = group[0]?.body;
    const required = (body?.['required'] as string[] | undefined) ?? [];
    return { properties: body?.properties ?? {}, ...(required.length > 0 ? { required } : {}) };
  };
  const ordered = [...groups].reverse();
  const chain: Schema = ordered.slice(1).reduce<Schema>(
    (otherwise, group) => {
      const condition: Schema = {
        properties: {
          apiVersion: { enum: unique(group.map(({ apiVersion }) => apiVersion)) },
          kind: { enum: unique(group.map(({ kind }) => kind)) },
        },
        required: ['apiVersion', 'kind'],
      };
      return { if: condition, [onMatch]: bodyOfGroup(group), else: otherwise };
    },
    bodyOfGroup(ordered[0] ?? []),
  );
  const known = Object.fromEntries(keys.map((key) => [key, {} as Schema]));
  return shared({ ...top, properties: { ...head, ...known }, allOf: [chain] }, name);
}

// JSON Schema's word for it, which would make a promise of a plain object.
const onMatch = 'then';

const kserveDocs = 'https://kserve.github.io/website/docs/reference/crd-api';
const k = (name: string) => `io.k8s.api.${name}`;
const kserve = (name: string) => ofCrd(`kserve/serving.kserve.io_${name}`, kserveWords);

const files: readonly KindFile[] = [
  {
    name: 'inference-service',
    names: 'service',
    title: 'KServe InferenceService',
    docs: kserveDocs,
    resources: kserve('inferenceservices.yaml'),
  },
  {
    name: 'serving-runtime',
    title: 'KServe ServingRuntime',
    docs: 'https://kserve.github.io/website/docs/concepts/resources/servingruntime',
    resources: [...kserve('clusterservingruntimes.yaml'), ...kserve('servingruntimes.yaml')],
  },
  {
    name: 'inference-graph',
    names: 'service',
    title: 'KServe InferenceGraph',
    docs: 'https://kserve.github.io/website/docs/concepts/resources/inferencegraph',
    resources: kserve('inferencegraphs.yaml'),
  },
  {
    name: 'trained-model',
    names: 'service',
    title: 'KServe TrainedModel',
    docs: kserveDocs,
    resources: kserve('trainedmodels.yaml'),
  },
  {
    name: 'llm-inference-service',
    names: 'service',
    title: 'KServe LLMInferenceService',
    docs: 'https://kserve.github.io/website/docs/concepts/resources/llminferenceservice',
    resources: [...kserve('llminferenceserviceconfigs.yaml.gz'), ...kserve('llminferenceservices.yaml')],
  },
  {
    name: 'local-model-cache',
    title: 'KServe local model cache',
    docs: kserveDocs,
    resources: [
      'clusterstoragecontainers.yaml',
      'localmodelnodegroups.yaml',
      'localmodelnodes.yaml',
      'localmodelnamespacecaches.yaml',
      'localmodelcaches.yaml',
    ].flatMap(kserve),
  },
  {
    name: 'deployment',
    title: 'Kubernetes Deployment',
    docs: `${api}workload-resources/deployment-v1/`,
    resources: [ofDefinition(k('apps.v1.Deployment'), 'apps/v1')],
  },
  {
    name: 'service',
    names: 'service',
    title: 'Kubernetes Service',
    docs: `${api}service-resources/service-v1/`,
    resources: [ofDefinition(k('core.v1.Service'), 'v1')],
  },
  {
    name: 'horizontal-pod-autoscaler',
    title: 'HorizontalPodAutoscaler',
    docs: `${api}workload-resources/horizontal-pod-autoscaler-v2/`,
    resources: [
      ofDefinition(k('autoscaling.v1.HorizontalPodAutoscaler'), 'autoscaling/v1'),
      ofDefinition(k('autoscaling.v2.HorizontalPodAutoscaler'), 'autoscaling/v2'),
    ],
  },
  {
    name: 'pod-disruption-budget',
    title: 'PodDisruptionBudget',
    docs: `${api}policy-resources/pod-disruption-budget-v1/`,
    resources: [ofDefinition(k('policy.v1.PodDisruptionBudget'), 'policy/v1')],
  },
  {
    name: 'network-policy',
    title: 'NetworkPolicy',
    docs: `${api}policy-resources/network-policy-v1/`,
    resources: [ofDefinition(k('networking.v1.NetworkPolicy'), 'networking.k8s.io/v1')],
  },
  {
    name: 'cron-job',
    title: 'Kubernetes CronJob',
    docs: `${api}workload-resources/cron-job-v1/`,
    resources: [ofDefinition(k('batch.v1.CronJob'), 'batch/v1')],
  },
  {
    name: 'job',
    title: 'Kubernetes Job',
    docs: `${api}workload-resources/job-v1/`,
    resources: [ofDefinition(k('batch.v1.Job'), 'batch/v1')],
  },
  {
    name: 'role',
    names: 'path',
    title: 'Kubernetes Role',
    docs: `${api}authorization-resources/role-v1/`,
    resources: [
      ofDefinition(k('rbac.v1.ClusterRole'), 'rbac.authorization.k8s.io/v1'),
      ofDefinition(k('rbac.v1.Role'), 'rbac.authorization.k8s.io/v1'),
    ],
  },
  {
    name: 'role-binding',
    names: 'path',
    title: 'Kubernetes RoleBinding',
    docs: `${api}authorization-resources/role-binding-v1/`,
    resources: [
      ofDefinition(k('rbac.v1.ClusterRoleBinding'), 'rbac.authorization.k8s.io/v1'),
      ofDefinition(k('rbac.v1.RoleBinding'), 'rbac.authorization.k8s.io/v1'),
    ],
  },
  {
    name: 'service-account',
    title: 'Kubernetes ServiceAccount',
    docs: `${api}authentication-resources/service-account-v1/`,
    resources: [ofDefinition(k('core.v1.ServiceAccount'), 'v1')],
  },
  {
    name: 'config-map',
    title: 'Kubernetes ConfigMap',
    docs: `${api}config-and-storage-resources/config-map-v1/`,
    resources: [ofDefinition(k('core.v1.ConfigMap'), 'v1')],
  },
  {
    name: 'secret',
    title: 'Kubernetes Secret',
    docs: `${api}config-and-storage-resources/secret-v1/`,
    resources: [ofDefinition(k('core.v1.Secret'), 'v1')],
  },
  {
    name: 'external-secret',
    title: 'ExternalSecret',
    docs: 'https://external-secrets.io/latest/api/externalsecret/',
    resources: [...ofCrd('external-secrets/external-secrets.io_externalsecrets.yaml', {})].reverse(),
  },
  {
    name: 'service-monitor',
    title: 'ServiceMonitor',
    docs: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor',
    resources: ofCrd('prometheus-operator/monitoring.coreos.com_servicemonitors.yaml', {}),
  },
  {
    name: 'pod-monitor',
    title: 'PodMonitor',
    docs: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor',
    resources: ofCrd('prometheus-operator/monitoring.coreos.com_podmonitors.yaml', {}),
  },
  {
    name: 'prometheus-rule',
    title: 'PrometheusRule',
    docs: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule',
    resources: ofCrd('prometheus-operator/monitoring.coreos.com_prometheusrules.yaml', {}),
  },
  {
    name: 'alertmanager-resource',
    title: 'AlertmanagerConfig',
    docs: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1alpha1.AlertmanagerConfig',
    resources: ofCrd('prometheus-operator/monitoring.coreos.com_alertmanagerconfigs.yaml', {}),
  },
  {
    name: 'argo-workflow',
    names: 'free',
    title: 'Argo Workflow',
    docs: 'https://argo-workflows.readthedocs.io/en/latest/fields/',
    resources: argoWorkflows(),
  },
  {
    name: 'argo-cron-workflow',
    names: 'free',
    title: 'Argo CronWorkflow',
    docs: 'https://argo-workflows.readthedocs.io/en/latest/cron-workflows/',
    resources: ofCrd('argo-workflows/argoproj.io_cronworkflows.yaml.gz', {}),
  },
  {
    name: 'argo-event-binding',
    title: 'Argo WorkflowEventBinding',
    docs: 'https://argo-workflows.readthedocs.io/en/latest/events/',
    resources: ofCrd('argo-workflows/argoproj.io_workfloweventbindings.yaml.gz', {}),
  },
  {
    name: 'argo-rollout',
    title: 'Argo Rollout',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/specification/',
    resources: ofCrd('argo-rollouts/rollout-crd.yaml', {}),
  },
  {
    name: 'argo-analysis-template',
    title: 'Argo AnalysisTemplate',
    docs: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
    resources: [
      ...ofCrd('argo-rollouts/cluster-analysis-template-crd.yaml', {}),
      ...ofCrd('argo-rollouts/analysis-template-crd.yaml', {}),
    ],
  },
  {
    name: 'scaled-object',
    title: 'KEDA ScaledObject',
    docs: 'https://keda.sh/docs/latest/reference/scaledobject-spec/',
    resources: ofCrd('keda/keda.sh_scaledobjects.yaml', {}),
  },
  {
    name: 'trigger-authentication',
    title: 'KEDA TriggerAuthentication',
    docs: 'https://keda.sh/docs/latest/concepts/authentication/',
    resources: ofCrd('keda/keda.sh_triggerauthentications.yaml', {}),
  },
  {
    name: 'knative-service',
    names: 'service',
    title: 'Knative Service',
    docs: 'https://knative.dev/docs/serving/reference/serving-api/',
    resources: ofCrd('knative/service.yaml', {}),
  },
  {
    name: 'seldon',
    title: 'Seldon Core',
    docs: 'https://docs.seldon.ai/seldon-core-2',
    resources: ['experiments', 'pipelines', 'servers', 'models'].flatMap((name) =>
      ofCrd(`seldon/mlops.seldon.io_${name}.yaml`, {}),
    ),
  },
  {
    name: 'train-job',
    title: 'Kubeflow Trainer',
    docs: 'https://www.kubeflow.org/docs/components/trainer/',
    resources: ['clustertrainingruntimes', 'trainingruntimes', 'trainjobs'].flatMap((name) =>
      ofCrd(`trainer/trainer.kubeflow.org_${name}.yaml`, {}),
    ),
  },
];

/** The cluster-wide template has the same shape as the one of a namespace, and no definition of its own beside the project. */
function argoWorkflows(): readonly Resource[] {
  const templates = ofCrd('argo-workflows/argoproj.io_workflowtemplates.yaml.gz', {});
  const workflows = ofCrd('argo-workflows/argoproj.io_workflows.yaml.gz', {});
  return [...templates, ...templates.map((one) => ({ ...one, kind: 'ClusterWorkflowTemplate' })), ...workflows];
}

if (!existsSync(crds)) throw new Error('set MLOPS_SHARED to the folder that holds crds/');
for (const file of files) write(file.name, fileOf(file));
write('kubernetes', {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'kubernetes.schema.json',
  title: 'What Kubernetes-shaped kinds share',
  definitions: Object.fromEntries([...kubernetes].sort(([a], [b]) => (a < b ? -1 : 1))),
});
console.log(`${readdirSync(join(root, 'schemas')).length} files`);

function write(name: string, schema: Schema): void {
  const text = `${JSON.stringify(schema, null, 1)}\n`;
  writeFileSync(join(root, 'schemas', `${name}.schema.json`), text);
  console.log(`${name.padEnd(26)} ${Math.ceil(text.length / 1000)} kB`);
}
