// The page of the wizard: questions on the left, the plan beside them, and one button that writes.
import { element } from './dom.ts';
import { planView } from './plan-view.ts';
import { type State, type ToEditor, toPageSchema } from './protocol.ts';
import { questionsView } from './questions-view.ts';
import { button, progressRing } from './ui.ts';
import { useBundle, words } from './words.ts';

interface EditorApi {
  postMessage(message: ToEditor): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();
useBundle(JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>);
const tell = (message: ToEditor) => editor.postMessage(message);

const questions = questionsView(tell);
const plan = planView(tell);
const writeButton = button(words('Write the files'), () => tell({ type: 'generate' }), 'primary');
const takeAll = button(words('Use everything that was found'), () => tell({ type: 'takeDetected' }));
const reset = button(words('Start again'), () => tell({ type: 'reset' }));
const cancel = button(words('Cancel'), () => tell({ type: 'cancel' }));
const ring = progressRing(words('Working'));
const progress = element('span', { class: 'progress', role: 'status', 'aria-live': 'polite' });
const bar = element('footer', {}, writeButton, takeAll, reset, ring, cancel, progress);

document.title = words('MLOps set-up');
document.body.append(
  element('header', {}, element('h1', {}, words('MLOps set-up'))),
  element('main', {}, element('div', { class: 'columns' }, questions.root, plan.root)),
  bar,
);

function show(state: State): void {
  editor.setState({ answers: state.answers });
  questions.update(state);
  plan.update(state);
  writeButton.disabled = state.plan === undefined || !state.canWrite;
  writeButton.title = state.canWrite ? '' : words('Trust this workspace first; nothing is written until then.');
  takeAll.hidden = ![...state.asked, ...state.others].some(
    ({ detected, value }) => detected !== undefined && value === undefined,
  );
}

function isBusy(busy: boolean): void {
  ring.hidden = !busy;
  cancel.hidden = !busy;
  if (busy) writeButton.disabled = true;
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = toPageSchema.safeParse(data);
  if (!parsed.success) return;
  const message = parsed.data;
  switch (message.type) {
    case 'state':
      show(message);
      break;
    case 'busy':
      isBusy(true);
      progress.textContent = message.text;
      break;
    case 'done':
      isBusy(false);
      progress.textContent = message.text;
      progress.classList.toggle('warning', message.isProblem);
      writeButton.disabled = false;
      break;
    default:
      message satisfies never;
  }
});

isBusy(false);
const kept = editor.getState();
const answers =
  typeof kept === 'object' &&
  kept !== null &&
  'answers' in kept &&
  typeof kept.answers === 'object' &&
  kept.answers !== null
    ? (kept.answers as Record<string, unknown>)
    : undefined;
tell({ type: 'ready', ...(answers ? { answers } : {}) });
