// The left side: one field a question, with why it is asked, what was found in the workspace, and what is wrong.
import { arrange, element } from './dom.ts';
import type { AskedView, State, ToEditor } from './protocol.ts';
import { button, type Control, checkboxes, dropdown, textField } from './ui.ts';
import { words } from './words.ts';

type Tell = (message: ToEditor) => void;

interface Field {
  readonly root: HTMLElement;
  update(asked: AskedView): void;
}

export interface QuestionsView {
  readonly root: HTMLElement;
  update(state: Pick<State, 'asked' | 'others' | 'problems'>): void;
}

export function questionsView(tell: Tell): QuestionsView {
  const fields = new Map<string, Field>();
  const list = element('div', { class: 'fields' });
  const otherList = element('div', { class: 'fields' });
  const problems = element('ul', { class: 'problems', role: 'alert' });
  const others = element('details', {}, element('summary', {}, words('All other questions')), otherList);
  const root = element('section', { 'aria-labelledby': 'questions' });
  root.append(element('h2', { id: 'questions' }, words('What do you have?')), problems, list, others);
  const fieldOf = (asked: AskedView): Field => {
    const known = fields.get(asked.key);
    if (known) return known;
    const made = field(asked, tell);
    fields.set(asked.key, made);
    return made;
  };
  return {
    root,
    update(state) {
      arrange(
        list,
        state.asked.map((asked) => fieldOf(asked).root),
      );
      arrange(
        otherList,
        state.others.map((asked) => fieldOf(asked).root),
      );
      for (const asked of [...state.asked, ...state.others]) fieldOf(asked).update(asked);
      problems.replaceChildren(...state.problems.map((problem) => element('li', {}, problem)));
      problems.hidden = state.problems.length === 0;
    },
  };
}

function field(asked: AskedView, tell: Tell): Field {
  const id = `q-${asked.key.replaceAll('.', '-')}`;
  const help = element('p', { class: 'help', id: `${id}-help` }, asked.help);
  const because = element('p', { class: 'because', id: `${id}-because` });
  const problem = element('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  const found = element('p', { class: 'found' });
  const control = controlFor(asked, id, (value) => tell({ type: 'answer', path: [...asked.path], value }));
  const root = element(
    'div',
    { class: 'field', 'data-key': asked.key },
    element('div', { class: 'label', id: `${id}-label` }, asked.title),
    help,
    control.element,
    found,
    because,
    problem,
  );
  return {
    root,
    update(now) {
      root.dataset['standing'] = now.standing;
      control.set(now.value);
      setText(because, now.because);
      setText(problem, now.problem);
      offerFound(found, now, tell);
      control.describe(`${id}-help ${id}-because ${id}-problem`, now.problem !== undefined);
    },
  };
}

function controlFor(asked: AskedView, id: string, onChange: (value: ToEditorValue) => void): Control {
  const base = { id, label: asked.title };
  switch (asked.type) {
    case 'one-of':
      return dropdown({ ...base, options: withNone(asked.values), onChange });
    case 'boolean':
      return dropdown({
        ...base,
        options: [
          { value: '', label: words('not said') },
          { value: 'true', label: words('yes') },
          { value: 'false', label: words('no') },
        ],
        onChange: (value) => onChange(value === undefined ? undefined : value === 'true'),
      });
    case 'list':
      return asked.values.length > 0
        ? checkboxes({
            ...base,
            options: asked.values,
            onChange: (values) => onChange(values ? [...values] : undefined),
          })
        : textField({
            ...base,
            onChange: (text) =>
              onChange(
                text
                  ?.split(',')
                  .map((one) => one.trim())
                  .filter((one) => one !== ''),
              ),
          });
    case 'number':
      return asked.values.length > 0
        ? dropdown({ ...base, options: withNone(asked.values), onChange: (text) => onChange(numberOr(text)) })
        : textField({ ...base, onChange: (text) => onChange(numberOr(text)) });
    case 'text':
      return textField({ ...base, onChange });
  }
}

type ToEditorValue = Extract<ToEditor, { type: 'answer' }>['value'];

function withNone(values: readonly string[]) {
  return [{ value: '', label: words('not said') }, ...values.map((value) => ({ value, label: value }))];
}

// What is no number goes as it was typed, so that the schema can say what is legal.
function numberOr(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

function setText(line: HTMLElement, text: string | undefined): void {
  if (line.textContent !== (text ?? '')) line.textContent = text ?? '';
  line.hidden = text === undefined;
}

function offerFound(line: HTMLElement, { key, title, detected, value }: AskedView, tell: Tell): void {
  const offer = detected !== undefined && value === undefined ? detected : undefined;
  line.hidden = offer === undefined;
  if (offer === undefined || line.dataset['value'] === offer.value) return;
  line.dataset['value'] = offer.value;
  const take = button(words('Use {0}', offer.value), () => tell({ type: 'takeDetected', key }));
  take.setAttribute('aria-label', words('Use {0} for {1}', offer.value, title));
  line.replaceChildren(take, element('span', {}, ` ${words('Found: {0}', offer.because)}`));
}
