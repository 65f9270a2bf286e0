// Names in Kubernetes documents: what they define, and which other objects they count on.
import type { Path } from '../../core/text/source-file.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Marker } from '../../core/workspace/mark.ts';
import { listAt, mapAt, namespaceOf, stringAt, walkPlain } from '../../core/workspace/plain.ts';

export function inferenceService(marker: Marker): void {
  const scope = namespaceOf(marker.document.root);
  marker.define('model', ['metadata', 'name'], { scope, data: { by: 'inference-service' } });
  const model = stringAt(marker.document.root, ['metadata', 'name']) ?? '';
  walkPlain(mapAt(marker.document.root, ['spec']), ['spec'], (path, value) => {
    const key = path.at(-1);
    if (typeof value !== 'string') return;
    if ((key === 'storageUri' || key === 'uri') && path.length <= 5)
      marker.define('storage-uri', path, { scope, data: { model } });
    if (key === 'runtime' && path.length === 4) marker.refer('serving-runtime', path, { scope });
  });
  podReferences(marker, scope);
}

export function servingRuntime(marker: Marker): void {
  const { root } = marker.document;
  const isCluster = stringAt(root, ['kind']) === 'ClusterServingRuntime';
  marker.define('serving-runtime', ['metadata', 'name'], {
    scope: isCluster ? undefined : namespaceOf(root),
    data: { scope: isCluster ? 'cluster' : 'namespace', root },
  });
  podReferences(marker, namespaceOf(root));
}

export function inferenceGraph(marker: Marker): void {
  const scope = namespaceOf(marker.document.root);
  walkPlain(mapAt(marker.document.root, ['spec', 'nodes']), ['spec', 'nodes'], (path) => {
    if (path.at(-1) === 'serviceName') marker.refer('model', path, { scope, data: { from: 'graph' } });
  });
}

export function trainedModel(marker: Marker): void {
  const scope = namespaceOf(marker.document.root);
  marker.define('model', ['metadata', 'name'], { scope, data: { by: 'trained-model' } });
  marker.refer('model', ['spec', 'inferenceService'], { scope, data: { from: 'graph' } });
  marker.define('storage-uri', ['spec', 'model', 'storageUri'], {
    scope,
    data: { model: stringAt(marker.document.root, ['metadata', 'name']) ?? '' },
  });
}

/** Deployments, jobs and rollouts: `template` is the path of the pod template. */
export function workload(marker: Marker, template: Path): void {
  const { root } = marker.document;
  const scope = namespaceOf(root);
  const containers = listAt(root, [...template, 'spec', 'containers']);
  marker.define('workload', ['metadata', 'name'], {
    scope,
    data: {
      kind: stringAt(root, ['kind']),
      labels: textsOf(mapAt(root, [...template, 'metadata', 'labels'])),
      ports: containers.flatMap((container) => listAt(container, ['ports'])).filter(isMapping),
    },
  });
  podReferences(marker, scope);
}

export function service(marker: Marker): void {
  const { root } = marker.document;
  const scope = namespaceOf(root);
  const ports = listAt(root, ['spec', 'ports']).filter(isMapping);
  const selector = textsOf(mapAt(root, ['spec', 'selector']));
  marker.define('service', ['metadata', 'name'], {
    scope,
    data: { labels: textsOf(mapAt(root, ['metadata', 'labels'])), ports, selector },
  });
  for (const index of ports.keys())
    marker.refer('container-port', ['spec', 'ports', index, 'targetPort'], { scope, data: { selector } });
}

/** ServiceMonitors and PodMonitors: each endpoint's port is a name of the Service's or the container's. */
export function monitor(marker: Marker, what: 'monitored-service-port' | 'monitored-pod-port'): void {
  const { root } = marker.document;
  const isService = what === 'monitored-service-port';
  const selector = textsOf(mapAt(root, ['spec', 'selector', 'matchLabels']));
  const namespaces = listAt(root, ['spec', 'namespaceSelector', 'matchNames']).filter(
    (name) => typeof name === 'string',
  );
  const isAny = mapAt(root, ['spec', 'namespaceSelector'])?.['any'] === true;
  const own = namespaceOf(root);
  const scopes = isAny ? undefined : namespaces.length > 0 ? namespaces : own === undefined ? undefined : [own];
  const isPlain =
    mapAt(root, ['spec', 'selector', 'matchExpressions']) === undefined && Object.keys(selector).length > 0;
  const list = isService ? 'endpoints' : 'podMetricsEndpoints';
  if (!isPlain) return;
  if (isService)
    for (const [key, value] of Object.entries(selector))
      marker.refer('selected-label', ['spec', 'selector', 'matchLabels', key], {
        data: { selector, scopes, key, value },
      });
  for (const index of listAt(root, ['spec', list]).keys())
    marker.refer(what, ['spec', list, index, 'port'], { data: { selector, scopes } });
}

/** HorizontalPodAutoscalers and ScaledObjects. */
export function scaler(marker: Marker): void {
  const { root } = marker.document;
  const kind = stringAt(root, ['spec', 'scaleTargetRef', 'kind']) ?? 'Deployment';
  marker.refer('workload', ['spec', 'scaleTargetRef', 'name'], { scope: namespaceOf(root), data: { kind } });
}

export function roleBinding(marker: Marker): void {
  const { root } = marker.document;
  const scope = namespaceOf(root);
  marker.refer('role', ['roleRef', 'name'], { scope, data: { kind: stringAt(root, ['roleRef', 'kind']) } });
  listAt(root, ['subjects']).forEach((subject, index) => {
    if (stringAt(subject, ['kind']) === 'ServiceAccount')
      marker.refer('service-account', ['subjects', index, 'name'], {
        scope: stringAt(subject, ['namespace']) ?? scope,
      });
  });
}

export function role(marker: Marker): void {
  const { root } = marker.document;
  const kind = stringAt(root, ['kind']);
  marker.define('role', ['metadata', 'name'], {
    scope: kind === 'ClusterRole' ? undefined : namespaceOf(root),
    data: { kind },
  });
}

/** Objects that others name and that hold keys, or nothing to tell. */
export function named(marker: Marker, what: 'service-account' | 'config-map' | 'secret'): void {
  const { root } = marker.document;
  if (what === 'config-map' && stringAt(root, ['metadata', 'name']) === 'inferenceservice-config')
    marker.define('kserve-mode', ['data', 'deploy']);
  const keys = ['data', 'stringData', 'binaryData'].flatMap((part) => Object.keys(mapAt(root, [part]) ?? {}));
  marker.define(what, ['metadata', 'name'], {
    scope: namespaceOf(root),
    data: what === 'service-account' ? undefined : { keys },
  });
  if (what === 'service-account') {
    const scope = namespaceOf(root);
    for (const list of ['secrets', 'imagePullSecrets'])
      for (const index of listAt(root, [list]).keys()) marker.refer('secret', [list, index, 'name'], { scope });
  }
}

export function externalSecret(marker: Marker): void {
  const { root } = marker.document;
  const isNamed = stringAt(root, ['spec', 'target', 'name']) !== undefined;
  const isOpen =
    listAt(root, ['spec', 'dataFrom']).length > 0 || mapAt(root, ['spec', 'target', 'template']) !== undefined;
  const keys = listAt(root, ['spec', 'data']).flatMap((entry) => stringAt(entry, ['secretKey']) ?? []);
  marker.define('secret', isNamed ? ['spec', 'target', 'name'] : ['metadata', 'name'], {
    scope: namespaceOf(root),
    data: isOpen ? undefined : { keys },
  });
}

// Where pods name secrets, config maps and accounts: at any depth, because templates of all sorts hold pods.
function podReferences(marker: Marker, scope: string | undefined): void {
  walkPlain(marker.document.root, [], (path, value) => {
    const key = path.at(-1);
    if (key === 'serviceAccountName' && typeof value === 'string') marker.refer('service-account', path, { scope });
    if (!isMapping(value) || value['optional'] === true) return;
    if (key === 'secretKeyRef' || key === 'configMapKeyRef') {
      const what = key === 'secretKeyRef' ? 'secret' : 'config-map';
      marker.refer(what, [...path, 'name'], { scope });
      const owner = value['name'];
      if (typeof owner === 'string') marker.refer(`${what}-key`, [...path, 'key'], { scope, data: { owner } });
    }
    if (key === 'secretRef') marker.refer('secret', [...path, 'name'], { scope });
    if (key === 'configMapRef' || key === 'configMap') marker.refer('config-map', [...path, 'name'], { scope });
    if (key === 'secret' && typeof value['secretName'] === 'string')
      marker.refer('secret', [...path, 'secretName'], { scope });
    if (path.at(-2) === 'imagePullSecrets') marker.refer('secret', [...path, 'name'], { scope });
  });
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(isMapping(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
