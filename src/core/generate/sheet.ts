// The plan as renderers read it: the user's words become safe names once, here.
import type { Plan } from '../decide/decision.ts';
import type { Topic } from '../spec/spec.ts';
import type { Names, PlanSheet } from './artifact.ts';

export function sheetOf(plan: Plan): PlanSheet {
  const made = (topic: Topic) => plan.decisions.find((decision) => decision.topic === topic);
  return { plan, names: namesOf(plan), made, choice: (topic) => made(topic)?.choice ?? '' };
}

function namesOf({ spec }: Plan): Names {
  const display = spec.model?.name ?? `${spec.modelType}-model`;
  const model = dnsLabel(display, `${spec.modelType}-model`);
  return {
    display,
    model,
    module: model.replaceAll('-', '_'),
    version: spec.model?.version ?? '0.1.0',
    namespace: spec.names?.namespace ?? 'models',
    registered: model,
    championAlias: 'champion',
    challengerAlias: 'challenger',
    trackingUri: oneLine(spec.names?.trackingUri ?? 'http://127.0.0.1:5000'),
    artifactStore: oneLine(spec.names?.artifactStore ?? './mlartifacts').replace(/\/+$/, ''),
    imageRegistry: oneLine(spec.names?.imageRegistry ?? 'registry.example.com/models').replace(/\/+$/, ''),
    team: dnsLabel(spec.team?.name ?? 'ml-team', 'ml-team'),
    owner: oneLine(spec.team?.owner ?? 'not named yet'),
  };
}

const latin: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ñ: 'n',
  ç: 'c',
};

/**
 * A DNS label that begins with a letter, at most 40 characters, so that suffixes still fit.
 * A name that leaves nothing keeps a digest of itself, so that two such names stay two.
 */
export function dnsLabel(text: string, fallback: string): string {
  const spelled = [...text.toLowerCase()]
    .map((character) => latin[character] ?? character)
    .join('')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  const label = spelled
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '');
  if (label.length >= 2) return label;
  return `${fallback}-${digest(text)}`.slice(0, 40);
}

// FNV-1a; only has to tell names apart.
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(0, 6);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
