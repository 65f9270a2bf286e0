// The labelled set: 1,200 small files, half with one exposed credential, half with what only looks like one.
import {
  alphanumeric,
  base64Letters,
  type Credential,
  digits,
  hex,
  humanPassword,
  jwt,
  lower,
  type Maker,
  makerFrom,
  named,
  privateKey,
  randomFrom,
  shaped,
  toBase64,
} from './made-up.ts';

export interface Snippet {
  readonly sort: string;
  readonly path: string;
  readonly text: string;
  /** Lines, from 1, where the credential stands; none for a look-alike. */
  readonly lines: readonly number[];
}

type Carrier = (name: string, value: string, make: Maker) => { readonly path: string; readonly text: string };

const quoted = (value: string) => JSON.stringify(value);
const image = (make: Maker) => `registry.example.org/ml/serve@sha256:${make.text(64, hex)}`;

const pod = (env: string, make: Maker) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: serve-${make.text(4, lower)}
  labels: { app: serve, commit: "${make.text(40, hex)}" }
spec:
  selector: { matchLabels: { app: serve } }
  template:
    metadata: { labels: { app: serve } }
    spec:
      containers:
        - name: serve
          image: ${image(make)}
          env:
            - name: LOG_LEVEL
              value: info
${env}
`;

/** Each takes any name and any value on one line. */
const carriers: readonly Carrier[] = [
  (name, value) => ({
    path: 'config.yaml',
    text: `region: eu-central-1\nservice:\n  ${name}: ${quoted(value)}\n  retries: 3\n`,
  }),
  (name, value, make) => ({
    path: 'deployment.yaml',
    text: pod(`            - name: ${name}\n              value: ${quoted(value)}`, make),
  }),
  (name, value, make) => ({
    path: 'isvc.yaml',
    text: `apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: { name: fraud-${make.text(3, lower)} }\nspec:\n  predictor:\n    model:\n      modelFormat: { name: sklearn }\n      storageUri: s3://models/fraud\n      env:\n        - { name: ${name}, value: ${quoted(value)} }\n`,
  }),
  (name, value) => ({
    path: 'settings.json',
    text: `${JSON.stringify({ region: 'eu', nested: { [name]: value, retries: 3 } }, null, 2)}\n`,
  }),
  (name, value) => ({
    path: 'train.py',
    text: `import mlflow\n\nREGION = "eu-central-1"\n${name.replaceAll(/[.-]/g, '_')} = ${quoted(value)}\nmlflow.set_experiment("fraud")\n`,
  }),
  (name, value) => ({
    path: 'client.py',
    text: `client = connect(\n    region="eu",\n    ${name.replaceAll(/[.-]/g, '_')}=${quoted(value)},\n)\n`,
  }),
  (name, value) => ({ path: 'env.py', text: `import os\nos.environ["${name}"] = ${quoted(value)}\n` }),
  (name, value) => ({
    path: 'explore.ipynb',
    text: `${JSON.stringify({ cells: [{ cell_type: 'code', metadata: {}, outputs: [], source: ['import os\n', `${name.replaceAll(/[.-]/g, '_')} = ${quoted(value)}\n`] }], nbformat: 4 }, null, 1)}\n`,
  }),
  (name, value) => ({ path: '.env', text: `# local\nREGION=eu-central-1\n${name}=${value}\nDEBUG=0\n` }),
  (name, value) => ({
    path: 'app.toml',
    text: `[service]\nregion = "eu"\n${name.includes('.') ? quoted(name) : name} = ${quoted(value)}\n`,
  }),
  (name, value) => ({ path: 'app.ini', text: `[service]\nregion = eu\n${name} = ${value}\n` }),
  (name, value) => ({ path: 'setup.cfg', text: `[service]\nregion = eu\n${name} = ${value}\n` }),
  (name, value) => ({
    path: 'run.sh',
    text: `#!/bin/sh\nset -eu\nexport ${name.replaceAll(/[.-]/g, '_')}='${value}'\npython train.py\n`,
  }),
  (name, value) => ({
    path: 'main.tf',
    text: `resource "service" "ml" {\n  region = "eu"\n  ${name.replaceAll(/[.-]/g, '_')} = ${quoted(value)}\n}\n`,
  }),
  (name, value) => ({
    path: '.github/workflows/train.yaml',
    text: `on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n    env:\n      ${name}: ${quoted(value)}\n    steps:\n      - run: python train.py\n`,
  }),
  (name, value) => ({
    path: '.gitlab-ci.yml',
    text: `variables:\n  ${name}: ${quoted(value)}\ntrain:\n  script:\n    - python train.py\n`,
  }),
  (name, value) => ({
    path: 'docker-compose.yaml',
    text: `services:\n  mlflow:\n    image: ghcr.io/mlflow/mlflow:v3.13.0\n    environment:\n      ${name}: ${quoted(value)}\n`,
  }),
  (name, value) => ({
    path: 'chart/templates/config.yaml',
    text: `{{- if .Values.enabled }}\nmlflow:\n  ${name}: ${quoted(value)}\n  host: {{ .Values.host }}\n{{- end }}\n`,
  }),
  (name, value) => ({
    path: 'Dockerfile',
    text: `FROM python:3.12-slim\nENV ${name.replaceAll(/[.-]/g, '_')}=${value}\nRUN pip install mlflow\n`,
  }),
  (name, value) => ({
    path: 'map.yaml',
    text: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\ndata:\n  app.properties: |\n    region=eu\n    ${name}=${value}\n`,
  }),
];

const secretManifest = (make: Maker): Snippet => {
  const key = make.pick(['password', 'token', 'login', 'passphrase', 'secret-key']);
  const value = make.pick([humanPassword(make), make.text(24, alphanumeric)]);
  const isPlain = make.pick([true, false]);
  const text = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: mlflow-db\ntype: Opaque\n${isPlain ? 'stringData' : 'data'}:\n  ${key}: ${quoted(isPlain ? value : toBase64(value))}\n`;
  return { sort: 'secret manifest', path: 'secret.yaml', text, lines: [7] };
};

/** Credentials whose place is part of the shape. */
const placed: readonly ((make: Maker) => Snippet)[] = [
  secretManifest,
  secretManifest,
  (make) => {
    const key = privateKey(make);
    const indented = key
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
    return {
      sort: 'private key in yaml',
      path: 'tls.yaml',
      text: `tls:\n  key: |\n${indented}\n  port: 8443\n`,
      lines: [3],
    };
  },
  (make) => ({
    sort: 'private key in json',
    path: 'sa.json',
    text: `${JSON.stringify({ type: 'service_account', project_id: 'ml', private_key_id: make.text(40, hex), private_key: `${privateKey(make, '')}\n`, client_email: 'ml@ml.iam.gserviceaccount.com' }, null, 2)}\n`,
    lines: [5],
  }),
  (make) => ({
    sort: 'private key in python',
    path: 'key.py',
    text: `KEY = """${privateKey(make)}\n"""\n`,
    lines: [1],
  }),
  (make) => ({
    sort: 'private key on one line',
    path: '.env',
    text: `REGION=eu\nTLS_KEY="${privateKey(make).replaceAll('\n', '\\n')}"\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'kubeconfig',
    path: 'kubeconfig.yaml',
    text: `apiVersion: v1\nkind: Config\nclusters:\n  - name: ml\n    cluster: { server: https://k8s.example.org, certificate-authority-data: ${toBase64(`-----BEGIN CERTIFICATE-----\n${make.text(64, base64Letters)}`)} }\nusers:\n  - name: ci\n    user:\n      client-key-data: ${toBase64(privateKey(make))}\n`,
    lines: [9],
  }),
  (make) => ({
    sort: 'kubeconfig token',
    path: 'kubeconfig.yaml',
    text: `apiVersion: v1\nkind: Config\nusers:\n  - name: ci\n    user:\n      token: ${jwt(make)}\n`,
    lines: [6],
  }),
  (make) => ({
    sort: 'registry login',
    path: 'config.json',
    text: `${JSON.stringify({ auths: { 'ghcr.io': { auth: toBase64(`robot:${humanPassword(make)}`) } } }, null, 2)}\n`,
    lines: [4],
  }),
  (make) => ({
    sort: 'netrc',
    path: 'setup.sh',
    text: `cat > ~/.netrc <<END\nmachine api.wandb.ai login user password ${make.text(40, hex)}\nEND\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'netrc',
    path: '.netrc',
    text: `machine git.example.org\nlogin robot\npassword ${humanPassword(make)}\n`,
    lines: [3],
  }),
  (make) => ({
    sort: 'wandb login',
    path: 'train.py',
    text: `import wandb\nwandb.login(key="${make.text(40, hex)}")\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'option',
    path: 'serve.sh',
    text: `mlflow server \\\n  --admin-password ${humanPassword(make)} \\\n  --port 5000\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'argument',
    path: 'job.yaml',
    text: `apiVersion: batch/v1\nkind: Job\nmetadata: { name: load }\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: load\n          image: ${image(make)}\n          args:\n            - --db-password\n            - ${quoted(humanPassword(make))}\n`,
    lines: [13],
  }),
  (make) => ({
    sort: 'curl',
    path: 'call.sh',
    text: `curl -s -u robot:${make.text(18, alphanumeric)}7 https://mlflow.example.org/api\n`,
    lines: [1],
  }),
  (make) => ({
    sort: 'header',
    path: 'call.py',
    text: `import requests\nheaders = {"Authorization": "Bearer ${make.text(40, alphanumeric)}"}\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'requests auth',
    path: 'call.py',
    text: `import requests\nrequests.get(url, auth=("robot", "${humanPassword(make)}"))\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'default in python',
    path: 'settings.py',
    text: `import os\nDB_PASSWORD = os.getenv("DB_PASSWORD", "${humanPassword(make)}")\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'default in shell',
    path: 'docker-compose.yaml',
    text: `services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: "\${POSTGRES_PASSWORD:-${make.text(14, alphanumeric)}7}"\n`,
    lines: [5],
  }),
  (make) => ({
    sort: 'default in terraform',
    path: 'vars.tf',
    text: `variable "db_password" {\n  type    = string\n  default = "${humanPassword(make)}"\n}\n`,
    lines: [3],
  }),
  (make) => ({
    sort: 'connection string',
    path: 'app.ini',
    text: `[db]\nconnection = Server=tcp:ml.database.windows.net;Database=ml;User ID=svc;Password=${make.text(16, alphanumeric)}8;Encrypt=true\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'comment',
    path: 'values.yaml',
    text: `mlflow:\n  # password: ${humanPassword(make)}\n  port: 5000\n`,
    lines: [2],
  }),
  (make) => ({
    sort: 'aws pair',
    path: 'upload.py',
    text: `import boto3\ns3 = boto3.Session("${`AKIA${make.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`}",\n                   "${make.text(38, base64Letters)}A7")\n`,
    lines: [2, 3],
  }),
  (make) => ({
    sort: 'alertmanager',
    path: 'alertmanager.yaml',
    text: `route: { receiver: pager }\nreceivers:\n  - name: pager\n    pagerduty_configs:\n      - routing_key: ${make.text(31, digits + lower)}4\n`,
    lines: [5],
  }),
  (make) => ({
    sort: 'printed in a notebook',
    path: 'debug.ipynb',
    text: `${JSON.stringify({ cells: [{ cell_type: 'code', source: ['print(cfg)\n'], outputs: [{ output_type: 'stream', text: [`api_key=${make.text(32, alphanumeric)}\n`] }] }] }, null, 1)}\n`,
    lines: [12],
  }),
];

const references = [
  '${DB_PASSWORD}',
  '$DB_PASSWORD',
  '${DB_PASSWORD:-}',
  '${DB_PASSWORD:?missing}',
  '${{ secrets.DB_PASSWORD }}',
  '{{ .Values.db.password }}',
  '{{secrets/prod/db-password-1}}',
  '%(DB_PASSWORD)s',
  '${oc.env:DB_PASSWORD}',
  '@DB_PASSWORD@',
  '<your-password-1>',
  'vault:secret/data/ml#password1',
  'op://ml/db/password1',
  'awssm://prod/mlflow/db1',
  'ref+vault://secret/ml#/pass1',
  'arn:aws:secretsmanager:eu-central-1:123456789012:secret:ml-Ab12Cd',
  'projects/ml-1/secrets/db/versions/3',
  'file:///run/secrets/db1',
  '$__file{/etc/secrets/db1}',
  '/run/secrets/db-password-1',
  '$(DB_PASSWORD)',
  '!vault-Ref1'.replace('!', 'ssm:/'),
];
const placeholders = [
  'changeme',
  'change-me-123',
  'CHANGE_ME',
  'your-api-key-here',
  'YOUR_API_KEY_1',
  'TODO',
  'xxxxxxxxxxxxxxxx',
  '****************',
  '<token>',
  'replace-with-token-1',
  'insert-your-key-here-2',
  'dummy-token-123',
  'example-password-1',
  'placeholder123',
  'REDACTED',
  'none',
  'null',
  '""',
  'test',
  'secret',
  'password',
  'not-a-real-key-42',
  '[MASKED-1]',
  'fill-me-in...',
  'abcdefghijklmnop1234',
  '1234567890abcdef1234567890abcdef',
  '00000000000000000000000000000000',
];
const secretNames = [
  'db_password',
  'DB_PASSWORD',
  'api_key',
  'access_token',
  'client_secret',
  'auth_token',
  'secret_key',
];

const harmless: readonly ((make: Maker) => readonly [name: string, value: string])[] = [
  (make) => [
    make.pick(['tokenizer_sha256', 'model_sha256', 'md5', 'checksum', 'data_hash', 'token_digest']),
    make.text(make.pick([32, 64]), hex),
  ],
  (make) => [make.pick(['git_commit', 'revision', 'commit', 'secret_rev', 'source_version']), make.text(40, hex)],
  (make) => [
    make.pick([
      'run_id',
      'run_uuid',
      'experiment_id',
      'model_uuid',
      'secret_version_id',
      'token_request_id',
      'client_id',
      'api_key_id',
    ]),
    make.pick([make.text(32, hex), uuid(make)]),
  ],
  (make) => [
    make.pick(['max_tokens', 'token_limit', 'num_tokens', 'tokens_per_second', 'max_new_tokens', 'total_tokens']),
    `${make.between(1000, 99_999_999)}`,
  ],
  (make) => [
    make.pick(['token_url', 'auth_url', 'auth_endpoint', 'secret_store_url']),
    `https://login.example.org/oauth2/v${make.between(1, 9)}/token`,
  ],
  (make) => [
    make.pick(['secret_name', 'password_file', 'token_path', 'private_key_path', 'credentials_file']),
    make.pick(['/run/secrets/key1', 'mlflow-db-2', './keys/ml-7.pem']),
  ],
  (make) => [
    make.pick(['pad_token', 'eos_token', 'bos_token', 'unk_token', 'stop_token']),
    make.pick(['<|endoftext|>', '</s>', `<|reserved_special_token_${make.upTo(200)}|>`, '[PAD]']),
  ],
  (make) => [
    make.pick(['password_min_length', 'token_ttl', 'secret_rotation', 'password_policy']),
    make.pick(['12', '30d', 'rotate-90d', 'strict-v2']),
  ],
  (make) => ['integrity', `sha512-${make.text(86, base64Letters)}==`],
  (make) => ['image', `ghcr.io/org/serve@sha256:${make.text(64, hex)}`],
  (make) => ['uses', `actions/checkout@${make.text(40, hex)}`],
  (make) => [
    'package',
    `https://files.pythonhosted.org/packages/${make.text(2, hex)}/${make.text(60, hex)}/mlflow-3.1.0.whl`,
  ],
  (make) => ['cache_key', make.text(64, hex)],
  (make) => ['trace_id', make.text(32, hex)],
  (make) => ['address', `postgresql://mlflow@db:5432/mlflow_${make.text(5, lower)}`],
  (make) => ['address', `postgresql://mlflow:\${DB_PASSWORD}@db-${make.text(3, lower)}:5432/mlflow`],
  () => ['address', 'postgresql://USER:PASSWORD@HOST:5432/DATABASE'],
  (make) => ['address', `https://mlflow.example.org:5000/api/2.0/mlflow@v${make.between(1, 9)}`],
  (make) => [
    'address',
    `https://x-access-token:\${{ secrets.GITHUB_TOKEN }}@github.com/org/repo-${make.text(4, lower)}.git`,
  ],
  (make) => ['address', `redis://localhost:6379/${make.upTo(10)}`],
  (make) => [
    'masked',
    make.pick([
      `ghp_${'x'.repeat(36)}`,
      `hf_${'x'.repeat(34)}`,
      `AKIA${'X'.repeat(16)}`,
      `sk-proj-${'0'.repeat(60)}`,
      `dapi${'0'.repeat(32)}`,
      `glpat-${'*'.repeat(20)}`,
    ]),
  ],
  () => ['example', `AKIA${'IOSFODNN7'}EXAMPLE`],
  () => ['aws_secret_access_key', `wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLE'}KEY`],
  (make) => ['digest', `sha256:${make.text(64, hex)}`],
  (make) => ['public_key', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5${make.text(48, alphanumeric)} ml@host`],
  (make) => ['date', `2026-0${make.between(1, 9)}-1${make.upTo(9)}T00:00:00Z`],
  (make) => ['version', `3.13.${make.upTo(30)}+cu${make.between(118, 128)}`],
  (make) => ['bucket', `s3://ml-models-${make.text(8, hex)}/fraud/${uuid(make)}`],
];

function uuid(make: Maker): string {
  return `${make.text(8, hex)}-${make.text(4, hex)}-4${make.text(3, hex)}-a${make.text(3, hex)}-${make.text(12, hex)}`;
}

/** Look-alikes whose structure is what makes them harmless. */
const structures: readonly ((make: Maker) => Omit<Snippet, 'lines'>)[] = [
  (make) => ({
    sort: 'secretKeyRef',
    path: 'deployment.yaml',
    text: pod(
      `            - name: ${make.pick(secretNames)}\n              valueFrom: { secretKeyRef: { name: db-${make.text(5, alphanumeric).toLowerCase()}, key: passw0rd-${make.text(6, alphanumeric)} } }`,
      make,
    ),
  }),
  (make) => ({
    sort: 'ExternalSecret',
    path: 'external.yaml',
    text: `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: db }\nspec:\n  secretStoreRef: { kind: ClusterSecretStore, name: vault }\n  data:\n    - secretKey: db_password\n      remoteRef: { key: prod/mlflow/db-${make.text(8, alphanumeric)}, property: password }\n`,
  }),
  (make) => ({
    sort: 'SealedSecret',
    path: 'sealed.yaml',
    text: `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: db }\nspec:\n  encryptedData:\n    password: AgB${make.text(400, base64Letters)}==\n`,
  }),
  (make) => ({
    sort: 'SOPS',
    path: 'secret.enc.yaml',
    text: `apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData:\n  password: ENC[AES256_GCM,data:${make.text(20, base64Letters)}==,iv:${make.text(43, base64Letters)}=,tag:${make.text(22, base64Letters)}==,type:str]\nsops:\n  age:\n    - recipient: age1${make.text(58, lower + digits)}\n  mac: ENC[AES256_GCM,data:${make.text(40, base64Letters)},iv:${make.text(43, base64Letters)}=,tag:${make.text(22, base64Letters)}==,type:str]\n  version: 3.13.2\n`,
  }),
  (make) => ({
    sort: 'vault annotations',
    path: 'pod.yaml',
    text: `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  selector: { matchLabels: { app: a } }\n  template:\n    metadata:\n      labels: { app: a }\n      annotations:\n        vault.hashicorp.com/agent-inject-secret-db: secret/data/ml/db-${make.text(6, alphanumeric)}\n        vault.hashicorp.com/role: mlflow-${make.upTo(99)}\n    spec:\n      containers: [{ name: a, image: ${image(make)} }]\n`,
  }),
  (make) => ({
    sort: 'empty or templated Secret',
    path: 'secret.yaml',
    text: `apiVersion: v1\nkind: Secret\nmetadata: { name: db }\n${make.pick(['stringData:\n  password: ""', 'data:\n  password: Y2hhbmdlbWU=', 'stringData:\n  password: "${DB_PASSWORD}"', 'stringData:\n  password: "{{ .Values.password }}"', 'data: {}', `data:\n  username: ${toBase64(`mlflow${make.upTo(99)}`)}`])}\n`,
  }),
  (make) => ({
    sort: 'dvc.lock',
    path: 'dvc.lock',
    text: `schema: '2.0'\nstages:\n  train:\n    deps:\n      - path: data/token.csv\n        md5: ${make.text(32, hex)}.dir\n        size: ${make.upTo(1e9)}\n`,
  }),
  (make) => ({
    sort: 'lock file',
    path: 'package-lock.json',
    text: `${JSON.stringify({ packages: { 'node_modules/js-tokens': { version: '9.0.1', resolved: 'https://registry.example.org/js-tokens-9.0.1.tgz', integrity: `sha512-${make.text(86, base64Letters)}==` } } }, null, 2)}\n`,
  }),
  (make) => ({
    sort: 'picture in a notebook',
    path: 'plot.ipynb',
    text: `${JSON.stringify({ cells: [{ cell_type: 'code', source: ['plt.show()\n'], outputs: [{ data: { 'image/png': `iVBORw0KGgo${make.text(1500, base64Letters)}` } }] }] }, null, 1)}\n`,
  }),
  (make) => ({
    sort: 'minified',
    path: 'app.json',
    text: `{"js":"!function(e,t){var token=e.getToken(t.key),n=t.authHeader||r.secretName;for(var i=0;i<${make.upTo(99)};i++)n[i]=o(i)^${make.upTo(1e6)};return{password:e.password,apiKey:t.apiKey,auth:n.${make.text(3, lower)}}}(this);"}\n`,
  }),
  (make) => ({
    sort: 'read from the environment',
    path: 'train.py',
    text: `import os\npassword = os.environ["DB_PASSWORD_${make.upTo(9)}"]\napi_key = os.getenv("API_KEY")\ntoken = dbutils.secrets.get("prod", "token-${make.text(4, alphanumeric)}")\nsecret = get_secret_value(f"ml/{env}/db-${make.upTo(99)}")["SecretString"]\n`,
  }),
  (make) => ({
    sort: 'code about tokens',
    path: 'tokenize.py',
    text: `tokens = tokenizer("a text", max_length=${make.upTo(512)})\nif token == "##ing${make.upTo(9)}":\n    pass\nspecial_tokens = {"mask_token": "[MASK]", "sep_token": "[SEP]"}\nsecret_name = "mlflow-db-${make.text(4, hex)}"\n`,
  }),
  (make) => ({
    sort: 'hydra and pydantic',
    path: 'settings.py',
    text: `class Settings(BaseSettings):\n    db_password: SecretStr\n    api_key: str = Field(alias="API_KEY_${make.upTo(9)}")\n    auth_mode: str = "oauth2-v${make.upTo(9)}"\n`,
  }),
  (make) => ({
    sort: 'certificate',
    path: 'kubeconfig.yaml',
    text: `apiVersion: v1\nkind: Config\nclusters:\n  - name: ml\n    cluster: { server: https://k8s.example.org, certificate-authority-data: ${toBase64(`-----BEGIN CERTIFICATE-----\n${make.text(64, base64Letters)}`)} }\nusers:\n  - name: ci\n    user:\n      client-certificate-data: ${toBase64(`-----BEGIN CERTIFICATE-----\n${make.text(64, base64Letters)}`)}\n      exec: { command: aws, apiVersion: client.authentication.k8s.io/v1 }\n`,
  }),
  (make) => ({
    sort: 'unsigned or public token',
    path: 'a.yaml',
    text: `token: ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"sub":"${make.text(12, lower)}"}`).toString('base64url')}.${make.text(3, lower)}\n`,
  }),
  (make) => ({
    sort: 'terraform references',
    path: 'main.tf',
    text: `resource "aws_db_instance" "ml" {\n  identifier = "ml-${make.text(4, hex)}"\n  password   = var.db_password\n  kms_key_id = "arn:aws:kms:eu-central-1:123456789012:key/${uuid(make)}"\n}\ndata "aws_secretsmanager_secret" "db" { name = "prod/ml/db-${make.upTo(99)}" }\n`,
  }),
  (make) => ({
    sort: 'workflow references',
    path: '.github/workflows/ci.yaml',
    text: `on: push\npermissions: { contents: read }\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env:\n      API_TOKEN: \${{ secrets.API_TOKEN_${make.upTo(9)} }}\n      DB_PASSWORD: \${{ vars.DB_PASSWORD }}\n    steps:\n      - uses: actions/checkout@${make.text(40, hex)}\n      - run: pytest\n`,
  }),
  (make) => ({
    sort: 'argparse',
    path: 'cli.py',
    text: `parser.add_argument("--api-key", help="key of the service, such as ${make.pick(['from the portal', 'in the vault'])}", required=True)\nparser.add_argument("--token-file", default="/run/secrets/token-${make.upTo(9)}")\n`,
  }),
  (make) => ({
    sort: 'shell references',
    path: 'run.sh',
    text: `TOKEN=$(vault kv get -field=token secret/ml-${make.upTo(99)})\nexport DB_PASSWORD="\${DB_PASSWORD:?}"\ncurl -H "Authorization: Bearer $TOKEN" https://mlflow.example.org\ndocker login -u ci -p "$REGISTRY_PASSWORD" ghcr.io\nmlflow server --password "$DB_PASSWORD"\n`,
  }),
  (make) => ({
    sort: 'alertmanager files',
    path: 'alertmanager.yaml',
    text: `route: { receiver: pager }\nreceivers:\n  - name: pager\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/secrets/key-${make.upTo(99)}\n`,
  }),
  (make) => ({
    sort: 'pem header',
    path: 'doc.yaml',
    text: `help: "the file starts with -----BEGIN ${make.pick(['RSA ', 'EC ', ''])}PRIVATE KEY-----"\npublic: |\n  -----BEGIN PUBLIC KEY-----\n  ${make.text(64, base64Letters)}\n  -----END PUBLIC KEY-----\n`,
  }),
];

export function labelledSnippets(seed: number, half = 600): readonly Snippet[] {
  const make = makerFrom(randomFrom(seed));
  return [
    ...Array.from({ length: half }, (_, index) => exposed(make, index)),
    ...Array.from({ length: half }, (_, index) => ({ ...lookAlike(make, index), lines: [] })),
  ];
}

function exposed(make: Maker, index: number): Snippet {
  if (index % 3 === 0) return at(placed, index / 3)(make);
  const isNamed = index % 3 === 2;
  const credential: Credential = at(isNamed ? named : shaped, Math.floor(index / 3))(make);
  const { path, text } = make.pick(carriers)(make.pick(credential.names), credential.value, make);
  const written = text
    .split('\n')
    .findIndex((line) => line.includes(credential.value) || line.includes(quoted(credential.value).slice(1, -1)));
  return { sort: credential.sort, path, text, lines: [written + 1] };
}

function lookAlike(make: Maker, index: number): Omit<Snippet, 'lines'> {
  if (index % 3 === 0) return at(structures, index / 3)(make);
  if (index % 3 === 1) {
    const [name, value] = at(harmless, Math.floor(index / 3))(make);
    return { sort: `harmless ${name}`, ...make.pick(carriers)(name, value, make) };
  }
  const isReference = index % 2 === 0;
  const value = make.pick(isReference ? references : placeholders);
  // What a shell would expand stands in double quotes there, not in the single ones of the carrier.
  return {
    sort: isReference ? 'reference' : 'placeholder',
    ...make.pick(carriers)(make.pick(secretNames), value, make),
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
}
