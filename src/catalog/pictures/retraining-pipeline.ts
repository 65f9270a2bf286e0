// The retraining pipeline: triggers, steps in their order, where a person approves, and the way back.
import { type Drawing, type PictureEdge, type PictureNode, picture, recordsAt, textOf, textsOf } from './picture.ts';

export const retrainingPipelinePicture: Drawing = {
  kinds: ['retraining-pipeline'],
  draw(document) {
    const steps = recordsAt(document, ['steps']).filter(({ value }) => textOf(value['name']) !== '');
    const triggers = recordsAt(document, ['triggers']);
    const schedule = document.find('schedule');
    const rollback = document.find('rollback');
    const first = steps.filter(({ value }) => textsOf(value['dependencies']).length === 0);
    const starts: PictureNode[] = [
      ...(schedule && textOf(schedule.value) !== ''
        ? [
            {
              id: 'trigger:schedule',
              label: 'schedule',
              detail: textOf(schedule.value),
              look: 'trigger' as const,
              place: schedule.place,
            },
          ]
        : []),
      ...triggers.map(({ value, place }, index) => ({
        id: `trigger:${index}`,
        label: textOf(value['type']) || 'trigger',
        detail: [value['metric'], signs[textOf(value['operator'])] ?? value['operator'], value['threshold']]
          .map(textOf)
          .join(' ')
          .trim(),
        look: 'trigger' as const,
        place,
      })),
    ];
    const nodes: PictureNode[] = steps.map(({ value, place }) => ({
      id: textOf(value['name']),
      label: textOf(value['name']),
      detail: [textOf(value['component']), value['approval_required'] === true ? 'waits for approval' : '']
        .filter(Boolean)
        .join(' · '),
      look: value['approval_required'] === true ? 'approval' : 'step',
      place,
    }));
    const back = rollback && textOf(document.find('rollback.step')?.value);
    const edges: PictureEdge[] = [
      ...starts.flatMap(({ id }) => first.map(({ value }) => ({ from: id, to: textOf(value['name']) }))),
      ...steps.flatMap(({ value }) =>
        textsOf(value['dependencies']).map((from) => ({
          from,
          to: textOf(value['name']),
          ...(textOf(value['conditional']) ? { label: textOf(value['conditional']) } : {}),
        })),
      ),
      ...(back ? [{ from: back, to: 'rollback', isBack: true }] : []),
    ];
    return picture({
      title: textOf(document.find('pipeline_name')?.value) || 'Retraining pipeline',
      nodes: [
        ...starts,
        ...nodes,
        ...(rollback
          ? [
              {
                id: 'rollback',
                label: `back to ${textOf(document.find('rollback.to')?.value) || 'previous'}`,
                detail: textsOf(document.find('rollback.when')?.value).join(', '),
                look: 'rollback' as const,
                place: rollback.keyPlace ?? rollback.place,
              },
            ]
          : []),
      ],
      edges,
    });
  },
};

const signs: Readonly<Record<string, string>> = {
  less_than: '<',
  greater_than: '>',
  less_or_equal: '≤',
  greater_or_equal: '≥',
  equal: '=',
};
