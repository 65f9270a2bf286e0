// Inference graphs and rollouts: where a request goes, and how traffic moves to a new version.
import { type Drawing, type PictureEdge, type PictureNode, picture, recordsAt, textOf } from './picture.ts';

export const inferenceGraphPicture: Drawing = {
  kinds: ['inference-graph'],
  draw(document) {
    const routers = recordsAt(document, ['spec', 'nodes']);
    const nodes: PictureNode[] = [];
    const edges: PictureEdge[] = [];
    for (const { value, place, path } of routers) {
      const id = String(path.at(-1));
      nodes.push({ id, label: id, detail: textOf(value['routerType']), look: 'step', place });
      let before = id;
      for (const step of recordsAt(document, [...path, 'steps'])) {
        const service = textOf(step.value['serviceName'] ?? step.value['serviceUrl']);
        const to = textOf(step.value['nodeName']) || `service:${service}`;
        const weight = textOf(step.value['weight']);
        const label = [weight && `${weight} %`, textOf(step.value['condition'])].filter(Boolean).join(' ');
        if (service && !nodes.some((node) => node.id === to))
          nodes.push({ id: to, label: service, look: 'service', place: step.place });
        edges.push({ from: value['routerType'] === 'Sequence' ? before : id, to, ...(label ? { label } : {}) });
        before = to;
      }
    }
    return picture({ title: textOf(document.find('metadata.name')?.value) || 'Inference graph', nodes, edges });
  },
};

export const rolloutPicture: Drawing = {
  kinds: ['argo-rollout'],
  draw(document) {
    const steps = recordsAt(document, ['spec', 'strategy', 'canary', 'steps']);
    const nodes = steps.map(({ value, place }, index): PictureNode => {
      const { label, look } = stepOf(value);
      return { id: String(index), label, look, place };
    });
    const back: PictureNode[] =
      nodes.length > 0 ? [{ id: 'rollback', label: 'all traffic back', look: 'rollback', place: document.place }] : [];
    return picture({
      title: textOf(document.find('metadata.name')?.value) || 'Rollout',
      nodes: [...nodes, ...back],
      edges: [
        ...nodes.slice(1).map((_, index) => ({ from: String(index), to: String(index + 1) })),
        ...steps.flatMap(({ value }, index) =>
          value['analysis'] === undefined
            ? []
            : [{ from: String(index), to: 'rollback', label: 'fails', isBack: true }],
        ),
      ],
    });
  },
};

function stepOf(step: Readonly<Record<string, unknown>>): Pick<PictureNode, 'label' | 'look'> {
  if (step['setWeight'] !== undefined) return { label: `${textOf(step['setWeight'])} %`, look: 'service' };
  if (step['pause'] !== undefined) {
    const duration = textOf((step['pause'] as { duration?: unknown } | null)?.duration);
    return duration ? { label: `wait ${duration}`, look: 'step' } : { label: 'wait for approval', look: 'approval' };
  }
  if (step['analysis'] !== undefined) return { label: 'analysis', look: 'step' };
  return { label: Object.keys(step)[0] ?? 'step', look: 'step' };
}
