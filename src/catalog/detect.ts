// What a repository already says about the five inputs, with the file that says it. Offered as defaults, never applied unasked.

export interface SeenFile {
  readonly path: string;
  readonly text: string;
}

/** One answer that was read from the workspace. */
export interface Detected {
  /** Outside path, such as `model.framework`. */
  readonly key: string;
  readonly value: string | readonly string[];
  /** The evidence in a few words, with its file. */
  readonly because: string;
}

const mostFiles = 300;
const readFirst =
  /(^|\/)(requirements[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|environment\.ya?ml|conda\.ya?ml|python_env\.ya?ml|Pipfile|MLproject|databricks\.ya?ml|Jenkinsfile|\.gitlab-ci\.ya?ml)$|^\.github\/workflows\/[^/]+\.ya?ml$/i;
const readNext = /\.(py|ipynb|ya?ml|tf)$/i;
const generated = /^(\.mlops|mlops|docs\/mlops)\//;

/** The files worth reading, those that name dependencies first; what we generated ourselves is no evidence. */
export function detectionPaths(paths: readonly string[]): readonly string[] {
  const own = paths.filter((path) => !generated.test(path));
  return [
    ...own.filter((path) => readFirst.test(path)),
    ...own.filter((path) => !readFirst.test(path) && readNext.test(path)),
  ].slice(0, mostFiles);
}

interface Clue {
  readonly value: string;
  /** Distribution or module names, lower case, dashes as underscores. */
  readonly packages?: readonly string[];
  readonly path?: RegExp;
  readonly text?: RegExp;
}

const stackClues: readonly Clue[] = [
  { value: 'mlflow', packages: ['mlflow', 'mlflow_skinny'], path: /(^|\/)MLproject$/i },
  { value: 'kubeflow', packages: ['kfp', 'kubeflow'], text: /^apiVersion: .*kubeflow\.org\//m },
  { value: 'vertex_ai', packages: ['google_cloud_aiplatform'], text: /\bfrom google\.cloud import aiplatform\b/ },
  { value: 'sagemaker', packages: ['sagemaker'] },
  {
    value: 'azure_ml',
    packages: ['azure_ai_ml', 'azureml_core', 'azureml_sdk'],
    text: /azuremlschemas\.azureedge\.net/,
  },
  { value: 'databricks', packages: ['databricks_sdk', 'databricks_connect'], path: /(^|\/)databricks\.ya?ml$/ },
  { value: 'neptune', packages: ['neptune', 'neptune_client'] },
  { value: 'wandb', packages: ['wandb'] },
  { value: 'airflow', packages: ['apache_airflow', 'airflow'] },
  { value: 'prefect', packages: ['prefect'] },
  { value: 'seldon', packages: ['seldon_core'], text: /^apiVersion: (machinelearning|mlops)\.seldon\.io\//m },
  {
    value: 'kubernetes',
    text: /^apiVersion: (apps\/v1|serving\.kserve\.io\/|autoscaling\/v2)/m,
    path: /(^|\/)(kustomization\.ya?ml|Chart\.yaml)$/,
  },
];

// The most special one first: a transformers project has torch, an xgboost project has scikit-learn.
const frameworkClues: readonly Clue[] = [
  { value: 'transformers', packages: ['transformers'] },
  { value: 'xgboost', packages: ['xgboost'] },
  { value: 'lightgbm', packages: ['lightgbm'] },
  { value: 'catboost', packages: ['catboost'] },
  { value: 'prophet', packages: ['prophet'] },
  { value: 'pytorch', packages: ['torch', 'pytorch', 'lightning', 'pytorch_lightning'] },
  { value: 'tensorflow', packages: ['tensorflow', 'tensorflow_cpu'] },
  { value: 'keras', packages: ['keras'] },
  { value: 'spark', packages: ['pyspark'] },
  { value: 'statsmodels', packages: ['statsmodels'] },
  { value: 'sklearn', packages: ['scikit_learn', 'sklearn'] },
];

const modelTypeClues: readonly Clue[] = [
  { value: 'generative', packages: ['vllm', 'langchain', 'llama_index', 'trl'], text: /\bAutoModelForCausalLM\b/ },
  { value: 'recommendation', packages: ['implicit', 'lightfm', 'surprise', 'scikit_surprise', 'recbole'] },
  { value: 'ranking', text: /\b(LGBMRanker|XGBRanker|rank:ndcg|lambdarank)\b/ },
  { value: 'time-series', packages: ['prophet', 'darts', 'statsforecast', 'neuralforecast', 'pmdarima', 'sktime'] },
  { value: 'computer-vision', packages: ['torchvision', 'ultralytics', 'detectron2', 'timm', 'albumentations'] },
  { value: 'nlp', packages: ['spacy', 'sentence_transformers'], text: /\bAutoModelForSequenceClassification\b/ },
  { value: 'clustering', text: /\b(KMeans|DBSCAN|HDBSCAN|GaussianMixture)\(/ },
  { value: 'regression', text: /\b\w*(Regressor|LinearRegression|ElasticNet)\(/ },
  { value: 'classification', text: /\b\w*(Classifier|LogisticRegression)\(/ },
];

const ciClues: readonly Clue[] = [
  { value: 'github', path: /^\.github\/workflows\/[^/]+\.ya?ml$/ },
  { value: 'gitlab', path: /^\.gitlab-ci\.ya?ml$/ },
  { value: 'jenkins', path: /(^|\/)Jenkinsfile$/ },
];

const cloudClues: readonly Clue[] = [
  { value: 'aws', text: /\bprovider\s+"aws"/ },
  { value: 'gcp', text: /\bprovider\s+"google"/ },
  { value: 'azure', text: /\bprovider\s+"azurerm"/ },
];

/** Same files, same answers; nothing is found twice. */
export function detectInputs(files: readonly SeenFile[]): readonly Detected[] {
  const seen = files.map((file) => ({ ...file, packages: packagesIn(file) }));
  const stacks = stackClues.flatMap((clue) => evidence(clue, seen) ?? []);
  const first = (key: string, clues: readonly Clue[]): Detected[] => {
    for (const clue of clues) {
      const found = evidence(clue, seen);
      if (found) return [{ key, ...found }];
    }
    return [];
  };
  return [
    ...(stacks.length > 0
      ? [
          {
            key: 'existing_stack',
            value: stacks.map(({ value }) => value),
            because: stacks.map(({ because }) => because).join('; '),
          },
        ]
      : []),
    ...first('model_type', modelTypeClues),
    ...first('model.framework', frameworkClues),
    ...first('ci', ciClues),
    ...first('environment.cloud', cloudClues),
    ...nameOf(files),
  ];
}

interface Read extends SeenFile {
  readonly packages: ReadonlySet<string>;
}

function evidence(
  clue: Clue,
  files: readonly Read[],
): { readonly value: string; readonly because: string } | undefined {
  for (const { path, text, packages } of files) {
    const wanted = clue.packages?.find((name) => packages.has(name));
    if (wanted !== undefined) return { value: clue.value, because: `${wanted} in ${path}` };
    if (clue.path?.test(path)) return { value: clue.value, because: `${path} is there` };
    const said = clue.text?.exec(text)?.[0];
    if (said !== undefined) return { value: clue.value, because: `${said.trim().slice(0, 60)} in ${path}` };
  }
  return undefined;
}

// Requirement lines, the lists of pyproject and conda files, and the imports of Python and notebooks.
function packagesIn({ path, text }: SeenFile): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string | undefined) => name && names.add(name.toLowerCase().replaceAll(/[-.]/g, '_'));
  // A notebook is JSON: its lines begin after a quotation mark.
  const imports = /\.ipynb$/i.test(path)
    ? /"[ \t]*(?:import|from)[ \t]+([A-Za-z_]\w*)/g
    : /^[ \t]*(?:import|from)[ \t]+([A-Za-z_]\w*)/gm;
  if (/\.(py|ipynb)$/i.test(path)) for (const [, name] of text.matchAll(imports)) add(name);
  if (/\.txt$|Pipfile$/i.test(path)) for (const [, name] of text.matchAll(/^[ \t]*([A-Za-z][\w.-]*)/gm)) add(name);
  if (/\.(toml|cfg)$|setup\.py$/i.test(path)) {
    for (const [, name] of text.matchAll(/["']([A-Za-z][\w.-]*)(?:\[[^\]]*\])?\s*(?:[<>=!~;].*?)?["']/g)) add(name);
    for (const [, name] of text.matchAll(/^[ \t]*([A-Za-z][\w.-]*)[ \t]*=[ \t]*["'{^~\d]/gm)) add(name);
  }
  if (/\.ya?ml$/i.test(path) && /^\s*(dependencies|build_dependencies)\s*:/m.test(text))
    for (const [, name] of text.matchAll(/^[ \t]*-[ \t]*["']?(?:[\w-]+::)?([A-Za-z][\w.-]*)/gm)) add(name);
  return names;
}

function nameOf(files: readonly SeenFile[]): Detected[] {
  for (const { path, text } of files) {
    const name = /(^|\/)MLproject$/i.test(path)
      ? /^name:[ \t]*["']?([\w.-]{2,60})["']?[ \t]*$/m.exec(text)?.[1]
      : /(^|\/)pyproject\.toml$/.test(path)
        ? /^name[ \t]*=[ \t]*["']([\w.-]{2,60})["']/m.exec(text)?.[1]
        : undefined;
    if (name) return [{ key: 'model.name', value: name, because: `named so in ${path}` }];
  }
  return [];
}
