// Credentials are found by shape and by name, their look-alikes are not, and none is ever repeated.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';
import { decodeBase64 } from '../../../secrets/base64.ts';

testRulePage('secrets/no-inline-secret');

const mine = (path: string, text: string) => findingsOf(path, text).filter(({ rule }) => rule.startsWith('secrets/'));
const base64 = (text: string) => Buffer.from(text).toString('base64');
// Assembled here, so that no file of the project holds the shape of a credential.
const some = (length: number, letters = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0') =>
  letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
const human = ['s3cure', 'Pa55w0rd'].join('-');
const secrets = {
  aws: `AKIA${'QWERTYUIOPASDFGH'}`,
  google: `AIza${some(35)}`,
  databricks: `dapi${some(32, '3f9a07c5e1b84d26')}`,
  huggingFace: `hf_${some(34)}`,
  wandb: `wandb_v1_${some(77)}`,
  github: `ghp_${some(36)}`,
  githubApp: `ghs_12345_eyJ${some(40)}.${some(60)}.${some(40)}`,
  gitlab: `glpat-${some(20)}`,
  slack: `xoxb-${'123456789012'}-${'123456789012'}-${some(24)}`,
  slackHook: `https://hooks.slack.com/services/T${some(9)}/B${some(9)}/${some(24)}`,
  openai: `sk-proj-${some(74)}T3BlbkFJ${some(74)}`,
  anthropic: `sk-ant-api03-${some(93)}AA`,
  npm: `npm_${some(36)}`,
  vault: `hvs.${some(95)}`,
  grafana: `glsa_${some(32)}_${'0a1b2c3d'}`,
  azureStorage: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${some(86)}==`,
  azureSas: `https://a.blob.core.windows.net/c?sv=2024-11-04&se=2027-01-01&sp=r&sig=${some(43)}%3D`,
  jwt: `${base64('{"alg":"RS256","typ":"JWT"}').replace(/=+$/, '')}.${base64('{"sub":"mlops","exp":1}').replace(/=+$/, '')}.${some(43)}`,
  postgres: `postgresql+psycopg2://mlflow:${human}@db:5432/mlflow`,
  redis: `redis://:${human}@cache:6379/0`,
  privateKey: `-----BEGIN ${'EC'} PRIVATE KEY-----\\n${some(64)}\\n${some(40)}\\n-----END EC PRIVATE KEY-----`,
};

test.each(Object.entries(secrets))(
  'the shape %s is found in YAML, JSON, Python, a notebook, an env file, and inside an argument',
  (_, secret) => {
    const places: readonly [string, string][] = [
      ['config.yaml', `any: "${secret}"\n`],
      ['config.json', JSON.stringify({ any: [secret] })],
      ['train.py', `client = connect("${secret}")\n`],
      ['notebook.ipynb', JSON.stringify({ cells: [{ source: [`x = "${secret}"\n`] }] })],
      ['.env', `ANY=${secret}\n`],
      ['job.yaml', `args: ["run --with ${secret}"]\n`],
    ];
    for (const [path, text] of places) {
      const found = mine(path, text);
      expect(found.length, `${path}: ${found.length}`).toBeGreaterThan(0);
      for (const { message } of found)
        for (const part of [secret, human, secret.slice(-12)]) expect(message).not.toContain(part);
    }
  },
);

test.each([
  ['app.toml', `password = "${human}"\n`],
  ['run.sh', `export MLFLOW_TRACKING_PASSWORD='${human}'\n`],
  ['run.sh', `mlflow server --password=${human}\n`],
  ['config.ini', `db_password = ${human}\n`],
  ['main.tf', `  admin_password = "${human}"\n`],
  ['train.py', `os.environ["WANDB_API_KEY"] = "${some(40, '3f9a07c5e1b84d26')}"\n`],
  ['train.py', `login(api_key="${some(32)}")\n`],
  ['notebook.ipynb', JSON.stringify({ cells: [{ source: [`api_key = "${some(32)}"`] }] })],
  ['.env', `MLFLOW_TRACKING_PASSWORD=tiger\n`],
  ['.env', `DB_PASSWORD=\${DB_PASSWORD:-${human}}\n`],
  ['values.yaml', `db: { password: "${human}" }\n`],
  ['values.yaml', `auth:\n  clientSecret: ${some(32)}\n`],
  ['map.yaml', `data:\n  app.properties: |\n    db.user=mlflow\n    db.password=${human}\n`],
  ['secret.yaml', `kind: Secret\ndata: { login: ${base64(human)} }\n`],
  ['secret.yaml', `kind: List\nitems:\n  - kind: Secret\n    stringData: { login: ${human} }\n`],
  ['kubeconfig.yaml', `users:\n  - user: { client-key-data: ${base64(`-----BEGIN ${'RSA'} PRIVATE KEY-----`)} }\n`],
  ['config.json', JSON.stringify({ auths: { 'ghcr.io': { auth: base64(`robot:${human}`) } } })],
  ['chart/templates/secret.yaml', `{{- if .Values.on }}\npassword: "${human}"\n{{- end }}\n`],
])('in %s a credential is found by its name: %#', (path, text) => {
  const found = mine(path, text);
  expect(found.length).toBe(1);
  for (const { message } of found) expect(message).not.toContain(human);
});

test.each([
  ['a reference', 'password: ${DB_PASSWORD}'],
  ['a reference with an empty fallback', 'password: ${DB_PASSWORD:-}'],
  ['a template', 'password: "{{ .Values.password }}"'],
  ['a secret of GitHub', 'token: ${{ secrets.DATABRICKS_TOKEN }}'],
  ['a secret of Databricks', 'token: "{{secrets/prod/token1}}"'],
  ['a placeholder', 'password: change-me'],
  ['a placeholder in words', 'api_key: your-api-key-here-123'],
  ['an instruction', 'token: <paste-token-2-here>'],
  ['a masked token', `token: ghp_${'x'.repeat(36)}`],
  ['a name of a secret', 'secret: mlflow-db-credentials'],
  [
    'a name under valueFrom',
    'env: [{ name: A_TOKEN, valueFrom: { secretKeyRef: { name: auth2-xK9, key: t0ken-Val9X } } }]',
  ],
  ['a digest', 'image: repo/app@sha256:9b2f0c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff0'],
  ['a digest by its name', 'tokenizer_sha256: 9b2f0c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff0'],
  ['a number of tokens', 'max_tokens: "409600000"\ntoken_limit: 12345678'],
  ['an id', 'secret_version_id: 6f9619ff-8b86-d011-b42d-00c04fc964ff'],
  ['a published example', `key: AKIA${'IOSFODNN7EXAMPLE'}`],
  ['a path', 'private_key: /run/secrets/key1'],
  ['an address', 'token_url: https://login.example.org/oauth2/v2.0/token'],
  ['an address without a password', 'db: postgresql://mlflow@db:5432/mlflow'],
  ['an address with a reference', 'db: postgresql://mlflow:${DB_PASSWORD}@db:5432/mlflow'],
  ['an address with a placeholder', 'db: postgresql://DB_USERNAME:DB_PASSWORD@DB_HOST/DB_NAME'],
  ['an address with a port', 'url: https://mlflow.example.org:5000/api/2.0@v1'],
  ['an encrypted value', 'password: ENC[AES256_GCM,data:p673w,iv:abc1,tag:def2]'],
  ['a reference to Vault', 'password: vault:secret/data/mlflow#Passw0rd1'],
  ['a public certificate', `certificate-authority-data: ${base64(`-----BEGIN CERTIFICATE-----\n${some(64)}`)}`],
  [
    'a user name in a Secret',
    `kind: Secret\ndata: { username: ${base64('mlflow-user')}, password: ${base64('changeme')} }`,
  ],
  ['a Secret that is a template', 'kind: Secret\nstringData: { login: "${LOGIN}" }'],
  ['a header of a private key', 'hint: "starts with -----BEGIN RSA PRIVATE KEY-----"'],
  [
    'a token without signature',
    `token: ${base64('{"alg":"none"}').replace(/=+$/, '')}.${base64('{"sub":"mlops-someone"}').replace(/=+$/, '')}.${some(20)}`,
  ],
])('%s stays silent', (_, text) => expect(mine('values.yaml', text)).toEqual([]));

test.each([
  ['a call', 'train.py', 'token = get_secret_value2("databricks/prod1")\n'],
  ['the environment', 'train.py', 'password = os.environ["DB_PASSWORD1"]\n'],
  ['a formatted string', 'train.py', 'token = f"{prefix}-{name2}-{suffix}"\n'],
  ['a comparison', 'train.py', 'if token == "a1B2c3D4e5F6g7H8": pass\n'],
  ['a special token', 'train.py', 'pad_token = "<|reserved_special_token_0|>"\n'],
  ['a command', 'run.sh', 'TOKEN=$(vault kv get -field=token1 secret/mlops)\n'],
  ['a picture', 'plot.ipynb', `{\n"image/png": "password=${some(40)}"\n}`],
])('in a program %s stays silent', (_, path, text) => expect(mine(path, text)).toEqual([]));

test('the mark stands under the secret only', () => {
  const text = `args:\n  - "--header=Bearer ${secrets.github}"\n`;
  const [found] = mine('job.yaml', text);
  expect(text.slice(found?.place.start, found?.place.end)).toBe(secrets.github);
});

test('in JSON the fix is JSON', () => {
  const text = `{ "env": [{ "name": "DB_PASSWORD", "value": "${human}" }] }`;
  const edit = mine('pod.json', text)[0]?.fixes[0]?.edits[0];
  expect(JSON.parse(text.slice(0, edit?.place.start) + edit?.text + text.slice(edit?.place.end))).toEqual({
    env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db-password', key: 'DB_PASSWORD' } } }],
  });
});

test('a sealed secret stays silent, a suppressed line too', () => {
  expect(mine('s.yaml', `kind: SealedSecret\nspec: { encryptedData: { password: AgBy8hCF8NvPq2sK1zQwLmT4 } }`)).toEqual(
    [],
  );
  expect(mine('s.yaml', `# mlops-ignore secrets/no-inline-secret: rotated test account\npassword: ${human}\n`)).toEqual(
    [],
  );
  expect(
    mine('train.py', `password = "${human}"  # mlops-ignore secrets/no-inline-secret: rotated test account\n`),
  ).toEqual([]);
});

test('base64 is decoded where it is text, and only there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => decodeBase64(base64(text)) === text),
  );
  expect(decodeBase64(Buffer.from([255, 0, 200]).toString('base64'))).toBeUndefined();
  expect(decodeBase64('not base64!')).toBeUndefined();
});

test('text made to slow the patterns down is read in time that grows with its length', () => {
  const nasty = [
    'a://'.repeat(40_000),
    `https://${'a'.repeat(100_000)}:`,
    'eyJ'.repeat(60_000),
    `-----BEGIN PRIVATE KEY-----${'\\n'.repeat(80_000)}`,
    'password='.repeat(20_000),
    `?sv=2024-01-01&${'&sig='.repeat(40_000)}`,
    'token_'.repeat(30_000),
    `sk-${'a'.repeat(200_000)}`,
    'password = '.concat(' '.repeat(200_000)),
  ];
  const started = performance.now();
  for (const text of nasty) mine('nasty.env', text);
  const took = performance.now() - started;
  console.log(`${nasty.length} nasty texts of up to 200,000 characters searched in ${took.toFixed(0)} ms`);
});
