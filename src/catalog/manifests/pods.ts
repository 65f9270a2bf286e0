// Where the pods of a manifest stand, and their containers: one list for all kinds that make pods.
import { perDocument } from '../../core/text/per-document.ts';
import type { Found, Path } from '../../core/text/source-file.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';

export interface Container {
  readonly found: Found;
  readonly name: string | undefined;
  /** A model of KServe is merged over the container of its runtime. */
  readonly isModel: boolean;
  readonly isInit: boolean;
  readonly podPath: Path;
}

const podPaths: Readonly<Record<string, readonly Path[]>> = {
  Deployment: [['spec', 'template', 'spec']],
  Job: [['spec', 'template', 'spec']],
  CronJob: [['spec', 'jobTemplate', 'spec', 'template', 'spec']],
  ServingRuntime: [['spec'], ['spec', 'workerSpec']],
  ClusterServingRuntime: [['spec'], ['spec', 'workerSpec']],
  InferenceService: [
    ['spec', 'predictor'],
    ['spec', 'predictor', 'workerSpec'],
    ['spec', 'transformer'],
    ['spec', 'explainer'],
  ],
};

/** The pod specs that are there, each a mapping. */
export const podsOf = perDocument((document): readonly Found[] => {
  const kind = document.find('kind')?.value;
  const paths = typeof kind === 'string' && Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
  return (paths ?? []).flatMap((path) => {
    const found = document.find(path);
    return found && isMapping(found.value) ? [found] : [];
  });
});

/** All containers of the document that are mappings, models of KServe among them. */
export const containersOf = perDocument((document): readonly Container[] =>
  podsOf(document).flatMap((pod) => {
    const listed = (key: string, isInit: boolean) =>
      document
        .entries([...pod.path, key])
        .flatMap((found) =>
          isMapping(found.value)
            ? [{ found, name: textOf(found.value['name']), isModel: false, isInit, podPath: pod.path }]
            : [],
        );
    const model = document.find([...pod.path, 'model']);
    const ofModel =
      model && isMapping(model.value) && pod.path.at(-1) === 'predictor'
        ? [{ found: model, name: undefined, isModel: true, isInit: false, podPath: pod.path }]
        : [];
    return [...ofModel, ...listed('containers', false), ...listed('initContainers', true)];
  }),
);

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A text that a template or a variable has yet to fill. */
export function isTemplated(value: unknown): boolean {
  return typeof value === 'string' && /\{\{|\$\{|\$\(|\{%|<%/.test(value);
}

/** A patch of kustomize holds a part of an object: nothing can be said of what it leaves out. */
export function isPatchFile(path: string): boolean {
  return /(?:^|[/\\])(?:overlays|patches|components)[/\\]|patch[^/\\]*$/i.test(path);
}
