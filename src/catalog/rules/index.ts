// The shelf of rules, in alphabetical order, each with its page.
import type { Rule } from '../../core/validate/rule.ts';
import namesExistInVersion3Page from './airflow/names-exist-in-version3/rule.md';
import { namesExistInVersion3 } from './airflow/names-exist-in-version3/rule.ts';
import argumentsAreGivenPage from './argo/arguments-are-given/rule.md';
import { argumentsAreGiven } from './argo/arguments-are-given/rule.ts';
import cronHasTimezonePage from './argo/cron-has-timezone/rule.md';
import { cronHasTimezone } from './argo/cron-has-timezone/rule.ts';
import cronScheduleIsLegalPage from './argo/cron-schedule-is-legal/rule.md';
import { cronScheduleIsLegal } from './argo/cron-schedule-is-legal/rule.ts';
import dependsOrDependenciesPage from './argo/depends-or-dependencies/rule.md';
import { dependsOrDependencies } from './argo/depends-or-dependencies/rule.ts';
import exitHandlerSeesOutputsPage from './argo/exit-handler-sees-outputs/rule.md';
import { exitHandlerSeesOutputs } from './argo/exit-handler-sees-outputs/rule.ts';
import retryHasLimitPage from './argo/retry-has-limit/rule.md';
import { retryHasLimit } from './argo/retry-has-limit/rule.ts';
import skippedOutputHasDefaultPage from './argo/skipped-output-has-default/rule.md';
import { skippedOutputHasDefault } from './argo/skipped-output-has-default/rule.ts';
import taskDependenciesExistPage from './argo/task-dependencies-exist/rule.md';
import { taskDependenciesExist } from './argo/task-dependencies-exist/rule.ts';
import tasksFormNoCyclePage from './argo/tasks-form-no-cycle/rule.md';
import { tasksFormNoCycle } from './argo/tasks-form-no-cycle/rule.ts';
import templateExistsPage from './argo/template-exists/rule.md';
import { templateExists } from './argo/template-exists/rule.ts';
import twoRunsDoNotOverlapPage from './argo/two-runs-do-not-overlap/rule.md';
import { twoRunsDoNotOverlap } from './argo/two-runs-do-not-overlap/rule.ts';
import volumeMountHasVolumePage from './argo/volume-mount-has-volume/rule.md';
import { volumeMountHasVolume } from './argo/volume-mount-has-volume/rule.ts';
import cronTriggerIsLegalPage from './azure-ml/cron-trigger-is-legal/rule.md';
import { cronTriggerIsLegal } from './azure-ml/cron-trigger-is-legal/rule.ts';
import instancesCanFailPage from './azure-ml/instances-can-fail/rule.md';
import { instancesCanFail } from './azure-ml/instances-can-fail/rule.ts';
import mirrorIsLimitedPage from './azure-ml/mirror-is-limited/rule.md';
import { mirrorIsLimited } from './azure-ml/mirror-is-limited/rule.ts';
import servedModelIsPinnedPage from './azure-ml/served-model-is-pinned/rule.md';
import { servedModelIsPinned } from './azure-ml/served-model-is-pinned/rule.ts';
import timeoutWithinMaximumPage from './azure-ml/timeout-within-maximum/rule.md';
import { timeoutWithinMaximum } from './azure-ml/timeout-within-maximum/rule.ts';
import trafficIsWholePage from './azure-ml/traffic-is-whole/rule.md';
import { trafficIsWhole } from './azure-ml/traffic-is-whole/rule.ts';
import externalSecretApiIsServedPage from './credentials/external-secret-api-is-served/rule.md';
import { externalSecretApiIsServed } from './credentials/external-secret-api-is-served/rule.ts';
import noSecretBuildArgumentPage from './credentials/no-secret-build-argument/rule.md';
import { noSecretBuildArgument } from './credentials/no-secret-build-argument/rule.ts';
import noSecretParameterPage from './credentials/no-secret-parameter/rule.md';
import { noSecretParameter } from './credentials/no-secret-parameter/rule.ts';
import noStaticCloudKeyInCiPage from './credentials/no-static-cloud-key-in-ci/rule.md';
import { noStaticCloudKeyInCi } from './credentials/no-static-cloud-key-in-ci/rule.ts';
import noStaticCloudKeyInPodPage from './credentials/no-static-cloud-key-in-pod/rule.md';
import { noStaticCloudKeyInPod } from './credentials/no-static-cloud-key-in-pod/rule.ts';
import secretReferenceIsRequiredPage from './credentials/secret-reference-is-required/rule.md';
import { secretReferenceIsRequired } from './credentials/secret-reference-is-required/rule.ts';
import terraformVariableIsSensitivePage from './credentials/terraform-variable-is-sensitive/rule.md';
import { terraformVariableIsSensitive } from './credentials/terraform-variable-is-sensitive/rule.ts';
import cronIsQuartzPage from './databricks/cron-is-quartz/rule.md';
import { cronIsQuartz } from './databricks/cron-is-quartz/rule.ts';
import routeNamesServedEntityPage from './databricks/route-names-served-entity/rule.md';
import { routeNamesServedEntity } from './databricks/route-names-served-entity/rule.ts';
import routesShareAllTrafficPage from './databricks/routes-share-all-traffic/rule.md';
import { routesShareAllTraffic } from './databricks/routes-share-all-traffic/rule.ts';
import servedVersionIsANumberPage from './databricks/served-version-is-a-number/rule.md';
import { servedVersionIsANumber } from './databricks/served-version-is-a-number/rule.ts';
import registryNamesDriverPage from './feast/registry-names-driver/rule.md';
import { registryNamesDriver } from './feast/registry-names-driver/rule.ts';
import serializationIsCurrentPage from './feast/serialization-is-current/rule.md';
import { serializationIsCurrent } from './feast/serialization-is-current/rule.ts';
import actionIsPinnedPage from './github/action-is-pinned/rule.md';
import { actionIsPinned } from './github/action-is-pinned/rule.ts';
import cronIsLegalPage from './github/cron-is-legal/rule.md';
import { cronIsLegal } from './github/cron-is-legal/rule.ts';
import gateComparesNumbersPage from './github/gate-compares-numbers/rule.md';
import { gateComparesNumbers } from './github/gate-compares-numbers/rule.ts';
import jobsFormNoCyclePage from './github/jobs-form-no-cycle/rule.md';
import { jobsFormNoCycle } from './github/jobs-form-no-cycle/rule.ts';
import neededJobExistsPage from './github/needed-job-exists/rule.md';
import { neededJobExists } from './github/needed-job-exists/rule.ts';
import noEventTextInShellPage from './github/no-event-text-in-shell/rule.md';
import { noEventTextInShell } from './github/no-event-text-in-shell/rule.ts';
import permissionsAreLeastPage from './github/permissions-are-least/rule.md';
import { permissionsAreLeast } from './github/permissions-are-least/rule.ts';
import scheduleCanBeStartedByHandPage from './github/schedule-can-be-started-by-hand/rule.md';
import { scheduleCanBeStartedByHand } from './github/schedule-can-be-started-by-hand/rule.ts';
import trainingHasTimeoutPage from './github/training-has-timeout/rule.md';
import { trainingHasTimeout } from './github/training-has-timeout/rule.ts';
import trainingRunsAlonePage from './github/training-runs-alone/rule.md';
import { trainingRunsAlone } from './github/training-runs-alone/rule.ts';
import needNamesAJobPage from './gitlab/need-names-a-job/rule.md';
import { needNamesAJob } from './gitlab/need-names-a-job/rule.ts';
import productionWaitsForAPersonPage from './gitlab/production-waits-for-a-person/rule.md';
import { productionWaitsForAPerson } from './gitlab/production-waits-for-a-person/rule.ts';
import stageIsDeclaredPage from './gitlab/stage-is-declared/rule.md';
import { stageIsDeclared } from './gitlab/stage-is-declared/rule.ts';
import backendImplementsItPage from './kfp/backend-implements-it/rule.md';
import { backendImplementsIt } from './kfp/backend-implements-it/rule.ts';
import onePipelinePerFilePage from './kfp/one-pipeline-per-file/rule.md';
import { onePipelinePerFile } from './kfp/one-pipeline-per-file/rule.ts';
import outputKeysExistPage from './kfp/output-keys-exist/rule.md';
import { outputKeysExist } from './kfp/output-keys-exist/rule.ts';
import pipelineIsNamedPage from './kfp/pipeline-is-named/rule.md';
import { pipelineIsNamed } from './kfp/pipeline-is-named/rule.ts';
import platformIsKubernetesPage from './kfp/platform-is-kubernetes/rule.md';
import { platformIsKubernetes } from './kfp/platform-is-kubernetes/rule.ts';
import referencesExistPage from './kfp/references-exist/rule.md';
import { referencesExist } from './kfp/references-exist/rule.ts';
import schemaVersionIsReadPage from './kfp/schema-version-is-read/rule.md';
import { schemaVersionIsRead } from './kfp/schema-version-is-read/rule.ts';
import taskOrderHasNoCyclePage from './kfp/task-order-has-no-cycle/rule.md';
import { taskOrderHasNoCycle } from './kfp/task-order-has-no-cycle/rule.ts';
import annotationsHaveEffectPage from './kserve/annotations-have-effect/rule.md';
import { annotationsHaveEffect } from './kserve/annotations-have-effect/rule.ts';
import apiVersionIsServedPage from './kserve/api-version-is-served/rule.md';
import { apiVersionIsServed } from './kserve/api-version-is-served/rule.ts';
import autoscalerClassIsKnownPage from './kserve/autoscaler-class-is-known/rule.md';
import { autoscalerClassIsKnown } from './kserve/autoscaler-class-is-known/rule.ts';
import behaviorNeedsKedaPage from './kserve/behavior-needs-keda/rule.md';
import { behaviorNeedsKeda } from './kserve/behavior-needs-keda/rule.ts';
import canaryListIsValidPage from './kserve/canary-list-is-valid/rule.md';
import { canaryListIsValid } from './kserve/canary-list-is-valid/rule.ts';
import canaryListSplitsTrafficPage from './kserve/canary-list-splits-traffic/rule.md';
import { canaryListSplitsTraffic } from './kserve/canary-list-splits-traffic/rule.ts';
import canaryNeedsKnativePage from './kserve/canary-needs-knative/rule.md';
import { canaryNeedsKnative } from './kserve/canary-needs-knative/rule.ts';
import concurrencyLimitNeedsKnativePage from './kserve/concurrency-limit-needs-knative/rule.md';
import { concurrencyLimitNeedsKnative } from './kserve/concurrency-limit-needs-knative/rule.ts';
import confidentialModelIsCompletePage from './kserve/confidential-model-is-complete/rule.md';
import { confidentialModelIsComplete } from './kserve/confidential-model-is-complete/rule.ts';
import deploymentStrategyNeedsStandardPage from './kserve/deployment-strategy-needs-standard/rule.md';
import { deploymentStrategyNeedsStandard } from './kserve/deployment-strategy-needs-standard/rule.ts';
import downloadCredentialsReachDownloaderPage from './kserve/download-credentials-reach-downloader/rule.md';
import { downloadCredentialsReachDownloader } from './kserve/download-credentials-reach-downloader/rule.ts';
import fieldsAtTheirLevelPage from './kserve/fields-at-their-level/rule.md';
import { fieldsAtTheirLevel } from './kserve/fields-at-their-level/rule.ts';
import fieldsHaveEffectPage from './kserve/fields-have-effect/rule.md';
import { fieldsHaveEffect } from './kserve/fields-have-effect/rule.ts';
import frameworkFieldIsCurrentPage from './kserve/framework-field-is-current/rule.md';
import { frameworkFieldIsCurrent } from './kserve/framework-field-is-current/rule.ts';
import frameworkOrModelPage from './kserve/framework-or-model/rule.md';
import { frameworkOrModel } from './kserve/framework-or-model/rule.ts';
import gpuImageIsChosenPage from './kserve/gpu-image-is-chosen/rule.md';
import { gpuImageIsChosen } from './kserve/gpu-image-is-chosen/rule.ts';
import graphIsAdmittedPage from './kserve/graph-is-admitted/rule.md';
import { graphIsAdmitted } from './kserve/graph-is-admitted/rule.ts';
import graphNodesConnectPage from './kserve/graph-nodes-connect/rule.md';
import { graphNodesConnect } from './kserve/graph-nodes-connect/rule.ts';
import graphStepsFitRouterPage from './kserve/graph-steps-fit-router/rule.md';
import { graphStepsFitRouter } from './kserve/graph-steps-fit-router/rule.ts';
import grpcPortIsNamedPage from './kserve/grpc-port-is-named/rule.md';
import { grpcPortIsNamed } from './kserve/grpc-port-is-named/rule.ts';
import hfRevisionIsPinnedPage from './kserve/hf-revision-is-pinned/rule.md';
import { hfRevisionIsPinned } from './kserve/hf-revision-is-pinned/rule.ts';
import hfUriNamesOwnerAndModelPage from './kserve/hf-uri-names-owner-and-model/rule.md';
import { hfUriNamesOwnerAndModel } from './kserve/hf-uri-names-owner-and-model/rule.ts';
import hpaTargetIsPercentPage from './kserve/hpa-target-is-percent/rule.md';
import { hpaTargetIsPercent } from './kserve/hpa-target-is-percent/rule.ts';
import implementationExistsPage from './kserve/implementation-exists/rule.md';
import { implementationExists } from './kserve/implementation-exists/rule.ts';
import kedaHasMetricsPage from './kserve/keda-has-metrics/rule.md';
import { kedaHasMetrics } from './kserve/keda-has-metrics/rule.ts';
import kedaMetricIsCompletePage from './kserve/keda-metric-is-complete/rule.md';
import { kedaMetricIsComplete } from './kserve/keda-metric-is-complete/rule.ts';
import knativePortIsFreePage from './kserve/knative-port-is-free/rule.md';
import { knativePortIsFree } from './kserve/knative-port-is-free/rule.ts';
import llmFieldsExistPage from './kserve/llm-fields-exist/rule.md';
import { llmFieldsExist } from './kserve/llm-fields-exist/rule.ts';
import llmParallelismIsValidPage from './kserve/llm-parallelism-is-valid/rule.md';
import { llmParallelismIsValid } from './kserve/llm-parallelism-is-valid/rule.ts';
import llmRouteIsValidPage from './kserve/llm-route-is-valid/rule.md';
import { llmRouteIsValid } from './kserve/llm-route-is-valid/rule.ts';
import llmScalingIsValidPage from './kserve/llm-scaling-is-valid/rule.md';
import { llmScalingIsValid } from './kserve/llm-scaling-is-valid/rule.ts';
import llmVersionIsCurrentPage from './kserve/llm-version-is-current/rule.md';
import { llmVersionIsCurrent } from './kserve/llm-version-is-current/rule.ts';
import loggerHasModePage from './kserve/logger-has-mode/rule.md';
import { loggerHasMode } from './kserve/logger-has-mode/rule.ts';
import loggerStorageIsCompletePage from './kserve/logger-storage-is-complete/rule.md';
import { loggerStorageIsComplete } from './kserve/logger-storage-is-complete/rule.ts';
import memoryMetricHasTargetPage from './kserve/memory-metric-has-target/rule.md';
import { memoryMetricHasTarget } from './kserve/memory-metric-has-target/rule.ts';
import minNotAboveMaxPage from './kserve/min-not-above-max/rule.md';
import { minNotAboveMax } from './kserve/min-not-above-max/rule.ts';
import modeNameIsCurrentPage from './kserve/mode-name-is-current/rule.md';
import { modeNameIsCurrent } from './kserve/mode-name-is-current/rule.ts';
import modeNameIsKnownPage from './kserve/mode-name-is-known/rule.md';
import { modeNameIsKnown } from './kserve/mode-name-is-known/rule.ts';
import modelFormatIsDeclaredPage from './kserve/model-format-is-declared/rule.md';
import { modelFormatIsDeclared } from './kserve/model-format-is-declared/rule.ts';
import modelHasNoNamePage from './kserve/model-has-no-name/rule.md';
import { modelHasNoName } from './kserve/model-has-no-name/rule.ts';
import modelUriIsPinnedPage from './kserve/model-uri-is-pinned/rule.md';
import { modelUriIsPinned } from './kserve/model-uri-is-pinned/rule.ts';
import multiNodeIsCompletePage from './kserve/multi-node-is-complete/rule.md';
import { multiNodeIsComplete } from './kserve/multi-node-is-complete/rule.ts';
import nameFitsLabelsAndHostPage from './kserve/name-fits-labels-and-host/rule.md';
import { nameFitsLabelsAndHost } from './kserve/name-fits-labels-and-host/rule.ts';
import nameIsDnsLabelPage from './kserve/name-is-dns-label/rule.md';
import { nameIsDnsLabel } from './kserve/name-is-dns-label/rule.ts';
import namedRuntimeFitsPage from './kserve/named-runtime-fits/rule.md';
import { namedRuntimeFits } from './kserve/named-runtime-fits/rule.ts';
import oneImplementationPage from './kserve/one-implementation/rule.md';
import { oneImplementation } from './kserve/one-implementation/rule.ts';
import oneModelSourcePage from './kserve/one-model-source/rule.md';
import { oneModelSource } from './kserve/one-model-source/rule.ts';
import onePriorityPerFormatPage from './kserve/one-priority-per-format/rule.md';
import { onePriorityPerFormat } from './kserve/one-priority-per-format/rule.ts';
import podFieldsFitKnativePage from './kserve/pod-fields-fit-knative/rule.md';
import { podFieldsFitKnative } from './kserve/pod-fields-fit-knative/rule.ts';
import podMetricHasCollectorPage from './kserve/pod-metric-has-collector/rule.md';
import { podMetricHasCollector } from './kserve/pod-metric-has-collector/rule.ts';
import podMetricIsBareNamePage from './kserve/pod-metric-is-bare-name/rule.md';
import { podMetricIsBareName } from './kserve/pod-metric-is-bare-name/rule.ts';
import priorityNeedsAutoSelectPage from './kserve/priority-needs-auto-select/rule.md';
import { priorityNeedsAutoSelect } from './kserve/priority-needs-auto-select/rule.ts';
import protocolIsKnownPage from './kserve/protocol-is-known/rule.md';
import { protocolIsKnown } from './kserve/protocol-is-known/rule.ts';
import protocolVariableIsHttpPage from './kserve/protocol-variable-is-http/rule.md';
import { protocolVariableIsHttp } from './kserve/protocol-variable-is-http/rule.ts';
import pythonpathIsNotSetPage from './kserve/pythonpath-is-not-set/rule.md';
import { pythonpathIsNotSet } from './kserve/pythonpath-is-not-set/rule.ts';
import requestWithinRuntimeLimitPage from './kserve/request-within-runtime-limit/rule.md';
import { requestWithinRuntimeLimit } from './kserve/request-within-runtime-limit/rule.ts';
import resourcesOnTheModelPage from './kserve/resources-on-the-model/rule.md';
import { resourcesOnTheModel } from './kserve/resources-on-the-model/rule.ts';
import resourcesUnderRequestsPage from './kserve/resources-under-requests/rule.md';
import { resourcesUnderRequests } from './kserve/resources-under-requests/rule.ts';
import runtimeChoiceIsSurePage from './kserve/runtime-choice-is-sure/rule.md';
import { runtimeChoiceIsSure } from './kserve/runtime-choice-is-sure/rule.ts';
import runtimeIsFoundPage from './kserve/runtime-is-found/rule.md';
import { runtimeIsFound } from './kserve/runtime-is-found/rule.ts';
import runtimeIsMaintainedPage from './kserve/runtime-is-maintained/rule.md';
import { runtimeIsMaintained } from './kserve/runtime-is-maintained/rule.ts';
import runtimeServesOneModelPage from './kserve/runtime-serves-one-model/rule.md';
import { runtimeServesOneModel } from './kserve/runtime-serves-one-model/rule.ts';
import runtimeWorkersAreValidPage from './kserve/runtime-workers-are-valid/rule.md';
import { runtimeWorkersAreValid } from './kserve/runtime-workers-are-valid/rule.ts';
import scaleMetricFitsAutoscalerPage from './kserve/scale-metric-fits-autoscaler/rule.md';
import { scaleMetricFitsAutoscaler } from './kserve/scale-metric-fits-autoscaler/rule.ts';
import scaleToZeroNeedsKnativePage from './kserve/scale-to-zero-needs-knative/rule.md';
import { scaleToZeroNeedsKnative } from './kserve/scale-to-zero-needs-knative/rule.ts';
import scalingAnnotationsAreReadPage from './kserve/scaling-annotations-are-read/rule.md';
import { scalingAnnotationsAreRead } from './kserve/scaling-annotations-are-read/rule.ts';
import scrapingNeedsQueueProxyPage from './kserve/scraping-needs-queue-proxy/rule.md';
import { scrapingNeedsQueueProxy } from './kserve/scraping-needs-queue-proxy/rule.ts';
import serverTypeIsToldPage from './kserve/server-type-is-told/rule.md';
import { serverTypeIsTold } from './kserve/server-type-is-told/rule.ts';
import servingContainerIsNamedPage from './kserve/serving-container-is-named/rule.md';
import { servingContainerIsNamed } from './kserve/serving-container-is-named/rule.ts';
import standardScalingHasMaximumPage from './kserve/standard-scaling-has-maximum/rule.md';
import { standardScalingHasMaximum } from './kserve/standard-scaling-has-maximum/rule.ts';
import storageMountsAgreePage from './kserve/storage-mounts-agree/rule.md';
import { storageMountsAgree } from './kserve/storage-mounts-agree/rule.ts';
import storageSchemeIsKnownPage from './kserve/storage-scheme-is-known/rule.md';
import { storageSchemeIsKnown } from './kserve/storage-scheme-is-known/rule.ts';
import storageSettingsOnSecretPage from './kserve/storage-settings-on-secret/rule.md';
import { storageSettingsOnSecret } from './kserve/storage-settings-on-secret/rule.ts';
import timeoutWithinKnativeMaximumPage from './kserve/timeout-within-knative-maximum/rule.md';
import { timeoutWithinKnativeMaximum } from './kserve/timeout-within-knative-maximum/rule.ts';
import trainedModelSourceIsServedPage from './kserve/trained-model-source-is-served/rule.md';
import { trainedModelSourceIsServed } from './kserve/trained-model-source-is-served/rule.ts';
import transformerLoadsNoModelPage from './kserve/transformer-loads-no-model/rule.md';
import { transformerLoadsNoModel } from './kserve/transformer-loads-no-model/rule.ts';
import visibilityLabelFitsModePage from './kserve/visibility-label-fits-mode/rule.md';
import { visibilityLabelFitsMode } from './kserve/visibility-label-fits-mode/rule.ts';
import apiIsStillServedPage from './kubernetes/api-is-still-served/rule.md';
import { apiIsStillServed } from './kubernetes/api-is-still-served/rule.ts';
import autoscalerOwnsReplicasPage from './kubernetes/autoscaler-owns-replicas/rule.md';
import { autoscalerOwnsReplicas } from './kubernetes/autoscaler-owns-replicas/rule.ts';
import autoscalerRangeIsLegalPage from './kubernetes/autoscaler-range-is-legal/rule.md';
import { autoscalerRangeIsLegal } from './kubernetes/autoscaler-range-is-legal/rule.ts';
import autoscalerShareHasRequestPage from './kubernetes/autoscaler-share-has-request/rule.md';
import { autoscalerShareHasRequest } from './kubernetes/autoscaler-share-has-request/rule.ts';
import autoscalerTargetScalesPage from './kubernetes/autoscaler-target-scales/rule.md';
import { autoscalerTargetScales } from './kubernetes/autoscaler-target-scales/rule.ts';
import disruptionBudgetAllowsEvictionPage from './kubernetes/disruption-budget-allows-eviction/rule.md';
import { disruptionBudgetAllowsEviction } from './kubernetes/disruption-budget-allows-eviction/rule.ts';
import gpuIsLimitedPage from './kubernetes/gpu-is-limited/rule.md';
import { gpuIsLimited } from './kubernetes/gpu-is-limited/rule.ts';
import imageIsPinnedPage from './kubernetes/image-is-pinned/rule.md';
import { imageIsPinned } from './kubernetes/image-is-pinned/rule.ts';
import jobRestartIsLegalPage from './kubernetes/job-restart-is-legal/rule.md';
import { jobRestartIsLegal } from './kubernetes/job-restart-is-legal/rule.ts';
import mountedVolumeExistsPage from './kubernetes/mounted-volume-exists/rule.md';
import { mountedVolumeExists } from './kubernetes/mounted-volume-exists/rule.ts';
import probePortIsDeclaredPage from './kubernetes/probe-port-is-declared/rule.md';
import { probePortIsDeclared } from './kubernetes/probe-port-is-declared/rule.ts';
import quantitiesAreLegalPage from './kubernetes/quantities-are-legal/rule.md';
import { quantitiesAreLegal } from './kubernetes/quantities-are-legal/rule.ts';
import readinessIsProbedPage from './kubernetes/readiness-is-probed/rule.md';
import { readinessIsProbed } from './kubernetes/readiness-is-probed/rule.ts';
import requestWithinLimitPage from './kubernetes/request-within-limit/rule.md';
import { requestWithinLimit } from './kubernetes/request-within-limit/rule.ts';
import resourcesAreLimitedPage from './kubernetes/resources-are-limited/rule.md';
import { resourcesAreLimited } from './kubernetes/resources-are-limited/rule.ts';
import revisionHistoryIsKeptPage from './kubernetes/revision-history-is-kept/rule.md';
import { revisionHistoryIsKept } from './kubernetes/revision-history-is-kept/rule.ts';
import rightsAreNarrowPage from './kubernetes/rights-are-narrow/rule.md';
import { rightsAreNarrow } from './kubernetes/rights-are-narrow/rule.ts';
import rollingUpdateMovesPage from './kubernetes/rolling-update-moves/rule.md';
import { rollingUpdateMoves } from './kubernetes/rolling-update-moves/rule.ts';
import runsAsNonRootPage from './kubernetes/runs-as-non-root/rule.md';
import { runsAsNonRoot } from './kubernetes/runs-as-non-root/rule.ts';
import selectorMatchesTemplatePage from './kubernetes/selector-matches-template/rule.md';
import { selectorMatchesTemplate } from './kubernetes/selector-matches-template/rule.ts';
import serviceFindsPodsPage from './kubernetes/service-finds-pods/rule.md';
import { serviceFindsPods } from './kubernetes/service-finds-pods/rule.ts';
import textsAreQuotedPage from './kubernetes/texts-are-quoted/rule.md';
import { textsAreQuoted } from './kubernetes/texts-are-quoted/rule.ts';
import variableHasOneValuePage from './kubernetes/variable-has-one-value/rule.md';
import { variableHasOneValue } from './kubernetes/variable-has-one-value/rule.ts';
import workloadHasOneOwnerPage from './kubernetes/workload-has-one-owner/rule.md';
import { workloadHasOneOwner } from './kubernetes/workload-has-one-owner/rule.ts';
import blockCommandContinuesPage from './mlproject/block-command-continues/rule.md';
import { blockCommandContinues } from './mlproject/block-command-continues/rule.ts';
import commandPlaceholdersPage from './mlproject/command-placeholders-are-declared/rule.md';
import { commandPlaceholdersAreDeclared } from './mlproject/command-placeholders-are-declared/rule.ts';
import defaultIsNotNonePage from './mlproject/default-is-not-none/rule.md';
import { defaultIsNotNone } from './mlproject/default-is-not-none/rule.ts';
import dependenciesArePinnedPage from './mlproject/dependencies-are-pinned/rule.md';
import { dependenciesArePinned } from './mlproject/dependencies-are-pinned/rule.ts';
import dockerImageIsPinnedPage from './mlproject/docker-image-is-pinned/rule.md';
import { dockerImageIsPinned } from './mlproject/docker-image-is-pinned/rule.ts';
import dockerProjectHasNamePage from './mlproject/docker-project-has-name/rule.md';
import { dockerProjectHasName } from './mlproject/docker-project-has-name/rule.ts';
import dockerVariablesAreNamesPage from './mlproject/docker-variables-are-names/rule.md';
import { dockerVariablesAreNames } from './mlproject/docker-variables-are-names/rule.ts';
import fileNameIsFoundPage from './mlproject/file-name-is-found/rule.md';
import { fileNameIsFound } from './mlproject/file-name-is-found/rule.ts';
import fileStoreIsRefusedPage from './mlproject/file-store-is-refused/rule.md';
import { fileStoreIsRefused } from './mlproject/file-store-is-refused/rule.ts';
import flowMappingHasSpacesPage from './mlproject/flow-mapping-has-spaces/rule.md';
import { flowMappingHasSpaces } from './mlproject/flow-mapping-has-spaces/rule.ts';
import hasMainPage from './mlproject/has-main/rule.md';
import { hasMain } from './mlproject/has-main/rule.ts';
import nameFitsKubernetesPage from './mlproject/name-fits-kubernetes/rule.md';
import { nameFitsKubernetes } from './mlproject/name-fits-kubernetes/rule.ts';
import oneEnvironmentPage from './mlproject/one-environment/rule.md';
import { oneEnvironment } from './mlproject/one-environment/rule.ts';
import parameterIsUsedPage from './mlproject/parameter-is-used/rule.md';
import { parameterIsUsed } from './mlproject/parameter-is-used/rule.ts';
import pathDefaultIsAbsolutePage from './mlproject/path-default-is-absolute/rule.md';
import { pathDefaultIsAbsolute } from './mlproject/path-default-is-absolute/rule.ts';
import placeholderIsNotQuotedPage from './mlproject/placeholder-is-not-quoted/rule.md';
import { placeholderIsNotQuoted } from './mlproject/placeholder-is-not-quoted/rule.ts';
import pythonVersionIsTextPage from './mlproject/python-version-is-text/rule.md';
import { pythonVersionIsText } from './mlproject/python-version-is-text/rule.ts';
import uriDefaultHasSchemePage from './mlproject/uri-default-has-scheme/rule.md';
import { uriDefaultHasScheme } from './mlproject/uri-default-has-scheme/rule.ts';
import bucketBoundExistsPage from './monitoring/bucket-bound-exists/rule.md';
import { bucketBoundExists } from './monitoring/bucket-bound-exists/rule.ts';
import datasourceIsDefinedPage from './monitoring/datasource-is-defined/rule.md';
import { datasourceIsDefined } from './monitoring/datasource-is-defined/rule.ts';
import durationsAreLegalPage from './monitoring/durations-are-legal/rule.md';
import { durationsAreLegal } from './monitoring/durations-are-legal/rule.ts';
import expressionIsClosedPage from './monitoring/expression-is-closed/rule.md';
import { expressionIsClosed } from './monitoring/expression-is-closed/rule.ts';
import groupNamesDifferPage from './monitoring/group-names-differ/rule.md';
import { groupNamesDiffer } from './monitoring/group-names-differ/rule.ts';
import histogramExistsPage from './monitoring/histogram-exists/rule.md';
import { histogramExists } from './monitoring/histogram-exists/rule.ts';
import leastMetricsAreWatchedPage from './monitoring/least-metrics-are-watched/rule.md';
import { leastMetricsAreWatched } from './monitoring/least-metrics-are-watched/rule.ts';
import matchersAreCurrentPage from './monitoring/matchers-are-current/rule.md';
import { matchersAreCurrent } from './monitoring/matchers-are-current/rule.ts';
import metricIsStillExportedPage from './monitoring/metric-is-still-exported/rule.md';
import { metricIsStillExported } from './monitoring/metric-is-still-exported/rule.ts';
import monitorFindsServicePage from './monitoring/monitor-finds-service/rule.md';
import { monitorFindsService } from './monitoring/monitor-finds-service/rule.ts';
import monitorPortIsANamePage from './monitoring/monitor-port-is-a-name/rule.md';
import { monitorPortIsAName } from './monitoring/monitor-port-is-a-name/rule.ts';
import monitorVersionIsServedPage from './monitoring/monitor-version-is-served/rule.md';
import { monitorVersionIsServed } from './monitoring/monitor-version-is-served/rule.ts';
import panelTypeExistsPage from './monitoring/panel-type-exists/rule.md';
import { panelTypeExists } from './monitoring/panel-type-exists/rule.ts';
import panelsFitTheGridPage from './monitoring/panels-fit-the-grid/rule.md';
import { panelsFitTheGrid } from './monitoring/panels-fit-the-grid/rule.ts';
import quantileIsOfRatePage from './monitoring/quantile-is-of-rate/rule.md';
import { quantileIsOfRate } from './monitoring/quantile-is-of-rate/rule.ts';
import quantileKeepsLePage from './monitoring/quantile-keeps-le/rule.md';
import { quantileKeepsLe } from './monitoring/quantile-keeps-le/rule.ts';
import rateHasRangePage from './monitoring/rate-has-range/rule.md';
import { rateHasRange } from './monitoring/rate-has-range/rule.ts';
import receiverIsDefinedPage from './monitoring/receiver-is-defined/rule.md';
import { receiverIsDefined } from './monitoring/receiver-is-defined/rule.ts';
import receiverStillWorksPage from './monitoring/receiver-still-works/rule.md';
import { receiverStillWorks } from './monitoring/receiver-still-works/rule.ts';
import ruleRecordsOrAlertsPage from './monitoring/rule-records-or-alerts/rule.md';
import { ruleRecordsOrAlerts } from './monitoring/rule-records-or-alerts/rule.ts';
import scrapeTimeoutWithinIntervalPage from './monitoring/scrape-timeout-within-interval/rule.md';
import { scrapeTimeoutWithinInterval } from './monitoring/scrape-timeout-within-interval/rule.ts';
import conditionCanBeReadPage from './pipeline/condition-can-be-read/rule.md';
import { conditionCanBeRead } from './pipeline/condition-can-be-read/rule.ts';
import conditionNamesAnAncestorPage from './pipeline/condition-names-an-ancestor/rule.md';
import { conditionNamesAnAncestor } from './pipeline/condition-names-an-ancestor/rule.ts';
import dependenciesExistPage from './pipeline/dependencies-exist/rule.md';
import { dependenciesExist } from './pipeline/dependencies-exist/rule.ts';
import deploymentFollowsEvaluationPage from './pipeline/deployment-follows-evaluation/rule.md';
import { deploymentFollowsEvaluation } from './pipeline/deployment-follows-evaluation/rule.ts';
import deploymentIsApprovedPage from './pipeline/deployment-is-approved/rule.md';
import { deploymentIsApproved } from './pipeline/deployment-is-approved/rule.ts';
import driftThresholdIsPlausiblePage from './pipeline/drift-threshold-is-plausible/rule.md';
import { driftThresholdIsPlausible } from './pipeline/drift-threshold-is-plausible/rule.ts';
import noDuplicateDependencyPage from './pipeline/no-duplicate-dependency/rule.md';
import { noDuplicateDependency } from './pipeline/no-duplicate-dependency/rule.ts';
import rollbackNamesAStepPage from './pipeline/rollback-names-a-step/rule.md';
import { rollbackNamesAStep } from './pipeline/rollback-names-a-step/rule.ts';
import scheduleCanFirePage from './pipeline/schedule-can-fire/rule.md';
import { scheduleCanFire } from './pipeline/schedule-can-fire/rule.ts';
import scheduleIsCronPage from './pipeline/schedule-is-cron/rule.md';
import { scheduleIsCron } from './pipeline/schedule-is-cron/rule.ts';
import stepNamesAreUniquePage from './pipeline/step-names-are-unique/rule.md';
import { stepNamesAreUnique } from './pipeline/step-names-are-unique/rule.ts';
import stepsFormNoCyclePage from './pipeline/steps-form-no-cycle/rule.md';
import { stepsFormNoCycle } from './pipeline/steps-form-no-cycle/rule.ts';
import tfxComponentExistsPage from './pipeline/tfx-component-exists/rule.md';
import { tfxComponentExists } from './pipeline/tfx-component-exists/rule.ts';
import trainingFixesItsSeedPage from './pipeline/training-fixes-its-seed/rule.md';
import { trainingFixesItsSeed } from './pipeline/training-fixes-its-seed/rule.ts';
import triggerFiresOnLossPage from './pipeline/trigger-fires-on-loss/rule.md';
import { triggerFiresOnLoss } from './pipeline/trigger-fires-on-loss/rule.ts';
import triggerIsCompletePage from './pipeline/trigger-is-complete/rule.md';
import { triggerIsComplete } from './pipeline/trigger-is-complete/rule.ts';
import aliasIsLegalPage from './registry/alias-is-legal/rule.md';
import { aliasIsLegal } from './registry/alias-is-legal/rule.ts';
import aliasReplacesStagePage from './registry/alias-replaces-stage/rule.md';
import { aliasReplacesStage } from './registry/alias-replaces-stage/rule.ts';
import commitIsFixedPage from './registry/commit-is-fixed/rule.md';
import { commitIsFixed } from './registry/commit-is-fixed/rule.ts';
import registeredNameIsLegalPage from './registry/registered-name-is-legal/rule.md';
import { registeredNameIsLegal } from './registry/registered-name-is-legal/rule.ts';
import signatureIsCompletePage from './registry/signature-is-complete/rule.md';
import { signatureIsComplete } from './registry/signature-is-complete/rule.ts';
import versionIsSemanticPage from './registry/version-is-semantic/rule.md';
import { versionIsSemantic } from './registry/version-is-semantic/rule.ts';
import aliasMoveIsRecordedPage from './rollback/alias-move-is-recorded/rule.md';
import { aliasMoveIsRecorded } from './rollback/alias-move-is-recorded/rule.ts';
import analysisCanFailPage from './rollback/analysis-can-fail/rule.md';
import { analysisCanFail } from './rollback/analysis-can-fail/rule.ts';
import blueGreenCanReturnPage from './rollback/blue-green-can-return/rule.md';
import { blueGreenCanReturn } from './rollback/blue-green-can-return/rule.ts';
import canaryHasGatePage from './rollback/canary-has-gate/rule.md';
import { canaryHasGate } from './rollback/canary-has-gate/rule.ts';
import deployJobHasWayBackPage from './rollback/deploy-job-has-way-back/rule.md';
import { deployJobHasWayBack } from './rollback/deploy-job-has-way-back/rule.ts';
import deployStepHasRollbackPage from './rollback/deploy-step-has-rollback/rule.md';
import { deployStepHasRollback } from './rollback/deploy-step-has-rollback/rule.ts';
import doesNotRebuildPage from './rollback/does-not-rebuild/rule.md';
import { doesNotRebuild } from './rollback/does-not-rebuild/rule.ts';
import helmKeepsRevisionsPage from './rollback/helm-keeps-revisions/rule.md';
import { helmKeepsRevisions } from './rollback/helm-keeps-revisions/rule.ts';
import historyIsKeptPage from './rollback/history-is-kept/rule.md';
import { historyIsKept } from './rollback/history-is-kept/rule.ts';
import rollbackIsCompletePage from './rollback/rollback-is-complete/rule.md';
import { rollbackIsComplete } from './rollback/rollback-is-complete/rule.ts';
import stageMoveKeepsPreviousPage from './rollback/stage-move-keeps-previous/rule.md';
import { stageMoveKeepsPrevious } from './rollback/stage-move-keeps-previous/rule.ts';
import targetOutlivesSwitchPage from './rollback/target-outlives-switch/rule.md';
import { targetOutlivesSwitch } from './rollback/target-outlives-switch/rule.ts';
import workflowCanBeStartedPage from './rollback/workflow-can-be-started/rule.md';
import { workflowCanBeStarted } from './rollback/workflow-can-be-started/rule.ts';
import workloadReferenceIsLegalPage from './rollback/workload-reference-is-legal/rule.md';
import { workloadReferenceIsLegal } from './rollback/workload-reference-is-legal/rule.ts';
import noCredentialInKubeconfigPage from './secrets/no-credential-in-kubeconfig/rule.md';
import { noCredentialInKubeconfig } from './secrets/no-credential-in-kubeconfig/rule.ts';
import noInlineSecretPage from './secrets/no-inline-secret/rule.md';
import { noInlineSecret } from './secrets/no-inline-secret/rule.ts';
import noKeyInImageEnvPage from './secrets/no-key-in-image-env/rule.md';
import { noKeyInImageEnv } from './secrets/no-key-in-image-env/rule.ts';
import noPrivateKeyPage from './secrets/no-private-key/rule.md';
import { noPrivateKey } from './secrets/no-private-key/rule.ts';
import noRegistryLoginPage from './secrets/no-registry-login/rule.md';
import { noRegistryLogin } from './secrets/no-registry-login/rule.ts';
import noSecretAsDefaultPage from './secrets/no-secret-as-default/rule.md';
import { noSecretAsDefault } from './secrets/no-secret-as-default/rule.ts';
import noSecretInConfigMapPage from './secrets/no-secret-in-config-map/rule.md';
import { noSecretInConfigMap } from './secrets/no-secret-in-config-map/rule.ts';
import noSecretInNotebookOutputPage from './secrets/no-secret-in-notebook-output/rule.md';
import { noSecretInNotebookOutput } from './secrets/no-secret-in-notebook-output/rule.ts';
import noSecretInUrlPage from './secrets/no-secret-in-url/rule.md';
import { noSecretInUrl } from './secrets/no-secret-in-url/rule.ts';
import secretDataIsEncryptedPage from './secrets/secret-data-is-encrypted/rule.md';
import { secretDataIsEncrypted } from './secrets/secret-data-is-encrypted/rule.ts';

export interface RuleEntry {
  readonly rule: Rule;
  /** Markdown; its fences marked bad, good and fixed are the rule's tests. */
  readonly page: string;
}

export const rules: readonly RuleEntry[] = [
  { rule: namesExistInVersion3, page: namesExistInVersion3Page },
  { rule: argumentsAreGiven, page: argumentsAreGivenPage },
  { rule: cronHasTimezone, page: cronHasTimezonePage },
  { rule: cronScheduleIsLegal, page: cronScheduleIsLegalPage },
  { rule: dependsOrDependencies, page: dependsOrDependenciesPage },
  { rule: exitHandlerSeesOutputs, page: exitHandlerSeesOutputsPage },
  { rule: retryHasLimit, page: retryHasLimitPage },
  { rule: skippedOutputHasDefault, page: skippedOutputHasDefaultPage },
  { rule: taskDependenciesExist, page: taskDependenciesExistPage },
  { rule: tasksFormNoCycle, page: tasksFormNoCyclePage },
  { rule: templateExists, page: templateExistsPage },
  { rule: twoRunsDoNotOverlap, page: twoRunsDoNotOverlapPage },
  { rule: volumeMountHasVolume, page: volumeMountHasVolumePage },
  { rule: cronTriggerIsLegal, page: cronTriggerIsLegalPage },
  { rule: instancesCanFail, page: instancesCanFailPage },
  { rule: mirrorIsLimited, page: mirrorIsLimitedPage },
  { rule: servedModelIsPinned, page: servedModelIsPinnedPage },
  { rule: timeoutWithinMaximum, page: timeoutWithinMaximumPage },
  { rule: trafficIsWhole, page: trafficIsWholePage },
  { rule: externalSecretApiIsServed, page: externalSecretApiIsServedPage },
  { rule: noSecretBuildArgument, page: noSecretBuildArgumentPage },
  { rule: noSecretParameter, page: noSecretParameterPage },
  { rule: noStaticCloudKeyInCi, page: noStaticCloudKeyInCiPage },
  { rule: noStaticCloudKeyInPod, page: noStaticCloudKeyInPodPage },
  { rule: secretReferenceIsRequired, page: secretReferenceIsRequiredPage },
  { rule: terraformVariableIsSensitive, page: terraformVariableIsSensitivePage },
  { rule: cronIsQuartz, page: cronIsQuartzPage },
  { rule: routeNamesServedEntity, page: routeNamesServedEntityPage },
  { rule: routesShareAllTraffic, page: routesShareAllTrafficPage },
  { rule: servedVersionIsANumber, page: servedVersionIsANumberPage },
  { rule: registryNamesDriver, page: registryNamesDriverPage },
  { rule: serializationIsCurrent, page: serializationIsCurrentPage },
  { rule: actionIsPinned, page: actionIsPinnedPage },
  { rule: cronIsLegal, page: cronIsLegalPage },
  { rule: gateComparesNumbers, page: gateComparesNumbersPage },
  { rule: jobsFormNoCycle, page: jobsFormNoCyclePage },
  { rule: neededJobExists, page: neededJobExistsPage },
  { rule: noEventTextInShell, page: noEventTextInShellPage },
  { rule: permissionsAreLeast, page: permissionsAreLeastPage },
  { rule: scheduleCanBeStartedByHand, page: scheduleCanBeStartedByHandPage },
  { rule: trainingHasTimeout, page: trainingHasTimeoutPage },
  { rule: trainingRunsAlone, page: trainingRunsAlonePage },
  { rule: needNamesAJob, page: needNamesAJobPage },
  { rule: productionWaitsForAPerson, page: productionWaitsForAPersonPage },
  { rule: stageIsDeclared, page: stageIsDeclaredPage },
  { rule: backendImplementsIt, page: backendImplementsItPage },
  { rule: onePipelinePerFile, page: onePipelinePerFilePage },
  { rule: outputKeysExist, page: outputKeysExistPage },
  { rule: pipelineIsNamed, page: pipelineIsNamedPage },
  { rule: platformIsKubernetes, page: platformIsKubernetesPage },
  { rule: referencesExist, page: referencesExistPage },
  { rule: schemaVersionIsRead, page: schemaVersionIsReadPage },
  { rule: taskOrderHasNoCycle, page: taskOrderHasNoCyclePage },
  { rule: annotationsHaveEffect, page: annotationsHaveEffectPage },
  { rule: apiVersionIsServed, page: apiVersionIsServedPage },
  { rule: autoscalerClassIsKnown, page: autoscalerClassIsKnownPage },
  { rule: behaviorNeedsKeda, page: behaviorNeedsKedaPage },
  { rule: canaryListIsValid, page: canaryListIsValidPage },
  { rule: canaryListSplitsTraffic, page: canaryListSplitsTrafficPage },
  { rule: canaryNeedsKnative, page: canaryNeedsKnativePage },
  { rule: concurrencyLimitNeedsKnative, page: concurrencyLimitNeedsKnativePage },
  { rule: confidentialModelIsComplete, page: confidentialModelIsCompletePage },
  { rule: deploymentStrategyNeedsStandard, page: deploymentStrategyNeedsStandardPage },
  { rule: downloadCredentialsReachDownloader, page: downloadCredentialsReachDownloaderPage },
  { rule: fieldsAtTheirLevel, page: fieldsAtTheirLevelPage },
  { rule: fieldsHaveEffect, page: fieldsHaveEffectPage },
  { rule: frameworkFieldIsCurrent, page: frameworkFieldIsCurrentPage },
  { rule: frameworkOrModel, page: frameworkOrModelPage },
  { rule: gpuImageIsChosen, page: gpuImageIsChosenPage },
  { rule: graphIsAdmitted, page: graphIsAdmittedPage },
  { rule: graphNodesConnect, page: graphNodesConnectPage },
  { rule: graphStepsFitRouter, page: graphStepsFitRouterPage },
  { rule: grpcPortIsNamed, page: grpcPortIsNamedPage },
  { rule: hfRevisionIsPinned, page: hfRevisionIsPinnedPage },
  { rule: hfUriNamesOwnerAndModel, page: hfUriNamesOwnerAndModelPage },
  { rule: hpaTargetIsPercent, page: hpaTargetIsPercentPage },
  { rule: implementationExists, page: implementationExistsPage },
  { rule: kedaHasMetrics, page: kedaHasMetricsPage },
  { rule: kedaMetricIsComplete, page: kedaMetricIsCompletePage },
  { rule: knativePortIsFree, page: knativePortIsFreePage },
  { rule: llmFieldsExist, page: llmFieldsExistPage },
  { rule: llmParallelismIsValid, page: llmParallelismIsValidPage },
  { rule: llmRouteIsValid, page: llmRouteIsValidPage },
  { rule: llmScalingIsValid, page: llmScalingIsValidPage },
  { rule: llmVersionIsCurrent, page: llmVersionIsCurrentPage },
  { rule: loggerHasMode, page: loggerHasModePage },
  { rule: loggerStorageIsComplete, page: loggerStorageIsCompletePage },
  { rule: memoryMetricHasTarget, page: memoryMetricHasTargetPage },
  { rule: minNotAboveMax, page: minNotAboveMaxPage },
  { rule: modeNameIsCurrent, page: modeNameIsCurrentPage },
  { rule: modeNameIsKnown, page: modeNameIsKnownPage },
  { rule: modelFormatIsDeclared, page: modelFormatIsDeclaredPage },
  { rule: modelHasNoName, page: modelHasNoNamePage },
  { rule: modelUriIsPinned, page: modelUriIsPinnedPage },
  { rule: multiNodeIsComplete, page: multiNodeIsCompletePage },
  { rule: nameFitsLabelsAndHost, page: nameFitsLabelsAndHostPage },
  { rule: nameIsDnsLabel, page: nameIsDnsLabelPage },
  { rule: namedRuntimeFits, page: namedRuntimeFitsPage },
  { rule: oneImplementation, page: oneImplementationPage },
  { rule: oneModelSource, page: oneModelSourcePage },
  { rule: onePriorityPerFormat, page: onePriorityPerFormatPage },
  { rule: podFieldsFitKnative, page: podFieldsFitKnativePage },
  { rule: podMetricHasCollector, page: podMetricHasCollectorPage },
  { rule: podMetricIsBareName, page: podMetricIsBareNamePage },
  { rule: priorityNeedsAutoSelect, page: priorityNeedsAutoSelectPage },
  { rule: protocolIsKnown, page: protocolIsKnownPage },
  { rule: protocolVariableIsHttp, page: protocolVariableIsHttpPage },
  { rule: pythonpathIsNotSet, page: pythonpathIsNotSetPage },
  { rule: requestWithinRuntimeLimit, page: requestWithinRuntimeLimitPage },
  { rule: resourcesOnTheModel, page: resourcesOnTheModelPage },
  { rule: resourcesUnderRequests, page: resourcesUnderRequestsPage },
  { rule: runtimeChoiceIsSure, page: runtimeChoiceIsSurePage },
  { rule: runtimeIsFound, page: runtimeIsFoundPage },
  { rule: runtimeIsMaintained, page: runtimeIsMaintainedPage },
  { rule: runtimeServesOneModel, page: runtimeServesOneModelPage },
  { rule: runtimeWorkersAreValid, page: runtimeWorkersAreValidPage },
  { rule: scaleMetricFitsAutoscaler, page: scaleMetricFitsAutoscalerPage },
  { rule: scaleToZeroNeedsKnative, page: scaleToZeroNeedsKnativePage },
  { rule: scalingAnnotationsAreRead, page: scalingAnnotationsAreReadPage },
  { rule: scrapingNeedsQueueProxy, page: scrapingNeedsQueueProxyPage },
  { rule: serverTypeIsTold, page: serverTypeIsToldPage },
  { rule: servingContainerIsNamed, page: servingContainerIsNamedPage },
  { rule: standardScalingHasMaximum, page: standardScalingHasMaximumPage },
  { rule: storageMountsAgree, page: storageMountsAgreePage },
  { rule: storageSchemeIsKnown, page: storageSchemeIsKnownPage },
  { rule: storageSettingsOnSecret, page: storageSettingsOnSecretPage },
  { rule: timeoutWithinKnativeMaximum, page: timeoutWithinKnativeMaximumPage },
  { rule: trainedModelSourceIsServed, page: trainedModelSourceIsServedPage },
  { rule: transformerLoadsNoModel, page: transformerLoadsNoModelPage },
  { rule: visibilityLabelFitsMode, page: visibilityLabelFitsModePage },
  { rule: apiIsStillServed, page: apiIsStillServedPage },
  { rule: autoscalerOwnsReplicas, page: autoscalerOwnsReplicasPage },
  { rule: autoscalerRangeIsLegal, page: autoscalerRangeIsLegalPage },
  { rule: autoscalerShareHasRequest, page: autoscalerShareHasRequestPage },
  { rule: autoscalerTargetScales, page: autoscalerTargetScalesPage },
  { rule: disruptionBudgetAllowsEviction, page: disruptionBudgetAllowsEvictionPage },
  { rule: gpuIsLimited, page: gpuIsLimitedPage },
  { rule: imageIsPinned, page: imageIsPinnedPage },
  { rule: jobRestartIsLegal, page: jobRestartIsLegalPage },
  { rule: mountedVolumeExists, page: mountedVolumeExistsPage },
  { rule: probePortIsDeclared, page: probePortIsDeclaredPage },
  { rule: quantitiesAreLegal, page: quantitiesAreLegalPage },
  { rule: readinessIsProbed, page: readinessIsProbedPage },
  { rule: requestWithinLimit, page: requestWithinLimitPage },
  { rule: resourcesAreLimited, page: resourcesAreLimitedPage },
  { rule: revisionHistoryIsKept, page: revisionHistoryIsKeptPage },
  { rule: rightsAreNarrow, page: rightsAreNarrowPage },
  { rule: rollingUpdateMoves, page: rollingUpdateMovesPage },
  { rule: runsAsNonRoot, page: runsAsNonRootPage },
  { rule: selectorMatchesTemplate, page: selectorMatchesTemplatePage },
  { rule: serviceFindsPods, page: serviceFindsPodsPage },
  { rule: textsAreQuoted, page: textsAreQuotedPage },
  { rule: variableHasOneValue, page: variableHasOneValuePage },
  { rule: workloadHasOneOwner, page: workloadHasOneOwnerPage },
  { rule: blockCommandContinues, page: blockCommandContinuesPage },
  { rule: commandPlaceholdersAreDeclared, page: commandPlaceholdersPage },
  { rule: defaultIsNotNone, page: defaultIsNotNonePage },
  { rule: dependenciesArePinned, page: dependenciesArePinnedPage },
  { rule: dockerImageIsPinned, page: dockerImageIsPinnedPage },
  { rule: dockerProjectHasName, page: dockerProjectHasNamePage },
  { rule: dockerVariablesAreNames, page: dockerVariablesAreNamesPage },
  { rule: fileNameIsFound, page: fileNameIsFoundPage },
  { rule: fileStoreIsRefused, page: fileStoreIsRefusedPage },
  { rule: flowMappingHasSpaces, page: flowMappingHasSpacesPage },
  { rule: hasMain, page: hasMainPage },
  { rule: nameFitsKubernetes, page: nameFitsKubernetesPage },
  { rule: oneEnvironment, page: oneEnvironmentPage },
  { rule: parameterIsUsed, page: parameterIsUsedPage },
  { rule: pathDefaultIsAbsolute, page: pathDefaultIsAbsolutePage },
  { rule: placeholderIsNotQuoted, page: placeholderIsNotQuotedPage },
  { rule: pythonVersionIsText, page: pythonVersionIsTextPage },
  { rule: uriDefaultHasScheme, page: uriDefaultHasSchemePage },
  { rule: bucketBoundExists, page: bucketBoundExistsPage },
  { rule: datasourceIsDefined, page: datasourceIsDefinedPage },
  { rule: durationsAreLegal, page: durationsAreLegalPage },
  { rule: expressionIsClosed, page: expressionIsClosedPage },
  { rule: groupNamesDiffer, page: groupNamesDifferPage },
  { rule: histogramExists, page: histogramExistsPage },
  { rule: leastMetricsAreWatched, page: leastMetricsAreWatchedPage },
  { rule: matchersAreCurrent, page: matchersAreCurrentPage },
  { rule: metricIsStillExported, page: metricIsStillExportedPage },
  { rule: monitorFindsService, page: monitorFindsServicePage },
  { rule: monitorPortIsAName, page: monitorPortIsANamePage },
  { rule: monitorVersionIsServed, page: monitorVersionIsServedPage },
  { rule: panelTypeExists, page: panelTypeExistsPage },
  { rule: panelsFitTheGrid, page: panelsFitTheGridPage },
  { rule: quantileIsOfRate, page: quantileIsOfRatePage },
  { rule: quantileKeepsLe, page: quantileKeepsLePage },
  { rule: rateHasRange, page: rateHasRangePage },
  { rule: receiverIsDefined, page: receiverIsDefinedPage },
  { rule: receiverStillWorks, page: receiverStillWorksPage },
  { rule: ruleRecordsOrAlerts, page: ruleRecordsOrAlertsPage },
  { rule: scrapeTimeoutWithinInterval, page: scrapeTimeoutWithinIntervalPage },
  { rule: conditionCanBeRead, page: conditionCanBeReadPage },
  { rule: conditionNamesAnAncestor, page: conditionNamesAnAncestorPage },
  { rule: dependenciesExist, page: dependenciesExistPage },
  { rule: deploymentFollowsEvaluation, page: deploymentFollowsEvaluationPage },
  { rule: deploymentIsApproved, page: deploymentIsApprovedPage },
  { rule: driftThresholdIsPlausible, page: driftThresholdIsPlausiblePage },
  { rule: noDuplicateDependency, page: noDuplicateDependencyPage },
  { rule: rollbackNamesAStep, page: rollbackNamesAStepPage },
  { rule: scheduleCanFire, page: scheduleCanFirePage },
  { rule: scheduleIsCron, page: scheduleIsCronPage },
  { rule: stepNamesAreUnique, page: stepNamesAreUniquePage },
  { rule: stepsFormNoCycle, page: stepsFormNoCyclePage },
  { rule: tfxComponentExists, page: tfxComponentExistsPage },
  { rule: trainingFixesItsSeed, page: trainingFixesItsSeedPage },
  { rule: triggerFiresOnLoss, page: triggerFiresOnLossPage },
  { rule: triggerIsComplete, page: triggerIsCompletePage },
  { rule: aliasIsLegal, page: aliasIsLegalPage },
  { rule: aliasReplacesStage, page: aliasReplacesStagePage },
  { rule: commitIsFixed, page: commitIsFixedPage },
  { rule: registeredNameIsLegal, page: registeredNameIsLegalPage },
  { rule: signatureIsComplete, page: signatureIsCompletePage },
  { rule: versionIsSemantic, page: versionIsSemanticPage },
  { rule: aliasMoveIsRecorded, page: aliasMoveIsRecordedPage },
  { rule: analysisCanFail, page: analysisCanFailPage },
  { rule: blueGreenCanReturn, page: blueGreenCanReturnPage },
  { rule: canaryHasGate, page: canaryHasGatePage },
  { rule: deployJobHasWayBack, page: deployJobHasWayBackPage },
  { rule: deployStepHasRollback, page: deployStepHasRollbackPage },
  { rule: doesNotRebuild, page: doesNotRebuildPage },
  { rule: helmKeepsRevisions, page: helmKeepsRevisionsPage },
  { rule: historyIsKept, page: historyIsKeptPage },
  { rule: rollbackIsComplete, page: rollbackIsCompletePage },
  { rule: stageMoveKeepsPrevious, page: stageMoveKeepsPreviousPage },
  { rule: targetOutlivesSwitch, page: targetOutlivesSwitchPage },
  { rule: workflowCanBeStarted, page: workflowCanBeStartedPage },
  { rule: workloadReferenceIsLegal, page: workloadReferenceIsLegalPage },
  { rule: noCredentialInKubeconfig, page: noCredentialInKubeconfigPage },
  { rule: noInlineSecret, page: noInlineSecretPage },
  { rule: noKeyInImageEnv, page: noKeyInImageEnvPage },
  { rule: noPrivateKey, page: noPrivateKeyPage },
  { rule: noRegistryLogin, page: noRegistryLoginPage },
  { rule: noSecretAsDefault, page: noSecretAsDefaultPage },
  { rule: noSecretInConfigMap, page: noSecretInConfigMapPage },
  { rule: noSecretInNotebookOutput, page: noSecretInNotebookOutputPage },
  { rule: noSecretInUrl, page: noSecretInUrlPage },
  { rule: secretDataIsEncrypted, page: secretDataIsEncryptedPage },
];
