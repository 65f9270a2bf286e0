// The right side: the plan as it follows from the answers, or why there is none.
import { element } from './dom.ts';
import type { DecisionView, PlanView, SourceView, State, ToEditor } from './protocol.ts';
import { button, dropdown } from './ui.ts';
import { words } from './words.ts';

type Tell = (message: ToEditor) => void;

export interface PlanSideView {
  readonly root: HTMLElement;
  update(state: State): void;
}

export function planView(tell: Tell): PlanSideView {
  const heading = element('h2', { id: 'plan' }, words('The plan'));
  const summary = element('p', { class: 'summary', role: 'status', 'aria-live': 'polite' });
  const body = element('div', { class: 'plan-body' });
  const root = element('section', { 'aria-labelledby': 'plan', class: 'plan' }, heading, summary, body);
  // What was opened stays open while the plan changes under it.
  const open = new Set<string>();
  let last = '';
  return {
    root,
    update(state) {
      const now = JSON.stringify([state.plan, state.abort, state.specText]);
      if (now === last) return;
      last = now;
      summary.textContent = summaryOf(state);
      const focused =
        document.activeElement instanceof HTMLElement ? document.activeElement.dataset['keep'] : undefined;
      body.replaceChildren(...contents(state, tell, open));
      if (focused) body.querySelector<HTMLElement>(`[data-keep="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}

function summaryOf({ plan, abort }: State): string {
  if (abort) return words('There is no plan for these answers: {0} reasons, each with what to do.', abort.length);
  if (!plan) return words('Answer the first questions; the plan appears here and follows every answer.');
  return words(
    '{0}: {1} decisions, {2} files. {3}',
    plan.tier,
    plan.decisions.length,
    plan.files.length,
    plan.tierBecause,
  );
}

function contents(state: State, tell: Tell, open: Set<string>): HTMLElement[] {
  const spec = fold(
    'spec',
    words('mlops.yaml'),
    open,
    element('pre', { tabindex: '0' }, element('code', {}, state.specText)),
  );
  if (state.abort) return [abortList(state.abort, tell), spec];
  if (!state.plan) return [spec];
  const { plan } = state;
  return [
    element('div', { class: 'decisions' }, ...plan.decisions.map((made) => decisionView(made, tell, open))),
    ...(plan.assumptions.length > 0
      ? [
          fold(
            'assumptions',
            words('Assumed until you say ({0})', plan.assumptions.length),
            open,
            lines(plan.assumptions.map(({ key, text }) => `${key}: ${text}`)),
          ),
        ]
      : []),
    ...(plan.capacity.length > 0
      ? [fold('capacity', words('Capacity, with its arithmetic'), open, lines(plan.capacity))]
      : []),
    ...(plan.cost ? [fold('cost', words('Cost'), open, element('p', {}, plan.cost))] : []),
    fold('files', words('Files ({0})', plan.files.length), open, fileList(plan, tell)),
    spec,
  ];
}

function decisionView(made: DecisionView, tell: Tell, open: Set<string>): HTMLElement {
  const override = dropdown({
    id: `choose-${made.topic}`,
    label: words('Choose another answer for {0}', made.topic),
    options: [
      { value: '', label: words('as the rules decide') },
      ...made.options.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` })),
    ],
    onChange: (option) => tell({ type: 'choose', topic: made.topic, ...(option === undefined ? {} : { option }) }),
  });
  override.element.dataset['keep'] = `choose-${made.topic}`;
  // The options arrive with the element; its value can only be set once it knows them.
  queueMicrotask(() => override.set(made.by === 'user' ? made.choice : undefined));
  const head = element(
    'summary',
    { 'data-keep': `decision-${made.topic}` },
    element('span', { class: 'topic' }, made.topic),
    ' ',
    element('strong', {}, made.choice),
    made.by === 'user' && element('span', { class: 'badge' }, words('your choice')),
    element('span', { class: 'reason' }, made.because),
  );
  const details = element(
    'details',
    { class: 'decision', 'data-topic': made.topic },
    head,
    element('p', {}, made.because),
    made.status !== undefined && element('p', { class: 'warning' }, made.status),
    made.alternatives.length > 0 &&
      titled(
        words('Rejected'),
        lines(made.alternatives.map(({ choice, when }) => words('{0} wins when {1}', choice, when))),
      ),
    made.flips.length > 0 &&
      titled(words('What would change it'), lines(made.flips.map(({ change, to }) => `${change} → ${to}`))),
    titled(words('Sources'), sourceList(made.sources, tell)),
    element('div', { class: 'override' }, override.element),
  );
  return keepOpen(details, `decision-${made.topic}`, open);
}

function abortList(reasons: NonNullable<State['abort']>, tell: Tell): HTMLElement {
  return element(
    'div',
    { class: 'abort' },
    ...reasons.map(({ code, because, remedy, sources }) =>
      element(
        'article',
        {},
        element('h3', {}, code),
        element('p', {}, because),
        element('p', {}, element('strong', {}, words('What to do: ')), remedy),
        sourceList(sources, tell),
      ),
    ),
  );
}

function sourceList(sources: readonly SourceView[], tell: Tell): HTMLElement {
  return element(
    'ul',
    { class: 'sources' },
    ...sources.map(({ title, url, accessed }) => {
      const link = element('a', { href: url }, title);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        tell({ type: 'source', url });
      });
      return element('li', {}, link, ` (${words('read {0}', accessed)})`);
    }),
  );
}

function fileList({ files }: PlanView, tell: Tell): HTMLElement {
  return element(
    'ul',
    { class: 'files' },
    ...files.map(({ path, state }) => {
      const preview = element('button', { class: 'link', type: 'button', 'data-keep': `file-${path}` }, path);
      preview.addEventListener('click', () => tell({ type: 'preview', path }));
      const diff = button(words('Compare'), () => tell({ type: 'diff', path }));
      diff.setAttribute('aria-label', words('Compare {0} with what is there', path));
      return element(
        'li',
        {},
        preview,
        state !== 'new' &&
          element('span', { class: 'badge' }, state === 'ours' ? words('generated before') : words('is there already')),
        state !== 'new' && diff,
      );
    }),
  );
}

function fold(id: string, title: string, open: Set<string>, ...parts: readonly HTMLElement[]): HTMLElement {
  return keepOpen(
    element('details', { class: 'fold' }, element('summary', { 'data-keep': id }, title), ...parts),
    id,
    open,
  );
}

function keepOpen(details: HTMLDetailsElement, id: string, open: Set<string>): HTMLDetailsElement {
  details.open = open.has(id);
  details.addEventListener('toggle', () => (details.open ? open.add(id) : open.delete(id)));
  return details;
}

function titled(title: string, body: HTMLElement): HTMLElement {
  return element('div', {}, element('h3', {}, title), body);
}

function lines(texts: readonly string[]): HTMLElement {
  return element('ul', {}, ...texts.map((text) => element('li', {}, text)));
}
