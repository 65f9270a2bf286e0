// Without a runtime that fits, the service waits for ever with the status NoSupportingRuntime.
import { type EditedDocument, insertEntry, removeEntry, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { Fix } from '../../../../core/text/finding.ts';
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { builtInVersion } from '../../../runtimes/built-in-runtimes.ts';
import {
  legacyFrameworks,
  type RuntimeAnswer,
  type RuntimeQuestion,
  resolveRuntime,
  runtimeQuestion,
  runtimesOf,
} from '../../../runtimes/resolve-runtime.ts';

export const runtimeIsFound = defineRule({
  id: 'kserve/runtime-is-found',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-runtime-selection', 'kserve-serving-runtimes'],
  check(document, report, file, project) {
    const question = runtimeQuestion(document.root);
    if (!question || question.runtime !== undefined) return;
    const answer = resolveRuntime(question, runtimesOf(project));
    if (answer.kind !== 'none') return;
    const field = legacyFrameworks.find((one) => document.find(['spec', 'predictor', one])) ?? 'model';
    const format = document.find(['spec', 'predictor', field, 'modelFormat', 'name']);
    const version = document.find(['spec', 'predictor', field, 'modelFormat', 'version']);
    const at = (answer.reason === 'unknown-version' ? version : undefined) ?? format;
    if (!at) return;
    const near = answer.reason === 'unknown-format' ? nearFormat(question.format.name, answer.instead) : undefined;
    // A format that resembles none may have a runtime that only the cluster knows.
    if (answer.reason === 'unknown-format' && near === undefined) return;
    report({
      at: at.place,
      message: `No runtime of the workspace or of KServe ${builtInVersion} fits: ${answer.because}. The service stalls with NoSupportingRuntime. ${remedy(answer, near)}`,
      fixes: fixesFor({ answer, near, question, field, edited: { document, file } }),
    });
  },
});

type None = Extract<RuntimeAnswer, { kind: 'none' }>;

const otherNames: Readonly<Record<string, string>> = {
  'scikit-learn': 'sklearn',
  torch: 'pytorch',
  tf: 'tensorflow',
  lgbm: 'lightgbm',
  xgb: 'xgboost',
  trt: 'tensorrt',
  hf: 'huggingface',
};

function nearFormat(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const same = known.find((one) => one.toLowerCase() === lower);
  if (other !== undefined || same !== undefined) return other ?? same;
  const near = nearestWord(name, known);
  // `openvino_ir` and `onnxruntime` are words of their own.
  return near !== undefined && Math.abs(near.length - name.length) <= 1 && name.length >= 5 ? near : undefined;
}

function remedy(answer: None, near: string | undefined): string {
  switch (answer.reason) {
    case 'protocol':
      return `Set protocolVersion to one of ${answer.instead.join(', ')}.`;
    case 'unknown-format':
      return `Did you mean ${near ?? ''}? Names are compared exactly, capitals too.`;
    case 'unknown-version':
      return `Leave the version out, or take one of ${answer.instead.join(', ')}.`;
    case 'not-automatic':
      return 'Name one of them in model.runtime.';
    default:
      return 'Name a runtime that fits, or install one.';
  }
}

interface Mending {
  readonly answer: None;
  readonly near: string | undefined;
  readonly question: RuntimeQuestion;
  readonly field: string;
  readonly edited: EditedDocument;
}

function fixesFor({ answer, near, question, field, edited }: Mending): readonly Fix[] {
  const path = ['spec', 'predictor', field] as const;
  const make = (title: string, edits: Fix['edits'] | undefined): readonly Fix[] =>
    edits ? [{ title, safe: false, edits }] : [];
  if (answer.reason === 'protocol') {
    const wanted = answer.instead.includes('v2') ? 'v2' : answer.instead[0];
    const written = edited.document.find([...path, 'protocolVersion']);
    if (wanted === undefined) return [];
    const edits = written
      ? replaceValue(edited, written, wanted)
      : insertEntry(edited, [...path, 'protocolVersion'], wanted);
    return make(`Set protocolVersion to ${wanted}`, edits);
  }
  const name = edited.document.find([...path, 'modelFormat', 'name']);
  if (answer.reason === 'unknown-format' && near !== undefined && name)
    return make(`Change it to ${near}`, replaceValue(edited, name, near));
  if (answer.reason === 'unknown-version')
    return make('Leave the version out', removeEntry(edited, [...path, 'modelFormat', 'version']));
  const [first] = answer.instead;
  if (answer.reason === 'not-automatic' && first !== undefined && question.runtime === undefined)
    return make(`Name the runtime ${first}`, insertEntry(edited, [...path, 'runtime'], first));
  return [];
}
