// What has become of technologies that people still have or still ask for; one place, because several shelves name them.
import type { Status } from '../core/decide/decision.ts';

export const statuses = {
  neptune: {
    kind: 'retired',
    says: 'Neptune ended its hosted service; the remaining data was deleted after 2026-03-05.',
    wayOut: 'Load your Parquet export of Neptune into MLflow; without an export the history is lost.',
    source: 'neptune-shutdown',
  },
  torchserve: {
    kind: 'retired',
    says: 'TorchServe is no longer maintained and gets no security fixes (last release September 2024).',
    wayOut: 'Export to ONNX and serve with Triton or MLServer.',
    source: 'torchserve-end',
  },
  mlflowStages: {
    kind: 'retired',
    says: 'MLflow stages are deprecated since 2.9 and kept only for compatibility.',
    wayOut: 'Map Staging to the alias challenger, Production to champion, Archived to a tag.',
    source: 'mlflow-stages',
  },
  torchscript: {
    kind: 'retired',
    says: 'TorchScript is deprecated.',
    wayOut: 'Export with torch.export, then to ONNX or ExecuTorch.',
    source: 'pytorch-jit',
  },
  seldon: {
    kind: 'licence',
    says: 'Seldon Core is under the Business Source License since January 2024: production use needs a contract.',
    wayOut: 'Check your Seldon licence; KServe with MLServer (Apache 2.0) takes the same models.',
    source: 'seldon-license',
  },
  alibi: {
    kind: 'licence',
    says: 'Alibi Detect is under the Business Source License since January 2024.',
    wayOut: 'Use Evidently, or check your licence.',
    source: 'alibi-license',
  },
  vertex: {
    kind: 'renamed',
    says: 'Vertex AI is now documented as Gemini Enterprise Agent Platform; API host, gcloud ai and package names stay.',
    wayOut: 'Keep the identifiers and pin google-cloud-aiplatform below 2.0.0.',
    source: 'gcp-names',
  },
  litert: {
    kind: 'renamed',
    says: 'TensorFlow Lite is now LiteRT; .tflite files stay valid.',
    wayOut: 'Keep the files and move to the LiteRT converters.',
    source: 'litert',
  },
  horovod: {
    kind: 'dormant',
    says: 'Horovod had its last release in June 2023.',
    wayOut: 'Keep running jobs, and move training to torchrun with DDP or FSDP.',
    source: 'horovod',
  },
  opsgenie: {
    kind: 'maintenance',
    says: 'Opsgenie is no longer sold and ends in April 2027.',
    wayOut: 'Plan the move from Opsgenie to Jira Service Management or PagerDuty before April 2027.',
    source: 'opsgenie-end',
  },
  vertexMonitoring: {
    kind: 'preview',
    says: 'Model Monitoring v2 exists only in v1beta1; it has no PSI.',
    wayOut: 'Compute PSI in a job of your own over the request log.',
    source: 'gcp-monitoring',
  },
  deploymentJob: {
    kind: 'preview',
    says: 'Databricks deployment jobs are in beta.',
    wayOut: 'Attach the job to the model once by hand after each bundle deploy.',
    source: 'databricks-deployment-job',
  },
  keras3Mwms: {
    kind: 'maintenance',
    says: 'MultiWorkerMirroredStrategy does not work with Keras 3.',
    wayOut: 'Pin tf-keras, or use keras.distribution on JAX.',
    source: 'keras-mwms',
  },
} as const satisfies Record<string, Status>;
