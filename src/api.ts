// The one front door: binds core and catalog. Hosts call these, in this order, and nothing below.

import { deliverables } from './catalog/deliverables/index.ts';
import { detectInputs, detectionPaths } from './catalog/detect.ts';
import { engines } from './catalog/engines/index.ts';
import { knowledge } from './catalog/index.ts';
import { kinds } from './catalog/kinds/index.ts';
import { type Lens, lensesOf } from './catalog/lenses.ts';
import { factsFrom, marksOf, marksOfText } from './catalog/marks/index.ts';
import { maturityFrom, maturityPaths } from './catalog/maturity.ts';
import { capacityCurve } from './catalog/pictures/capacity-curve.ts';
import { pictureOf } from './catalog/pictures/index.ts';
import type { Picture } from './catalog/pictures/picture.ts';
import { ruleIds } from './catalog/rules/ids.ts';
import { rules } from './catalog/rules/index.ts';
import { projectRules } from './catalog/rules/project/index.ts';
import { type RuntimeAnswer, resolveRuntime, runtimeQuestion, runtimesOf } from './catalog/runtimes/resolve-runtime.ts';
import type { CompiledFile, Loss } from './core/compile/engine.ts';
import { readPipeline } from './core/compile/pipeline.ts';
import { choiceFindings } from './core/decide/choice-findings.ts';
import { decide as decideWith } from './core/decide/decide.ts';
import type { Abort, Maturity, Outcome, Plan } from './core/decide/decision.ts';
import { type Answers, type Interview, interview as interviewWith, withAnswer } from './core/decide/interview.ts';
import { openRows } from './core/gate/asked-rows.ts';
import { gate as gateWith } from './core/gate/gate.ts';
import { type Release as ReleasePlan, releaseOf, releasePaths, releaseRefusals } from './core/gate/release.ts';
import { toUtf8 } from './core/gate/token-counter.ts';
import type { Approved, Verdict } from './core/gate/verdict.ts';
import type { Artifact } from './core/generate/artifact.ts';
import { startCommands } from './core/generate/checklist.ts';
import { generatedPaths, generate as generateWith } from './core/generate/generate.ts';
import { planDocumentPath, renderPlan as renderPlanWith, tokenBudgets } from './core/generate/plan-document.ts';
import { abortJson as abortJsonWith, planJson as planJsonWith } from './core/generate/plan-json.ts';
import { formatOf, mergeFormats } from './core/merge/formats.ts';
import { merge } from './core/merge/merge.ts';
import { questions } from './core/spec/questions.ts';
import { readSpecFile, readSpecValue, type SpecReading } from './core/spec/read-spec.ts';
import type { OutsideSpec, Spec } from './core/spec/spec.ts';
import { applyEdits } from './core/text/edit.ts';
import { editYaml } from './core/text/edit-yaml.ts';
import type { Finding } from './core/text/finding.ts';
import { workspacePath } from './core/text/ids.ts';
import { nearestWord } from './core/text/nearest-word.ts';
import { linesOf } from './core/text/place.ts';
import { printYaml } from './core/text/print-yaml.ts';
import { type Path, parseSourceFile } from './core/text/source-file.ts';
import { recogniseKind } from './core/validate/recognise.ts';
import type { ProjectFacts } from './core/validate/rule.ts';
import { type SchemaWords, schemaAt as schemaAtWith } from './core/validate/schema-at.ts';
import { unknownRules } from './core/validate/unknown-rules.ts';
import {
  type Settings,
  type Validation,
  validateAgain as validateAgainWith,
  validateFile,
} from './core/validate/validate.ts';
import { Workspace } from './core/workspace/workspace.ts';
import type { Files } from './core/write/files.ts';
import { hashOf, hashOfBytes } from './core/write/hash.ts';
import { lockPath, pathsToRead, planChanges } from './core/write/plan-changes.ts';
import { reverseWrites, statusOf } from './core/write/status.ts';
import { version } from './version.ts';

const shelf = { kinds, rules };
const noSettings: Settings = {};

export {
  capacityCurve,
  detectInputs,
  detectionPaths,
  formatOf,
  lockPath,
  maturityFrom,
  maturityPaths,
  merge,
  mergeFormats,
  nearestWord,
  questions,
  type ReleasePlan,
  releaseOf,
  releasePaths,
  releaseRefusals,
  reverseWrites,
  startCommands,
  statusOf,
  tokenBudgets,
  version,
  withAnswer,
};

/** Reads `mlops.yaml`, flags, or both; flags win. */
export function readSpec(
  file: { readonly path: string; readonly text: string } | undefined,
  overlay: Readonly<Record<string, unknown>> = {},
): SpecReading {
  const source = file && parseSourceFile(file.path, file.text);
  const reading = source ? readSpecFile(source, overlay) : readSpecValue(overlay);
  if (reading.kind === 'invalid') return reading;
  const document = source?.documents[0];
  const findings = [
    ...choiceFindings(reading.spec, knowledge, document),
    ...(document ? unknownRules(document.entries('validate'), ruleIds) : []),
  ];
  return findings.length > 0 ? { kind: 'invalid', findings } : reading;
}

/** Whether the workspace has a say: only when neither the maturity nor the tier was given. */
export function asksWorkspace(spec: Spec): boolean {
  return spec.maturityLevel === undefined && (spec.tier === undefined || spec.tier === 'auto');
}

/** Spec to plan, or to an abort with reasons. `detected` comes from `maturityFrom`. */
export function decide(spec: Spec, detected?: Maturity): Outcome {
  return decideWith({ spec, knowledge, ...(detected ? { detected } : {}) });
}

/** What to ask next for the answers so far, and the plan when they are enough for one. */
export function interview(answers: Answers, detected?: Maturity): Interview {
  return interviewWith({ answers, knowledge, ...(detected ? { detected } : {}) });
}

/** The legal answers of a decision, for whoever overrides one; empty for a topic without a decision. */
export function optionsOf(
  topic: string,
): readonly { readonly id: string; readonly title: string; readonly when: string }[] {
  const decision = knowledge.decisions.find((candidate) => candidate.topic === topic);
  return Object.entries(decision?.options ?? {}).map(([id, { title, winsWhen }]) => ({ id, title, when: winsWhen }));
}

/** Plan to files, the plan document among them. */
export function generate(plan: Plan): readonly Artifact[] {
  const made = generateWith(plan, deliverables);
  const document: Artifact = {
    path: workspacePath(planDocumentPath),
    text: renderPlan(
      plan,
      made.map((artifact) => artifact.path),
    ),
    deliverable: 'plan-document',
    variant: 'markdown',
    ownership: 'managed',
    because: [],
  };
  return [...made, document].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that a plan leads to, sorted, without rendering them. */
export function plannedPaths(plan: Plan): readonly string[] {
  return [...generatedPaths(plan, deliverables), planDocumentPath].sort();
}

/** The plan as Markdown, without rendering the other files. */
export function planDocument(plan: Plan): string {
  return renderPlan(plan, generatedPaths(plan, deliverables));
}

/** The plan as Markdown, within the budget of its tier. */
export function renderPlan(plan: Plan, paths: readonly string[]): string {
  return renderPlanWith({ plan, sources: knowledge.sources, paths, open: openRows(plan) });
}

/** Artifacts to what may be written, or to a refusal. */
export function gate(plan: Plan, artifacts: readonly Artifact[], countTokens?: (text: string) => number): Verdict {
  return gateWith({
    artifacts,
    plan,
    tier: plan.tier,
    tools: { validate: (path, text) => validate(path, text).findings, ...(countTokens ? { countTokens } : {}) },
  });
}

/** What writing the approved files would change in what lies there; nothing is written. */
export async function changesOn(
  files: Pick<Files, 'read'>,
  request: { readonly approved: Approved; readonly specText: string; readonly adopts?: boolean },
) {
  const lockText = await files.read(lockPath);
  const paths = pathsToRead(request.approved, lockText);
  if ('kind' in paths) return paths;
  const found = await Promise.all(paths.map((path) => files.read(path)));
  const texts = new Map(paths.map((path, index) => [path, found[index]]));
  return planChanges({ ...request, lockText, textOf: (path) => texts.get(path), version });
}

export function planJson(request: {
  plan: Plan;
  outside: OutsideSpec;
  artifacts: readonly Artifact[];
  tokensUsed: number;
  /** The host's own SHA-256 and length of a text in UTF-8, where it has faster ones. */
  measure?: (text: string) => { readonly bytes: number; readonly sha256: string };
}) {
  const { measure = measured, ...rest } = request;
  const artifacts = request.artifacts.map(({ path, deliverable, variant, text }) => ({
    path,
    deliverable,
    variant,
    ...measure(text),
  }));
  return planJsonWith({ ...rest, artifacts, sources: knowledge.sources, open: openRows(request.plan) });
}

function measured(text: string) {
  const bytes = toUtf8(text);
  return { bytes: bytes.length, sha256: hashOfBytes(bytes) };
}

export function abortJson(abort: Abort) {
  return abortJsonWith(abort, knowledge.sources);
}

/** The text after all safe fixes, applied until none is left. */
export function applySafeFixes(path: string, text: string, settings: Settings = {}): string {
  let current = text;
  // Each round removes at least one finding; the bound only guards against a fix that does not mend.
  for (let round = 0; round < 50; round++) {
    const fix = validate(path, current, settings)
      .findings.flatMap(({ fixes }) => fixes)
      .find(({ safe }) => safe);
    const next = fix && applyEdits(current, fix.edits);
    if (next === undefined || next === current) return current;
    current = next;
  }
  return current;
}

/** The answers that a spec's text holds, as they stand there; undefined for a text that holds none. */
export function readAnswers(text: string): unknown {
  return parseSourceFile('mlops.yaml', text).documents[0]?.root;
}

/** The user's own spec with other answers; comments and order stay. A text that cannot be read is printed anew. */
export function editSpec(text: string, answers: Answers): string {
  return editYaml(text, answers) ?? printYaml(answers);
}

/** Whether an address is one that the catalog cites. */
export function isSourceUrl(url: string): boolean {
  return Object.values(knowledge.sources).some((source) => source.url === url);
}

/** How far the automation of a workspace has come, read from its files. */
export async function detectedMaturity(files: Pick<Files, 'list' | 'read'>): Promise<Maturity | undefined> {
  const paths = maturityPaths(await files.list(), await files.read(lockPath).catch(() => undefined));
  return maturityFrom(
    await Promise.all(
      paths.map(async (path) => ({
        path,
        text: ((await files.read(workspacePath(path)).catch(() => undefined)) ?? '').slice(0, 200_000),
      })),
    ),
  );
}

/** Hex SHA-256 of a text. */
export function textHash(text: string): string {
  return hashOf(text);
}

/** Findings of several files in the shape of the outside contract: lines and columns count from 1. */
export function findingsJson(
  files: readonly { readonly path: string; readonly text: string; readonly findings: readonly Finding[] }[],
) {
  return files.flatMap(({ path, text, findings }) => {
    const lines = linesOf(text);
    return findings.map((found) => ({
      file: path,
      rule: found.rule,
      severity: found.severity,
      message: found.message,
      range: lines.rangeOf(found.place),
      fixes: found.fixes.map(({ title, safe }) => ({ title, safe })),
      help: found.sources.flatMap((id) => sourceOf(id)?.url ?? [])[0] ?? '',
    }));
  });
}

const validated =
  /(\.(ya?ml|json|env|py|ipynb|toml|ini|cfg|sh|tf|tfvars|netrc|dockerfile)|(^|\/)(mlproject|\.env[^/]*|_netrc|(docker|container)file[^/]*))$/i;
const neverValidated = /(^|\/)(package-lock|pnpm-lock|composer)\.(json|yaml)$|\.lock$|(^|\/)(uv|poetry)\.lock$/;

/** Whether validation looks at a file of this name. */
export function isValidated(path: string): boolean {
  return validated.test(path) && !neverValidated.test(path);
}

/** `mlops.yaml` from answers. */
export function printSpec(outside: OutsideSpec): string {
  return printYaml(outside, { '': 'What the set-up is made for; "mlops plan" says what follows from it.' });
}

/** What one may want to do with the documents of a file, where they stand. */
export function lensesIn(path: string, text: string): readonly Lens[] {
  const { file, kinds: found } = validate(path, text);
  return file.documents.flatMap((document, index) => lensesOf(found[index], document, path));
}

/** What can be drawn of a file: one picture a document that has one. */
export function picturesOf(path: string, text: string): readonly Picture[] {
  const { file, kinds: found } = validate(path, text);
  return file.documents.flatMap((document, index) => pictureOf(found[index], document) ?? []);
}

/** Findings of one file, by the content of each of its documents. */
export function validate(
  path: string,
  text: string,
  settings: Settings = noSettings,
  project?: ProjectFacts,
): Validation {
  return withUnknownRules(validateFile({ path, text }, shelf, settings, project));
}

/** The same for the next text of a file: for editors, which ask at every key. Pass the same `settings` object as long as it holds. */
export function validateAgain(
  previous: Validation,
  text: string,
  settings: Settings = noSettings,
  project?: ProjectFacts,
) {
  return withUnknownRules(validateAgainWith(previous, text, shelf, settings, project));
}

// Only here all rules are known, so only here a severity that is set for none of them can be told.
function withUnknownRules(validation: Validation): Validation {
  const at = validation.kinds.indexOf('mlops.yaml');
  const document = at < 0 ? undefined : validation.file.documents[at];
  const unknown = document ? unknownRules(document.entries('validate'), ruleIds) : [];
  return unknown.length > 0 ? { ...validation, findings: [...validation.findings, ...unknown] } : validation;
}

/** What the schema of a kind knows of a path: words for hover, keys and values for completion. `root` is the document's plain value. */
export function schemaAt(kindId: string, path: Path, root?: unknown): SchemaWords | undefined {
  const schema = kinds.find(({ id }) => id === kindId)?.schema;
  return schema && schemaAtWith(schema, path, root);
}

/** The kinds of a file's documents without their findings: enough to take the file into a workspace. */
export function recognise(path: string, text: string): Pick<Validation, 'file' | 'kinds'> {
  const file = parseSourceFile(path, text);
  const kindsOf = () => file.documents.map((document) => recogniseKind(document, path, kinds)?.id);
  // A template is no YAML until it is rendered: its names are not known.
  return { file, kinds: file.isTemplate ? file.documents.map(() => undefined) : kindsOf() };
}

/** Which runtime the cluster will choose for an InferenceService, or why none; undefined where nothing is asked yet. */
export function runtimeFor(root: unknown, project: ProjectFacts): RuntimeAnswer | undefined {
  const question = runtimeQuestion(root);
  return question && resolveRuntime(question, runtimesOf(project));
}

/** Title and page of a kind. */
export function kindOf(id: string): { readonly title: string; readonly documentation: string } | undefined {
  return kinds.find((kind) => kind.id === id);
}

/** What is known across the files of a workspace: names, facts for `validate`, and the findings of rules about several files. */
export function openWorkspace(settings: Settings = noSettings): Workspace {
  return new Workspace({ marksOf, marksOfText, factsFrom, rules: projectRules }, settings);
}

export function listRules() {
  return [...rules, ...projectRules].map(({ rule, page }) => ({ id: rule.id, severity: rule.severity, page }));
}

export interface CompiledPipeline {
  readonly engine: string;
  readonly title: string;
  readonly files: readonly CompiledFile[];
  /** Everything that the engine does not do as the pipeline says, at its place in the pipeline. */
  readonly losses: readonly (Omit<Loss, 'at'> & { readonly place: Finding['place'] })[];
}

export const engineIds: readonly string[] = engines.map(({ id }) => id);

/** A retraining pipeline in the formats of engines, or what is wrong with it. */
export function compilePipeline(
  path: string,
  text: string,
  wanted: readonly string[],
):
  | { readonly kind: 'compiled'; readonly compiled: readonly CompiledPipeline[] }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] } {
  const errors = validate(path, text).findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'invalid', findings: errors };
  const reading = readPipeline(path, text);
  if (reading.kind === 'invalid') return reading;
  return {
    kind: 'compiled',
    compiled: engines
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, title, compile }) => {
        const { files, losses } = compile(reading.pipeline);
        return {
          engine: id,
          title,
          files,
          losses: losses.map(({ at, ...loss }) => ({ ...loss, place: reading.placeOf(at) })),
        };
      }),
  };
}

/** The page of a rule, or of a decision's topic; undefined when there is neither. */
export function explain(id: string): string | undefined {
  return [...rules, ...projectRules].find(({ rule }) => rule.id === id)?.page ?? explainDecision(id);
}

export function explainableIds(): readonly string[] {
  return [...listRules().map(({ id }) => id), ...knowledge.decisions.map(({ topic }) => topic)];
}

/** The catalog's entry for an address, or for a page below it. */
export function sourceOfUrl(url: string) {
  return Object.values(knowledge.sources).find((source) => url === source.url || url.startsWith(source.url));
}

export function sourceOf(id: string) {
  return knowledge.sources[id];
}

function explainDecision(id: string): string | undefined {
  const decision = knowledge.decisions.find(({ topic }) => topic === id);
  if (!decision) return undefined;
  const options = Object.entries(decision.options).map(([option, { title, winsWhen, status, sources }]) => {
    const cited = sources.flatMap((source) =>
      knowledge.sources[source]
        ? [
            `[${knowledge.sources[source].title}](${knowledge.sources[source].url}), ${knowledge.sources[source].accessed}`,
          ]
        : [],
    );
    return `- **${option}** (${title}): wins when ${winsWhen}.${status ? ` ${status.says} ${status.wayOut}` : ''}${cited.length > 0 ? ` ${cited.join('; ')}.` : ''}`;
  });
  return `# Decision: ${id}\n\nDepends on: ${decision.dependsOn.join(', ') || 'nothing'}.\n\n${options.join('\n')}\n\nOverride it with \`choices: { ${id}: <option> }\` in mlops.yaml.\n`;
}
