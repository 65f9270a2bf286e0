// The shelf of rules, in alphabetical order, each with its page.
import type { Rule } from '../../core/validate/rule.ts';
import canaryNeedsKnativePage from './kserve/canary-needs-knative/rule.md';
import { canaryNeedsKnative } from './kserve/canary-needs-knative/rule.ts';
import minNotAboveMaxPage from './kserve/min-not-above-max/rule.md';
import { minNotAboveMax } from './kserve/min-not-above-max/rule.ts';
import modeNameIsCurrentPage from './kserve/mode-name-is-current/rule.md';
import { modeNameIsCurrent } from './kserve/mode-name-is-current/rule.ts';
import modeNameIsKnownPage from './kserve/mode-name-is-known/rule.md';
import { modeNameIsKnown } from './kserve/mode-name-is-known/rule.ts';
import namedRuntimeFitsPage from './kserve/named-runtime-fits/rule.md';
import { namedRuntimeFits } from './kserve/named-runtime-fits/rule.ts';
import protocolIsKnownPage from './kserve/protocol-is-known/rule.md';
import { protocolIsKnown } from './kserve/protocol-is-known/rule.ts';
import resourcesUnderRequestsPage from './kserve/resources-under-requests/rule.md';
import { resourcesUnderRequests } from './kserve/resources-under-requests/rule.ts';
import runtimeChoiceIsSurePage from './kserve/runtime-choice-is-sure/rule.md';
import { runtimeChoiceIsSure } from './kserve/runtime-choice-is-sure/rule.ts';
import runtimeIsFoundPage from './kserve/runtime-is-found/rule.md';
import { runtimeIsFound } from './kserve/runtime-is-found/rule.ts';
import runtimeIsMaintainedPage from './kserve/runtime-is-maintained/rule.md';
import { runtimeIsMaintained } from './kserve/runtime-is-maintained/rule.ts';
import commandPlaceholdersPage from './mlproject/command-placeholders-are-declared/rule.md';
import { commandPlaceholdersAreDeclared } from './mlproject/command-placeholders-are-declared/rule.ts';
import fileNameIsFoundPage from './mlproject/file-name-is-found/rule.md';
import { fileNameIsFound } from './mlproject/file-name-is-found/rule.ts';
import oneEnvironmentPage from './mlproject/one-environment/rule.md';
import { oneEnvironment } from './mlproject/one-environment/rule.ts';
import deployStepHasRollbackPage from './rollback/deploy-step-has-rollback/rule.md';
import { deployStepHasRollback } from './rollback/deploy-step-has-rollback/rule.ts';
import noInlineSecretPage from './secrets/no-inline-secret/rule.md';
import { noInlineSecret } from './secrets/no-inline-secret/rule.ts';

export interface RuleEntry {
  readonly rule: Rule;
  /** Markdown; its fences marked bad, good and fixed are the rule's tests. */
  readonly page: string;
}

export const rules: readonly RuleEntry[] = [
  { rule: canaryNeedsKnative, page: canaryNeedsKnativePage },
  { rule: minNotAboveMax, page: minNotAboveMaxPage },
  { rule: modeNameIsCurrent, page: modeNameIsCurrentPage },
  { rule: modeNameIsKnown, page: modeNameIsKnownPage },
  { rule: namedRuntimeFits, page: namedRuntimeFitsPage },
  { rule: protocolIsKnown, page: protocolIsKnownPage },
  { rule: resourcesUnderRequests, page: resourcesUnderRequestsPage },
  { rule: runtimeChoiceIsSure, page: runtimeChoiceIsSurePage },
  { rule: runtimeIsFound, page: runtimeIsFoundPage },
  { rule: runtimeIsMaintained, page: runtimeIsMaintainedPage },
  { rule: commandPlaceholdersAreDeclared, page: commandPlaceholdersPage },
  { rule: fileNameIsFound, page: fileNameIsFoundPage },
  { rule: oneEnvironment, page: oneEnvironmentPage },
  { rule: deployStepHasRollback, page: deployStepHasRollbackPage },
  { rule: noInlineSecret, page: noInlineSecretPage },
];
