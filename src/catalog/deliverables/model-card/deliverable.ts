// What the model is for, what it was measured at, and its limits: one source for people, for the hub and for the bill of materials.
import type { Deliverable, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { markdownText } from '../../../core/text/markdown.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { type Card, cardOf } from './card.ts';
import render from './files/render_card.py';

const card: Variant = {
  id: 'model-card',
  render(sheet): readonly RenderedFile[] {
    return [
      {
        path: workspacePath('mlops/governance/model-card.yaml'),
        text: () =>
          printYaml(cardOf(sheet), {
            '': 'The model card. Write where OPEN stands; render_card.py beside it makes the other forms and fills in what was measured.',
          }),
      },
      { path: workspacePath('mlops/governance/render_card.py'), text: render },
      // The first form of it; from then on render_card.py writes it.
      { path: workspacePath('docs/mlops/model-card.md'), text: () => markdown(cardOf(sheet)), ownership: 'seed-once' },
    ];
  },
};

type Section = Readonly<Record<string, unknown>>;

const words = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return markdownText(Array.isArray(value) ? value.join(', ') || 'none' : String(value));
};

// As render_card.py writes it before there is a run; a test holds both to the same bytes.
function markdown(given: Card): string {
  const section = (key: string) => given[key] as Section;
  const tags = ['mlops', String(section('operation')['target'])];
  const head = printYaml({ library_name: given['library'], pipeline_tag: given['task'], tags })
    .trimEnd()
    .replaceAll('\n  - ', '\n- ');
  const lines = ['---', head, '---', '', `# ${words(given.name)} ${words(given.version)}`, ''];
  for (const key of ['owner', 'contact', 'license']) lines.push(`- ${key}: ${words(given[key])}`);
  for (const key of ['intended_use', 'data', 'evaluation', 'operation']) {
    const title = key.replaceAll('_', ' ');
    lines.push('', `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`, '');
    for (const [name, value] of Object.entries(section(key)))
      lines.push(`- ${name.replaceAll('_', ' ')}: ${words(value)}`);
  }
  lines.push('', '## Limits', '', words(given['limits']), '', '## Measured', '');
  lines.push('Nothing yet: run mlops/governance/render_card.py after a training.');
  const regulations = given['regulations'] as readonly string[];
  if (regulations.length > 0)
    lines.push(
      '',
      '## Rules that apply',
      '',
      `${words(regulations)}. What was done about each stands in mlops/governance; this card claims nothing.`,
    );
  return `${lines.join('\n')}\n`;
}

export const modelCard: Deliverable = {
  id: 'model-card',
  title: 'Model card',
  from: 'T2',
  because: ['model-card'],
  variants: [card],
  isNeeded: (sheet) => sheet.made('model-card') !== undefined,
};
