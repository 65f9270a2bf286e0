// Every citation once: title, address, and the day on which it was read. Shown to users, so only vendors, projects, standards and papers.
import type { Source } from '../core/decide/decision.ts';

const accessed = '2026-11-23';

export const sources = {
  'aiact-2024-1689': {
    title: 'Regulation (EU) 2024/1689 (AI Act)',
    url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    accessed,
  },
  'airflow-docs': {
    title: 'Apache Airflow documentation',
    url: 'https://airflow.apache.org/docs/apache-airflow/stable/',
    accessed,
  },
  'airflow-hitl': {
    title: 'Airflow: human-in-the-loop operators (standard provider, 3.1 and later)',
    url: 'https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/operators/hitl.html',
    accessed,
  },
  'alertmanager-config': {
    title: 'Prometheus: Alertmanager configuration',
    url: 'https://prometheus.io/docs/alerting/latest/configuration/',
    accessed,
  },
  'alibi-license': {
    title: 'Alibi Detect: Business Source License 1.1',
    url: 'https://github.com/SeldonIO/alibi-detect/blob/master/LICENSE',
    accessed,
  },
  'argo-rollouts-analysis': {
    title: 'Argo Rollouts: analysis and progressive delivery',
    url: 'https://argo-rollouts.readthedocs.io/en/stable/features/analysis/',
    accessed,
  },
  'argo-workflows': {
    title: 'Argo Workflows: cron workflows',
    url: 'https://argo-workflows.readthedocs.io/en/latest/cron-workflows/',
    accessed,
  },
  'aws-async': {
    title: 'SageMaker AI: asynchronous inference',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/async-inference.html',
    accessed,
  },
  'aws-batch-transform': {
    title: 'SageMaker AI: batch transform',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform.html',
    accessed,
  },
  'aws-bluegreen': {
    title: 'SageMaker AI: deployment guardrails',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails.html',
    accessed,
  },
  'aws-edge-manager': {
    title: 'AWS IoT Greengrass: SageMaker Edge Manager component (discontinued)',
    url: 'https://docs.amazonaws.cn/en_us/greengrass/v2/developerguide/sagemaker-edge-manager-component.html',
    accessed,
  },
  'aws-feature-store': {
    title: 'SageMaker AI: Feature Store',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store.html',
    accessed,
  },
  'aws-loadtest': {
    title: 'SageMaker AI: load test for endpoint scaling',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-scaling-loadtest.html',
    accessed,
  },
  'aws-mlflow': {
    title: 'SageMaker AI: managed MLflow',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow.html',
    accessed,
  },
  'aws-model-monitor': {
    title: 'SageMaker AI: Model Monitor',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor.html',
    accessed,
  },
  'aws-pipelines': {
    title: 'SageMaker AI: Pipelines',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/pipelines.html',
    accessed,
  },
  'aws-registry': {
    title: 'SageMaker AI: Model Registry',
    url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry.html',
    accessed,
  },
  'aws-secrets-manager': {
    title: 'AWS Secrets Manager',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html',
    accessed,
  },
  'azure-batch': {
    title: 'Azure ML: batch deployment YAML',
    url: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-batch',
    accessed,
  },
  'azure-key-vault': {
    title: 'Azure Key Vault',
    url: 'https://learn.microsoft.com/azure/key-vault/general/overview',
    accessed,
  },
  'azure-model-yaml': {
    title: 'Azure ML: model YAML and MLflow tracking',
    url: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-model',
    accessed,
  },
  'azure-monitor-yaml': {
    title: 'Azure ML: model monitor YAML',
    url: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-monitor',
    accessed,
  },
  'azure-online': {
    title: 'Azure ML: managed online deployment YAML',
    url: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online',
    accessed,
  },
  'azure-rollout': {
    title: 'Azure ML: safe rollout of online endpoints',
    url: 'https://learn.microsoft.com/azure/machine-learning/how-to-safely-rollout-online-endpoints',
    accessed,
  },
  'azure-schedule': {
    title: 'Azure ML: schedules',
    url: 'https://learn.microsoft.com/azure/machine-learning/reference-yaml-schedule',
    accessed,
  },
  'coreml-tools': { title: 'Apple: Core ML Tools', url: 'https://apple.github.io/coremltools/docs-guides/', accessed },
  'cyclonedx-mlbom': {
    title: 'CycloneDX 1.7: machine-learning bill of materials',
    url: 'https://cyclonedx.org/capabilities/mlbom/',
    accessed,
  },
  'databricks-bundles': {
    title: 'Databricks CLI: bundles and their schema',
    url: 'https://github.com/databricks/cli',
    accessed,
  },
  'databricks-deployment-job': {
    title: 'Databricks: MLflow deployment jobs',
    url: 'https://docs.databricks.com/aws/en/mlflow/deployment-job',
    accessed,
  },
  'databricks-feature-store': {
    title: 'Databricks: online feature store',
    url: 'https://docs.databricks.com/aws/en/machine-learning/feature-store/online-feature-store',
    accessed,
  },
  'databricks-lifecycle': {
    title: 'Databricks: model lifecycle in Unity Catalog',
    url: 'https://docs.databricks.com/aws/en/machine-learning/manage-model-lifecycle/',
    accessed,
  },
  'databricks-optimise': {
    title: 'Databricks: optimise model serving for production',
    url: 'https://docs.databricks.com/aws/en/machine-learning/model-serving/production-optimization',
    accessed,
  },
  'databricks-profiling': {
    title: 'Databricks: data profiling',
    url: 'https://docs.databricks.com/aws/en/data-quality-monitoring/',
    accessed,
  },
  'docker-build-secrets': {
    title: 'Docker: build secrets',
    url: 'https://docs.docker.com/build/building/secrets/',
    accessed,
  },
  'eks-pod-identity': {
    title: 'Amazon EKS: Pod Identity',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html',
    accessed,
  },
  'evidently-drift': {
    title: 'Evidently: how drift is computed',
    url: 'https://docs.evidentlyai.com/metrics/explainer_drift',
    accessed,
  },
  executorch: { title: 'PyTorch: ExecuTorch', url: 'https://docs.pytorch.org/executorch/stable/index.html', accessed },
  'external-secrets': { title: 'External Secrets Operator', url: 'https://external-secrets.io/latest/', accessed },
  feast: { title: 'Feast: who it is for', url: 'https://docs.feast.dev/', accessed },
  'gcp-audit': {
    title: 'Google Cloud: audit logs of the machine-learning platform',
    url: 'https://docs.cloud.google.com/vertex-ai/docs/general/audit-logging',
    accessed,
  },
  'gcp-batch': {
    title: 'Google: batch prediction API',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/aiplatform/v1/batch_prediction_job.proto',
    accessed,
  },
  'gcp-endpoint': {
    title: 'Google: endpoint API (traffic split)',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/aiplatform/v1/endpoint.proto',
    accessed,
  },
  'gcp-monitoring': {
    title: 'Google: model monitoring API (v1beta1)',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/aiplatform/v1beta1/model_monitor.proto',
    accessed,
  },
  'gcp-names': {
    title: 'Google: Vertex AI is now Gemini Enterprise Agent Platform',
    url: 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/vertex-ai-name-changes',
    accessed,
  },
  'gcp-registry': {
    title: 'Google: model registry API',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/aiplatform/v1/model.proto',
    accessed,
  },
  'gcp-schedule': {
    title: 'Google: pipeline schedules',
    url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/aiplatform/v1/schedule.proto',
    accessed,
  },
  'gcp-secret-manager': {
    title: 'Google Cloud: Secret Manager',
    url: 'https://docs.cloud.google.com/secret-manager/docs/overview',
    accessed,
  },
  gdpr: { title: 'Regulation (EU) 2016/679 (GDPR)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj', accessed },
  'github-environments': {
    title: 'GitHub: deployments and environments',
    url: 'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments',
    accessed,
  },
  'github-oidc': {
    title: 'GitHub: OpenID Connect for deployments',
    url: 'https://docs.github.com/en/actions/concepts/security/openid-connect',
    accessed,
  },
  'gitlab-protected': {
    title: 'GitLab: protected environments',
    url: 'https://docs.gitlab.com/ci/environments/protected_environments/',
    accessed,
  },
  'gke-llm-scaling': {
    title: 'Google: autoscaling best practices for LLM inference',
    url: 'https://docs.cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling',
    accessed,
  },
  'grafana-angular': {
    title: 'Grafana 12: removal of Angular panels',
    url: 'https://grafana.com/docs/grafana/latest/breaking-changes/breaking-changes-v12-0/',
    accessed,
  },
  'grafana-provisioning': {
    title: 'Grafana: provisioning',
    url: 'https://grafana.com/docs/grafana/latest/administration/provisioning/',
    accessed,
  },
  'greengrass-rollback': {
    title: 'AWS IoT Greengrass: deployments and rollback',
    url: 'https://docs.aws.amazon.com/greengrass/v2/developerguide/manage-deployments.html',
    accessed,
  },
  'hf-model-cards': {
    title: 'Hugging Face: model cards',
    url: 'https://huggingface.co/docs/hub/model-cards',
    accessed,
  },
  'hipaa-164': {
    title: 'HIPAA: 45 CFR part 164',
    url: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164',
    accessed,
  },
  horovod: {
    title: 'Horovod: changelog (last release June 2023)',
    url: 'https://github.com/horovod/horovod/blob/master/CHANGELOG.md',
    accessed,
  },
  'jenkins-pipeline': {
    title: 'Jenkins: pipeline syntax',
    url: 'https://www.jenkins.io/doc/book/pipeline/syntax/',
    accessed,
  },
  'jira-gating': {
    title: 'Atlassian: deployment gating',
    url: 'https://support.atlassian.com/jira-service-management-cloud/docs/what-is-deployment-gating/',
    accessed,
  },
  'k8s-api-removals': {
    title: 'Kubernetes: deprecated API migration guide',
    url: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
    accessed: '2026-11-25',
  },
  'k8s-audit': {
    title: 'Kubernetes: auditing',
    url: 'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
    accessed,
  },
  'k8s-configmap': {
    title: 'Kubernetes: ConfigMaps',
    url: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    accessed: '2026-11-25',
  },
  'k8s-cronjob': {
    title: 'Kubernetes: CronJob',
    url: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
    accessed,
  },
  'k8s-deployment': {
    title: 'Kubernetes: Deployment and rollback',
    url: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
    accessed,
  },
  'k8s-gpu-share': {
    title: 'Kubernetes: schedule GPUs',
    url: 'https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/',
    accessed,
  },
  'k8s-hpa': {
    title: 'Kubernetes: horizontal pod autoscaling',
    url: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    accessed,
  },
  'k8s-image-volumes': {
    title: 'Kubernetes: image volumes',
    url: 'https://kubernetes.io/docs/tasks/configure-pod-container/image-volumes/',
    accessed,
  },
  'k8s-pdb': {
    title: 'Kubernetes: specifying a disruption budget',
    url: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
    accessed: '2026-11-25',
  },
  'k8s-rbac': {
    title: 'Kubernetes: role-based access control',
    url: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
    accessed,
  },
  'k8s-resources': {
    title: 'Kubernetes: resource management for pods and containers',
    url: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    accessed: '2026-11-25',
  },
  'k8s-secrets': {
    title: 'Kubernetes: good practices for Secrets',
    url: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    accessed,
  },
  'k8s-service': {
    title: 'Kubernetes: Service',
    url: 'https://kubernetes.io/docs/concepts/services-networking/service/',
    accessed: '2026-11-25',
  },
  'k8s-service-account': {
    title: 'Kubernetes: service accounts for pods',
    url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    accessed: '2026-11-25',
  },
  'k8s-validation': {
    title: 'Kubernetes: validation of pods, workloads and disruption budgets',
    url: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go',
    accessed: '2026-11-25',
  },
  'k8s-yaml': {
    title: 'sigs.k8s.io/yaml: how kubectl reads YAML',
    url: 'https://github.com/kubernetes-sigs/yaml',
    accessed,
  },
  katib: { title: 'Kubeflow Katib', url: 'https://www.kubeflow.org/docs/components/katib/', accessed },
  keda: { title: 'KEDA: scaling', url: 'https://keda.sh/docs/latest/concepts/scaling-deployments/', accessed },
  'keras-distribution': {
    title: 'Keras: multi-device distribution',
    url: 'https://keras.io/guides/distribution/',
    accessed,
  },
  'keras-mwms': {
    title: 'Keras issue 20585: MultiWorkerMirroredStrategy and Keras 3',
    url: 'https://github.com/keras-team/keras/issues/20585',
    accessed,
  },
  kfp: { title: 'Kubeflow Pipelines v2', url: 'https://www.kubeflow.org/docs/components/pipelines/', accessed },
  'knative-concurrency': {
    title: 'Knative: concurrency',
    url: 'https://knative.dev/docs/serving/autoscaling/concurrency/',
    accessed,
  },
  'knative-defaults': {
    title: 'Knative 1.21: defaults and limits',
    url: 'https://github.com/knative/serving/blob/knative-v1.21.1/config/core/configmaps/defaults.yaml',
    accessed,
  },
  'knative-features': {
    title: 'Knative 1.21: feature flags of pod fields',
    url: 'https://github.com/knative/serving/blob/knative-v1.21.1/config/core/configmaps/features.yaml',
    accessed,
  },
  'knative-metrics': {
    title: 'Knative Serving 1.21: request metrics of the queue-proxy',
    url: 'https://github.com/knative/serving/blob/knative-v1.21.1/pkg/queue/request_metric.go',
    accessed,
  },
  'kserve-autoscaling': {
    title: 'KServe: autoscaling',
    url: 'https://kserve.github.io/website/docs/model-serving/predictive-inference/autoscaling/kpa-autoscaler',
    accessed,
  },
  'kserve-canary': {
    title: 'KServe: canary rollout',
    url: 'https://kserve.github.io/website/docs/model-serving/predictive-inference/rollout-strategies/canary',
    accessed,
  },
  'kserve-component': {
    title: 'KServe 0.20: what every component may say',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1beta1/component.go',
    accessed,
  },
  'kserve-confidential': {
    title: 'KServe 0.20: validation of confidential models',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/validation/confidential.go',
    accessed,
  },
  'kserve-constants': {
    title: 'KServe 0.20: annotations, labels and their meaning',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/constants/constants.go',
    accessed,
  },
  'kserve-crd': {
    title: 'KServe 0.20: CRD of the InferenceService',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/config/crd/full/serving.kserve.io_inferenceservices.yaml',
    accessed,
  },
  'kserve-dead-annotations': {
    title: 'KServe issue 3638: scaling annotations that nothing reads',
    url: 'https://github.com/kserve/kserve/issues/3638',
    accessed,
  },
  'kserve-defaults': {
    title: 'KServe 0.20: defaulting webhook of the InferenceService',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1beta1/inference_service_defaults.go',
    accessed,
  },
  'kserve-env-policy': {
    title: 'KServe 0.20: environment variables that are blocked',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/validation/env_policy.go',
    accessed,
  },
  'kserve-graph-webhook': {
    title: 'KServe 0.20: validation of the InferenceGraph',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1alpha1/inference_graph_validation.go',
    accessed,
  },
  'kserve-hpa': {
    title: 'KServe 0.20: the HPA of a Standard service',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/controller/v1beta1/inferenceservice/reconcilers/hpa/hpa_reconciler.go',
    accessed,
  },
  'kserve-keda': {
    title: 'KServe 0.20: the KEDA ScaledObject of a service',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/controller/v1beta1/inferenceservice/reconcilers/keda/keda_reconciler.go',
    accessed,
  },
  'kserve-keda-docs': {
    title: 'KServe: autoscaling with KEDA',
    url: 'https://kserve.github.io/website/docs/model-serving/predictive-inference/autoscaling/keda-autoscaler',
    accessed,
  },
  'kserve-llm': {
    title: 'KServe: LLMInferenceService',
    url: 'https://kserve.github.io/website/docs/model-serving/generative-inference/llmisvc/llmisvc-overview',
    accessed,
  },
  'kserve-llm-types': {
    title: 'KServe 0.20: types of the LLMInferenceService',
    url: 'https://github.com/kserve/kserve/tree/v0.20.0/pkg/apis/serving/v1alpha2',
    accessed,
  },
  'kserve-metrics': {
    title: 'KServe 0.20: metrics of its Python servers',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/python/kserve/kserve/metrics.py',
    accessed,
  },
  'kserve-metrics-injector': {
    title: 'KServe 0.20: what the scraping annotation sets',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/webhook/admission/pod/metrics_aggregate_injector.go',
    accessed,
  },
  'kserve-modelcache': {
    title: 'KServe: local model cache',
    url: 'https://kserve.github.io/website/docs/model-serving/generative-inference/modelcache/localmodel',
    accessed,
  },
  'kserve-modelmesh': {
    title: 'ModelMesh Serving (archived)',
    url: 'https://github.com/kserve/modelmesh-serving',
    accessed,
  },
  'kserve-predictor': {
    title: 'KServe 0.20: how the predictor is put together',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/controller/v1beta1/inferenceservice/components/predictor.go',
    accessed,
  },
  'kserve-runtime-selection': {
    title: 'KServe 0.20: how a runtime is selected for a model',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1beta1/predictor_model.go',
    accessed,
  },
  'kserve-runtime-webhook': {
    title: 'KServe 0.20: webhook of the ServingRuntime',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/webhook/admission/servingruntime/servingruntime_webhook.go',
    accessed,
  },
  'kserve-runtimes': {
    title: 'KServe: model serving runtimes',
    url: 'https://kserve.github.io/website/docs/model-serving/predictive-inference/frameworks/overview',
    accessed,
  },
  'kserve-serving-runtimes': {
    title: 'KServe 0.20: the ClusterServingRuntimes it ships',
    url: 'https://github.com/kserve/kserve/tree/v0.20.0/config/runtimes',
    accessed,
  },
  'kserve-storage-initializer': {
    title: 'KServe 0.20: what the storage initializer downloads',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/python/storage/kserve_storage/kserve_storage.py',
    accessed,
  },
  'kserve-storage-uri': {
    title: 'KServe 0.20: storage URIs that the controller accepts',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/controller/v1beta1/inferenceservice/utils/utils.go',
    accessed,
  },
  'kserve-trained-model-webhook': {
    title: 'KServe 0.20: webhook of the TrainedModel',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1alpha1/trainedmodel_webhook.go',
    accessed,
  },
  'kserve-webhook': {
    title: 'KServe 0.20: validating webhook of the InferenceService',
    url: 'https://github.com/kserve/kserve/blob/v0.20.0/pkg/apis/serving/v1beta1/inference_service_validation.go',
    accessed,
  },
  'kubeflow-trainer': { title: 'Kubeflow Trainer', url: 'https://www.kubeflow.org/docs/components/trainer/', accessed },
  launchdarkly: {
    title: 'LaunchDarkly: guarded rollouts',
    url: 'https://launchdarkly.com/docs/home/releases/guarded-rollouts',
    accessed,
  },
  litert: { title: 'Google AI Edge: LiteRT', url: 'https://github.com/google-ai-edge/LiteRT', accessed },
  'little-1961': {
    title: 'J. D. C. Little, A Proof for the Queuing Formula L = λW (1961)',
    url: 'https://doi.org/10.1287/opre.9.3.383',
    accessed,
  },
  'mlflow-files': {
    title: 'MLflow: migrate from the file store',
    url: 'https://mlflow.org/docs/latest/self-hosting/migrate-from-file-store/',
    accessed,
  },
  'mlflow-projects': { title: 'MLflow Projects', url: 'https://mlflow.org/docs/latest/ml/projects/', accessed },
  'mlflow-registry': {
    title: 'MLflow: model registry (aliases, tags)',
    url: 'https://mlflow.org/docs/latest/ml/model-registry/',
    accessed,
  },
  'mlflow-stages': {
    title: 'MLflow issue 10336: stages are deprecated since 2.9',
    url: 'https://github.com/mlflow/mlflow/issues/10336',
    accessed,
  },
  'mlflow-tracking': {
    title: 'MLflow: tracking server',
    url: 'https://mlflow.org/docs/latest/self-hosting/architecture/tracking-server/',
    accessed,
  },
  mlserver: { title: 'MLServer: settings and metrics', url: 'https://github.com/SeldonIO/MLServer', accessed },
  'mlserver-metrics': {
    title: 'MLServer: metrics',
    url: 'https://github.com/SeldonIO/MLServer/blob/master/docs/user-guide/metrics.md',
    accessed,
  },
  'neptune-shutdown': {
    title: 'Neptune: transition hub (service ended, data deleted after 2026-03-05)',
    url: 'https://docs.neptune.ai/transition_hub',
    accessed,
  },
  'nist-ai-rmf': {
    title: 'NIST AI Risk Management Framework',
    url: 'https://www.nist.gov/itl/ai-risk-management-framework',
    accessed,
  },
  'onnx-quantisation': {
    title: 'ONNX Runtime: quantisation',
    url: 'https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html',
    accessed,
  },
  'onnx-runtime': { title: 'ONNX Runtime', url: 'https://onnxruntime.ai/docs/', accessed },
  openfeature: { title: 'OpenFeature and flagd', url: 'https://openfeature.dev/docs/reference/intro', accessed },
  openlineage: { title: 'OpenLineage specification', url: 'https://openlineage.io/docs/spec/object-model', accessed },
  opentelemetry: {
    title: 'OpenTelemetry: semantic conventions',
    url: 'https://opentelemetry.io/docs/specs/semconv/',
    accessed,
  },
  openvino: { title: 'OpenVINO', url: 'https://docs.openvino.ai/', accessed },
  'opsgenie-end': {
    title: 'Atlassian: Opsgenie end of support (April 2027)',
    url: 'https://support.atlassian.com/opsgenie/',
    accessed,
  },
  optuna: { title: 'Optuna', url: 'https://optuna.readthedocs.io/en/stable/', accessed },
  pagerduty: {
    title: 'PagerDuty: Events API v2',
    url: 'https://developer.pagerduty.com/docs/events-api-v2-overview',
    accessed,
  },
  pandera: { title: 'Pandera: data validation', url: 'https://pandera.readthedocs.io/en/stable/', accessed },
  prefect: { title: 'Prefect: deployments', url: 'https://docs.prefect.io/v3/concepts/deployments', accessed },
  'prometheus-histograms': {
    title: 'Prometheus: histograms and summaries',
    url: 'https://prometheus.io/docs/practices/histograms/',
    accessed,
  },
  'prometheus-operator': {
    title: 'Prometheus Operator: API reference',
    url: 'https://prometheus-operator.dev/docs/api-reference/api/',
    accessed: '2026-11-25',
  },
  'prometheus-rules': {
    title: 'Prometheus: alerting rules',
    url: 'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/',
    accessed,
  },
  'psi-paper': {
    title: 'arXiv 2307.11878: population stability and sample size',
    url: 'https://arxiv.org/abs/2307.11878',
    accessed,
  },
  'psi-review': {
    title: 'arXiv 2303.01227: review of population stability tests',
    url: 'https://arxiv.org/abs/2303.01227',
    accessed,
  },
  'pytorch-ddp': {
    title: 'PyTorch: distributed data parallel',
    url: 'https://docs.pytorch.org/docs/stable/notes/ddp.html',
    accessed,
  },
  'pytorch-fsdp': {
    title: 'PyTorch: fully_shard (FSDP2)',
    url: 'https://docs.pytorch.org/docs/stable/distributed.fsdp.fully_shard.html',
    accessed,
  },
  'pytorch-jit': {
    title: 'PyTorch: TorchScript is deprecated, use torch.export',
    url: 'https://docs.pytorch.org/docs/stable/jit.html',
    accessed,
  },
  'ray-train': { title: 'Ray Train', url: 'https://docs.ray.io/en/latest/train/train.html', accessed },
  'scikit-metrics': {
    title: 'scikit-learn: model evaluation',
    url: 'https://scikit-learn.org/stable/modules/model_evaluation.html',
    accessed,
  },
  'scikit-split': {
    title: 'scikit-learn: cross-validation and time-series split',
    url: 'https://scikit-learn.org/stable/modules/cross_validation.html',
    accessed,
  },
  'sealed-secrets': {
    title: 'Sealed Secrets',
    url: 'https://github.com/bitnami-labs/sealed-secrets',
    accessed,
  },
  'seldon-license': {
    title: 'Seldon Core: Business Source License 1.1',
    url: 'https://github.com/SeldonIO/seldon-core/blob/v2/LICENSE',
    accessed,
  },
  'servicenow-change': {
    title: 'ServiceNow: DevOps change action',
    url: 'https://github.com/ServiceNow/servicenow-devops-change',
    accessed,
  },
  shap: { title: 'SHAP documentation', url: 'https://shap.readthedocs.io/en/latest/', accessed },
  sops: { title: 'SOPS: encrypted files', url: 'https://github.com/getsops/sops', accessed },
  'sre-alerting': {
    title: 'Google SRE Workbook: alerting on SLOs',
    url: 'https://sre.google/workbook/alerting-on-slos/',
    accessed,
  },
  'sre-canary': {
    title: 'Google SRE Workbook: canarying releases',
    url: 'https://sre.google/workbook/canarying-releases/',
    accessed,
  },
  tensorrt: {
    title: 'NVIDIA TensorRT changelog',
    url: 'https://github.com/NVIDIA/TensorRT/blob/main/CHANGELOG.md',
    accessed,
  },
  'terraform-sensitive': {
    title: 'Terraform: sensitive data',
    url: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
    accessed,
  },
  'tf-serving': {
    title: 'TensorFlow Serving: configuration',
    url: 'https://github.com/tensorflow/serving/blob/master/tensorflow_serving/g3doc/serving_config.md',
    accessed,
  },
  tfdv: { title: 'TensorFlow Data Validation', url: 'https://github.com/tensorflow/data-validation', accessed },
  tflm: { title: 'TensorFlow Lite for Microcontrollers', url: 'https://github.com/tensorflow/tflite-micro', accessed },
  'tgi-maintenance': {
    title: 'Hugging Face TGI: maintenance mode',
    url: 'https://github.com/huggingface/text-generation-inference',
    accessed,
  },
  'torchserve-end': { title: 'TorchServe: no longer maintained', url: 'https://github.com/pytorch/serve', accessed },
  'torchserve-status': {
    title: 'TorchServe: limited maintenance',
    url: 'https://github.com/pytorch/serve',
    accessed,
  },
  triton: {
    title: 'NVIDIA Triton: model configuration and dynamic batching',
    url: 'https://github.com/triton-inference-server/server/blob/main/docs/user_guide/model_configuration.md',
    accessed,
  },
  'triton-metrics': {
    title: 'Triton Inference Server: metrics',
    url: 'https://github.com/triton-inference-server/server/blob/main/docs/user_guide/metrics.md',
    accessed,
  },
  unleash: { title: 'Unleash', url: 'https://docs.getunleash.io/', accessed },
  vault: { title: 'HashiCorp Vault', url: 'https://developer.hashicorp.com/vault/docs', accessed },
  vllm: { title: 'vLLM documentation', url: 'https://docs.vllm.ai/', accessed },
  'vllm-metrics': {
    title: 'vLLM: metrics, and those that were retired',
    url: 'https://github.com/vllm-project/vllm/blob/main/docs/design/metrics.md',
    accessed,
  },
  'wandb-registry': {
    title: 'Weights & Biases: registry and automations',
    url: 'https://docs.wandb.ai/guides/registry/',
    accessed,
  },
} as const satisfies Record<string, Source>;
