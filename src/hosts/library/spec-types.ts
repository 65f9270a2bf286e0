// The inputs under the keys of mlops.yaml, as a type. Written by npm run generate from the schema.

// biome-ignore format: written by program
export interface MLOpsSpec {
  /** The only version so far is 1. */
  readonly version?: 1 | undefined;
  /** What the model does; it fixes the split, the metrics, the gate metric and how late labels arrive. */
  readonly model_type: 'classification' | 'regression' | 'clustering' | 'ranking' | 'generative' | 'time-series' | 'recommendation' | 'computer-vision' | 'nlp';
  /** Where predictions are made: on request, in runs, on devices, or trained in the cloud and served elsewhere. */
  readonly deployment_target: 'batch' | 'online' | 'edge' | 'embedded' | 'hybrid';
  /** At least one of rps, latency_ms, data_volume_gb, concurrent_users. */
  readonly scale_requirements: {
    /** The peak, not the average; requests per second. */
    readonly rps?: number | undefined;
    /** Server-side 95th percentile in milliseconds; for generative models the time to the first token. */
    readonly latency_ms?: number | undefined;
    /** Data that one batch run or one training reads, in gigabytes. */
    readonly data_volume_gb?: number | undefined;
    /** People or programs that use it at the same moment. */
    readonly concurrent_users?: number | undefined;
    /** Traffic in the quietest hour; it sets the lower bound of the autoscaler. */
    readonly rps_min?: number | undefined;
    /** Seconds; an answer that may be hours old can be computed in batch. */
    readonly freshness_s?: number | undefined;
    /** Size of one request in megabytes. */
    readonly payload_mb?: number | undefined;
    /** Between 0 and 1; a response cache pays above 0.1. */
    readonly repeat_ratio?: number | undefined;
    /** Between the caller and the server, in milliseconds. */
    readonly network_rtt_ms?: number | undefined;
  };
  /** Experimental: nobody depends on it. Staging: as production, without approval. Production: real users. */
  readonly governance_level: 'experimental' | 'staging' | 'production';
  /** What you already run; it is integrated, not replaced. The first listed one that offers a thing wins. */
  readonly existing_stack?: 'mlflow' | 'kubeflow' | 'vertex_ai' | 'sagemaker' | 'azure_ml' | 'databricks' | 'neptune' | 'wandb' | 'custom' | 'kubernetes' | 'airflow' | 'prefect' | 'seldon' | readonly ('mlflow' | 'kubeflow' | 'vertex_ai' | 'sagemaker' | 'azure_ml' | 'databricks' | 'neptune' | 'wandb' | 'custom' | 'kubernetes' | 'airflow' | 'prefect' | 'seldon')[] | undefined;
  /** What is known of the model. */
  readonly model?: {
    /** Used for the registry, the services and the files. */
    readonly name?: string | undefined;
    /** Semantic version, such as 1.0.0. */
    readonly version?: string | undefined;
    /** What the model is trained with. */
    readonly framework?: 'sklearn' | 'xgboost' | 'lightgbm' | 'catboost' | 'pytorch' | 'tensorflow' | 'keras' | 'tf-keras' | 'transformers' | 'statsmodels' | 'prophet' | 'spark' | 'custom' | undefined;
    /** How the trained model is stored. */
    readonly format?: 'pickle' | 'joblib' | 'skops' | 'onnx' | 'savedmodel' | 'keras' | 'state-dict' | 'torch-export' | 'torchscript' | 'safetensors' | 'gguf' | 'mar' | 'tflite' | 'litert' | 'pte' | 'mlpackage' | 'tensorrt' | 'pmml' | 'xgboost-json' | 'lightgbm-text' | 'mlflow' | undefined;
    /** Size of the weights in gigabytes. */
    readonly size_gb?: number | undefined;
    /** Number of parameters in millions. */
    readonly params_million?: number | undefined;
    /** Time that one request occupies a worker, in milliseconds; measure it with a load test. */
    readonly service_time_ms?: number | undefined;
    /** Seconds until a new replica answers. */
    readonly cold_start_s?: number | undefined;
    /** Whether several models answer together. */
    readonly ensemble?: boolean | undefined;
    /** How many models answer one request. */
    readonly ensemble_size?: number | undefined;
    /** Whether each prediction must be explainable. */
    readonly explainability?: boolean | undefined;
  } | undefined;
  /** For generative models. */
  readonly llm?: {
    /** Name of the base model. */
    readonly base_model?: string | undefined;
    /** Per request, on average. */
    readonly input_tokens?: number | undefined;
    /** Per request, on average. */
    readonly output_tokens?: number | undefined;
    /** 95th percentile in milliseconds. */
    readonly ttft_ms?: number | undefined;
    /** 95th percentile in milliseconds. */
    readonly itl_ms?: number | undefined;
    /** Largest context in tokens. */
    readonly context?: number | undefined;
    /** Share of the prompt that requests have in common, between 0 and 1. */
    readonly prefix_share?: number | undefined;
  } | undefined;
  /** Where it runs. */
  readonly environment?: {
    /** The one cloud that it runs on, if any. */
    readonly cloud?: 'aws' | 'gcp' | 'azure' | 'none' | undefined;
    /** Where the machines stand. */
    readonly hosting?: 'cloud' | 'on-prem' | 'hybrid' | undefined;
    /** Whether a cluster is there and may be used. */
    readonly kubernetes?: boolean | undefined;
    /** Whether accelerators can be had. */
    readonly gpu?: boolean | undefined;
    /** Runtimes that exist on the devices. */
    readonly edge_tooling?: readonly ('onnx' | 'litert' | 'tflite' | 'executorch' | 'core-ml' | 'tensorrt' | 'openvino' | 'tflm')[] | undefined;
    /** What there is; the plan refuses what does not fit. */
    readonly capacity?: {
      /** In all, that serving may use. */
      readonly cpu_cores?: number | undefined;
      /** In all, that serving may use. */
      readonly memory_gb?: number | undefined;
      /** Type, memory of one card in gigabytes, and count. */
      readonly gpus?: readonly ({
        readonly type: string;
        readonly memory_gb: number;
        readonly count: number;
      })[] | undefined;
      /** Where the cluster autoscaler stops. */
      readonly max_nodes?: number | undefined;
    } | undefined;
  } | undefined;
  /** Who runs it. */
  readonly team?: {
    /** Name of the team. */
    readonly name?: string | undefined;
    /** People who will run it. */
    readonly size?: number | undefined;
    /** Who answers for the model. */
    readonly owner?: string | undefined;
    /** Who may approve a release; not the developer. */
    readonly approvers?: readonly (string)[] | undefined;
    /** Address or channel. */
    readonly contact?: string | undefined;
  } | undefined;
  /** 0: by hand. 1: automated pipeline. 2: CI/CD for the pipeline itself. Left out, it is read from the workspace. */
  readonly maturity_level?: 0 | 1 | 2 | undefined;
  /** Rules that apply; hipaa, eu-ai-act and credit ask for T3. */
  readonly regulations?: readonly ('gdpr' | 'hipaa' | 'eu-ai-act' | 'credit')[] | undefined;
  /** How long prediction and audit logs are kept. */
  readonly retention_days?: number | undefined;
  /** Where pipelines run. */
  readonly ci?: 'github' | 'gitlab' | 'jenkins' | undefined;
  /** Whether features are shared online by several models. */
  readonly feature_store?: boolean | undefined;
  /** Where a release is approved. */
  readonly approval_system?: 'github' | 'gitlab' | 'jira' | 'servicenow' | undefined;
  /** When and how the model is trained again. */
  readonly retraining?: {
    /** Cron expression with five fields. */
    readonly schedule?: string | undefined;
    /** What starts a retraining. */
    readonly triggers?: readonly ('schedule' | 'data-volume' | 'performance' | 'drift' | 'business-date')[] | undefined;
    /** Start the run, or ask first. */
    readonly on_drift?: 'retrain' | 'confirm' | undefined;
    /** The challenger must beat the champion by this much. */
    readonly min_improvement_percent?: number | undefined;
  } | undefined;
  /** Through which a release goes. */
  readonly environments?: readonly ('dev' | 'staging' | 'prod')[] | undefined;
  /** Names that exist already. */
  readonly names?: {
    /** Kubernetes namespace. */
    readonly namespace?: string | undefined;
    /** Prefix of container images. */
    readonly image_registry?: string | undefined;
    /** Such as s3://bucket/path. */
    readonly artifact_store?: string | undefined;
    /** Of the experiment tracker; without credentials. */
    readonly tracking_uri?: string | undefined;
  } | undefined;
  /** Who is told. */
  readonly alerting?: {
    /** Kind and the name of the secret that holds the address. */
    readonly receivers?: readonly ({
      readonly type: 'pagerduty' | 'slack' | 'email' | 'webhook' | 'opsgenie' | 'jira';
      readonly secret_ref?: string | undefined;
    })[] | undefined;
  } | undefined;
  /** What is promised. */
  readonly slo?: {
    /** Share of good requests, such as 0.999. */
    readonly availability?: number | undefined;
    /** Over which the objective is counted. */
    readonly window_days?: number | undefined;
  } | undefined;
  /** Severity per rule. */
  readonly validate?: { readonly [key in string]?: 'off' | 'info' | 'warning' | 'error' } | undefined;
  /** T1 quick assessment, T2 production pipeline, T3 full lifecycle with governance; auto chooses. */
  readonly tier?: 'T1' | 'T2' | 'T3' | 'auto' | undefined;
  /** For the cost report; none is assumed. */
  readonly prices?: {
    /** Three letters. */
    readonly currency?: string | undefined;
    /** Year-month-day. */
    readonly as_of?: string | undefined;
    /** Price of one core for one hour. */
    readonly cpu_core_hour?: number | undefined;
    /** Price of one gigabyte for one hour. */
    readonly memory_gb_hour?: number | undefined;
    /** Price of one accelerator for one hour. */
    readonly gpu_hour?: number | undefined;
    /** Price of one gigabyte for one month. */
    readonly storage_gb_month?: number | undefined;
    /** Price of one gigabyte out. */
    readonly egress_gb?: number | undefined;
  } | undefined;
  /** Topic to option: overrides a decision, and the plan says that you chose. */
  readonly choices?: { readonly [key in 'tracking' | 'registry' | 'serving' | 'batch' | 'edge' | 'compute' | 'autoscaling' | 'compression' | 'caching' | 'model-loading' | 'multi-model' | 'rollout' | 'rollback' | 'monitoring' | 'drift' | 'retraining' | 'alerting' | 'tracing' | 'orchestration' | 'ci' | 'secrets' | 'feature-store' | 'data-validation' | 'explainability' | 'approval' | 'audit' | 'access-control' | 'privacy' | 'hpo' | 'distributed-training' | 'feature-flags' | 'cost' | 'model-card' | 'lineage']?: string } | undefined;
}
