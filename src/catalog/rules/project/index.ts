// The rules about several files, in alphabetical order, each with its page.
import type { ProjectRule } from '../../../core/workspace/project-rule.ts';
import alertNamesServedModelPage from './alert-names-served-model/rule.md';
import { alertNamesServedModel } from './alert-names-served-model/rule.ts';
import analysisTemplateExistsPage from './analysis-template-exists/rule.md';
import { analysisTemplateExists } from './analysis-template-exists/rule.ts';
import commandFileExistsPage from './command-file-exists/rule.md';
import { commandFileExists } from './command-file-exists/rule.ts';
import configMapExistsPage from './config-map-exists/rule.md';
import { configMapExists } from './config-map-exists/rule.ts';
import configMapKeyExistsPage from './config-map-key-exists/rule.md';
import { configMapKeyExists } from './config-map-key-exists/rule.ts';
import dashboardNamesServedModelPage from './dashboard-names-served-model/rule.md';
import { dashboardNamesServedModel } from './dashboard-names-served-model/rule.ts';
import dashboardThresholdAgreesPage from './dashboard-threshold-agrees/rule.md';
import { dashboardThresholdAgrees } from './dashboard-threshold-agrees/rule.ts';
import driftAlertBeforeRetrainingPage from './drift-alert-before-retraining/rule.md';
import { driftAlertBeforeRetraining } from './drift-alert-before-retraining/rule.ts';
import entryPointExistsPage from './entry-point-exists/rule.md';
import { entryPointExists } from './entry-point-exists/rule.ts';
import environmentFileExistsPage from './environment-file-exists/rule.md';
import { environmentFileExists } from './environment-file-exists/rule.ts';
import graphNamesServicesPage from './graph-names-services/rule.md';
import { graphNamesServices } from './graph-names-services/rule.ts';
import latencyAlertFitsTargetPage from './latency-alert-fits-target/rule.md';
import { latencyAlertFitsTarget } from './latency-alert-fits-target/rule.ts';
import modelNameAgreesPage from './model-name-agrees/rule.md';
import { modelNameAgrees } from './model-name-agrees/rule.ts';
import monitorPortIsNamedPage from './monitor-port-is-named/rule.md';
import { monitorPortIsNamed } from './monitor-port-is-named/rule.ts';
import monitorSelectsServicePage from './monitor-selects-service/rule.md';
import { monitorSelectsService } from './monitor-selects-service/rule.ts';
import pipelineNamesRegisteredModelPage from './pipeline-names-registered-model/rule.md';
import { pipelineNamesRegisteredModel } from './pipeline-names-registered-model/rule.ts';
import podMonitorPortIsDeclaredPage from './pod-monitor-port-is-declared/rule.md';
import { podMonitorPortIsDeclared } from './pod-monitor-port-is-declared/rule.ts';
import recordingExistsPage from './recording-exists/rule.md';
import { recordingExists } from './recording-exists/rule.ts';
import registryVersionIsServedPage from './registry-version-is-served/rule.md';
import { registryVersionIsServed } from './registry-version-is-served/rule.ts';
import roleExistsPage from './role-exists/rule.md';
import { roleExists } from './role-exists/rule.ts';
import runbookAnchorExistsPage from './runbook-anchor-exists/rule.md';
import { runbookAnchorExists } from './runbook-anchor-exists/rule.ts';
import runbookExistsPage from './runbook-exists/rule.md';
import { runbookExists } from './runbook-exists/rule.ts';
import scaleTargetExistsPage from './scale-target-exists/rule.md';
import { scaleTargetExists } from './scale-target-exists/rule.ts';
import scheduleAgreesWithSpecPage from './schedule-agrees-with-spec/rule.md';
import { scheduleAgreesWithSpec } from './schedule-agrees-with-spec/rule.ts';
import secretExistsPage from './secret-exists/rule.md';
import { secretExists } from './secret-exists/rule.ts';
import secretKeyExistsPage from './secret-key-exists/rule.md';
import { secretKeyExists } from './secret-key-exists/rule.ts';
import serviceAccountExistsPage from './service-account-exists/rule.md';
import { serviceAccountExists } from './service-account-exists/rule.ts';
import serviceSelectsPodsPage from './service-selects-pods/rule.md';
import { serviceSelectsPods } from './service-selects-pods/rule.ts';
import serviceTargetPortExistsPage from './service-target-port-exists/rule.md';
import { serviceTargetPortExists } from './service-target-port-exists/rule.ts';
import templateIsInItsOwnerPage from './template-is-in-its-owner/rule.md';
import { templateIsInItsOwner } from './template-is-in-its-owner/rule.ts';
import workflowTemplateExistsPage from './workflow-template-exists/rule.md';
import { workflowTemplateExists } from './workflow-template-exists/rule.ts';

export interface ProjectRuleEntry {
  readonly rule: ProjectRule;
  /** Markdown; its fences with `file=` are the workspace around the ones marked bad, good and fixed. */
  readonly page: string;
}

export const projectRules: readonly ProjectRuleEntry[] = [
  { rule: alertNamesServedModel, page: alertNamesServedModelPage },
  { rule: analysisTemplateExists, page: analysisTemplateExistsPage },
  { rule: commandFileExists, page: commandFileExistsPage },
  { rule: configMapExists, page: configMapExistsPage },
  { rule: configMapKeyExists, page: configMapKeyExistsPage },
  { rule: dashboardNamesServedModel, page: dashboardNamesServedModelPage },
  { rule: dashboardThresholdAgrees, page: dashboardThresholdAgreesPage },
  { rule: driftAlertBeforeRetraining, page: driftAlertBeforeRetrainingPage },
  { rule: entryPointExists, page: entryPointExistsPage },
  { rule: environmentFileExists, page: environmentFileExistsPage },
  { rule: graphNamesServices, page: graphNamesServicesPage },
  { rule: latencyAlertFitsTarget, page: latencyAlertFitsTargetPage },
  { rule: modelNameAgrees, page: modelNameAgreesPage },
  { rule: monitorPortIsNamed, page: monitorPortIsNamedPage },
  { rule: monitorSelectsService, page: monitorSelectsServicePage },
  { rule: pipelineNamesRegisteredModel, page: pipelineNamesRegisteredModelPage },
  { rule: podMonitorPortIsDeclared, page: podMonitorPortIsDeclaredPage },
  { rule: recordingExists, page: recordingExistsPage },
  { rule: registryVersionIsServed, page: registryVersionIsServedPage },
  { rule: roleExists, page: roleExistsPage },
  { rule: runbookAnchorExists, page: runbookAnchorExistsPage },
  { rule: runbookExists, page: runbookExistsPage },
  { rule: scaleTargetExists, page: scaleTargetExistsPage },
  { rule: scheduleAgreesWithSpec, page: scheduleAgreesWithSpecPage },
  { rule: secretExists, page: secretExistsPage },
  { rule: secretKeyExists, page: secretKeyExistsPage },
  { rule: serviceAccountExists, page: serviceAccountExistsPage },
  { rule: serviceSelectsPods, page: serviceSelectsPodsPage },
  { rule: serviceTargetPortExists, page: serviceTargetPortExistsPage },
  { rule: templateIsInItsOwner, page: templateIsInItsOwnerPage },
  { rule: workflowTemplateExists, page: workflowTemplateExistsPage },
];
