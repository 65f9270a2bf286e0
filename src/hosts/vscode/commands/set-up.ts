// The wizard in the command palette: the schema's own questions, only those that matter, with a way back.
import * as vscode from 'vscode';
import type { Question } from '../../../core/spec/questions.ts';
import type { WorkspacePath } from '../../../core/text/ids.ts';
import { lateCatalog } from '../late.ts';
import { type Project, pickFolder } from '../project.ts';
import { workspaceFiles } from '../workspace-files.ts';
import { generateInto } from './generate.ts';
import { showMarkdown } from './show-plan.ts';

type Answers = Readonly<Record<string, unknown>>;
/** A value, `undefined` for "not given", or a move. */
type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

type Asked = ReturnType<ReturnType<typeof lateCatalog>['interview']>['asked'][number];

/** Whether a set-up was written. */
export async function setUp(): Promise<boolean> {
  const folder = await pickFolder();
  if (!folder) return false;
  const files = workspaceFiles(folder.uri);
  const existing = await files.read('mlops.yaml' as WorkspacePath);
  const answers = existing === undefined ? await ask() : undefined;
  if (existing === undefined && answers === undefined) return false;
  const api = lateCatalog();
  const specText = existing ?? printed(answers ?? {});
  if (specText === undefined) return false;
  const reading = api.readSpec({ path: 'mlops.yaml', text: specText });
  if (reading.kind === 'invalid') {
    void vscode.window.showWarningMessage(reading.findings.map(({ message }) => message).join(' '));
    return false;
  }
  const outcome = api.decide(reading.spec);
  if (outcome.kind === 'abort') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('No plan: {0}', outcome.reasons.map(({ because, remedy }) => `${because} ${remedy}`).join(' ')),
    );
    return false;
  }
  // The plan is seen before anything is written.
  await showMarkdown('plan.md', api.planDocument(outcome));
  const write = vscode.l10n.t('Write the files');
  const summary = outcome.decisions
    .slice(0, 6)
    .map(({ topic, choice }) => `${topic}: ${choice}`)
    .join(', ');
  const picked = await vscode.window.showQuickPick(
    [{ label: write, detail: summary }, { label: vscode.l10n.t('Not now') }],
    { title: vscode.l10n.t('The plan is ready: write the quick set-up (T1)?'), ignoreFocusOut: true },
  );
  if (picked?.label !== write) return false;
  if (existing === undefined) {
    const created = await files.apply([{ path: 'mlops.yaml' as WorkspacePath, text: specText, expected: undefined }]);
    if (created.kind !== 'applied') return false;
  }
  const project: Project = { folder, files, specText };
  return generateInto(project, { tier: 'T1' });
}

function printed(answers: Answers): string | undefined {
  const api = lateCatalog();
  const reading = api.readSpec(undefined, answers);
  if (reading.kind === 'spec') return api.printSpec(reading.outside);
  void vscode.window.showWarningMessage(reading.findings.map(({ message }) => message).join(' '));
  return undefined;
}

// The same interview as the web wizard's: what must be said, in its order, and what an abort waits for.
async function ask(): Promise<Answers | undefined> {
  const api = lateCatalog();
  const asked: string[][] = [];
  let given: Answers = {};
  for (;;) {
    const next = api
      .interview(given)
      .asked.find((one) => isWanted(one) && !asked.some((path) => path.join('.') === one.key));
    if (!next) return given;
    const reply = await askOne(next.question, asked.length > 0);
    if (reply.kind === 'cancelled') return undefined;
    if (reply.kind === 'back') {
      const before = asked.pop();
      if (before) given = api.withAnswer(given, before, undefined);
      continue;
    }
    given = api.withAnswer(given, next.question.path, reply.value);
    asked.push([...next.question.path]);
  }
}

// Numbers that a plan can assume, and what would merely flip a decision, are for the web wizard and the file.
function isWanted({ standing, isBasic }: Asked): boolean {
  return isBasic || standing === 'needed' || standing === 'abort';
}

function askOne(question: Question, hasBack: boolean): Promise<Reply> {
  return question.values.length > 0 ? askToPick(question, hasBack) : askToType(question, hasBack);
}

function askToPick({ title, help, type, values }: Question, hasBack: boolean): Promise<Reply> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick();
    pick.title = title;
    pick.placeholder = help;
    pick.items = values.map((label) => ({ label }));
    pick.canSelectMany = type === 'list';
    pick.ignoreFocusOut = true;
    if (hasBack) pick.buttons = [vscode.QuickInputButtons.Back];
    const end = (reply: Reply) => {
      resolve(reply);
      pick.dispose();
    };
    pick.onDidTriggerButton(() => end({ kind: 'back' }));
    pick.onDidAccept(() => {
      const labels = pick.selectedItems.map(({ label }) => label);
      end({ kind: 'answer', value: type === 'list' ? (labels.length > 0 ? labels : undefined) : labels[0] });
    });
    pick.onDidHide(() => end({ kind: 'cancelled' }));
    pick.show();
  });
}

function askToType({ title, help, type }: Question, hasBack: boolean): Promise<Reply> {
  return new Promise((resolve) => {
    const box = vscode.window.createInputBox();
    box.title = title;
    box.prompt = vscode.l10n.t('{0} Leave it empty when it is not known.', help);
    box.ignoreFocusOut = true;
    if (hasBack) box.buttons = [vscode.QuickInputButtons.Back];
    const problemOf = (text: string) =>
      type === 'number' && text !== '' && !(Number(text) > 0)
        ? vscode.l10n.t('A number above 0, such as 150.')
        : undefined;
    const end = (reply: Reply) => {
      resolve(reply);
      box.dispose();
    };
    box.onDidChangeValue((text) => {
      box.validationMessage = problemOf(text.trim());
    });
    box.onDidTriggerButton(() => end({ kind: 'back' }));
    box.onDidAccept(() => {
      const text = box.value.trim();
      if (problemOf(text) === undefined)
        end({ kind: 'answer', value: text === '' ? undefined : type === 'number' ? Number(text) : text });
    });
    box.onDidHide(() => end({ kind: 'cancelled' }));
    box.show();
  });
}
