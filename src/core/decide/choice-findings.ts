// An override must name an option that the decision has; which ones there are is knowledge, not shape.
import { type Spec, topics } from '../spec/spec.ts';
import { type Finding, finding } from '../text/finding.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { SourceDocument } from '../text/source-file.ts';
import type { Knowledge } from './decision.ts';

export function choiceFindings(
  spec: Spec,
  knowledge: Pick<Knowledge, 'decisions'>,
  document?: SourceDocument,
): readonly Finding[] {
  return topics.flatMap((topic) => {
    const choice = spec.choices?.[topic];
    const decision = knowledge.decisions.find((candidate) => candidate.topic === topic);
    if (choice === undefined || !decision || decision.options[choice]) return [];
    const legal = Object.keys(decision.options);
    const near = nearestWord(choice, legal);
    const place = document?.find(['choices', topic])?.place ?? { start: 0, end: 0 };
    const fixes = near && document ? [{ title: `Change to ${near}`, safe: false, edits: [{ place, text: near }] }] : [];
    return [
      finding({
        rule: 'spec/value',
        severity: 'error',
        place,
        fixes,
        message: `choices.${topic} cannot be ${JSON.stringify(choice)}.${near ? ` Did you mean ${JSON.stringify(near)}?` : ''} Legal: ${legal.join(', ')}.`,
      }),
    ];
  });
}
