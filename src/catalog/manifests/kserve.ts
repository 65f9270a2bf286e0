// What the rules of KServe read from an InferenceService: its mode and its components.

import { perDocument } from '../../core/text/per-document.ts';
import type { Found, SourceDocument } from '../../core/text/source-file.ts';
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { ProjectFacts } from '../../core/validate/rule.ts';

export const components = ['predictor', 'transformer', 'explainer'] as const;

export const modeAnnotation = ['metadata', 'annotations', 'serving.kserve.io/deploymentMode'] as const;

export type Mode = 'Standard' | 'Knative' | 'ModelMesh';

export interface EffectiveMode {
  /** Undefined where neither the object nor the project says it. */
  readonly mode: Mode | undefined;
  /** Where the object says it. */
  readonly written: Found | undefined;
}

const modes: Readonly<Record<string, Mode>> = {
  Standard: 'Standard',
  RawDeployment: 'Standard',
  Knative: 'Knative',
  Serverless: 'Knative',
  ModelMesh: 'ModelMesh',
};

/** The annotation, else what the project says of its cluster. A word that KServe does not know counts as none. */
export function modeOf(document: SourceDocument, project: ProjectFacts): EffectiveMode {
  const written = document.find(modeAnnotation);
  const mode =
    typeof written?.value === 'string' && Object.hasOwn(modes, written.value) ? modes[written.value] : undefined;
  return { mode: mode ?? project.kserveMode, written: mode === undefined ? undefined : written };
}

export function annotation(document: SourceDocument, key: string): Found | undefined {
  return document.find(['metadata', 'annotations', key]);
}

/** The components that the InferenceService has, as mappings. */
export const componentsOf = perDocument((document): readonly Found[] =>
  components.flatMap((component) => {
    const found = document.find(['spec', component]);
    return found && isMapping(found.value) ? [found] : [];
  }),
);

/** The key where there is one, else the value: what a finding about an entry underlines. */
export function entryPlace(found: Found): Found['place'] {
  return found.keyPlace ?? found.place;
}
