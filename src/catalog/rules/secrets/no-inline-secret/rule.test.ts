// Credentials are found by shape and by name, their look-alikes are not, and none is ever repeated.
import { expect, test } from 'vitest';
import { findingsOf, testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('secrets/no-inline-secret');

const mine = (path: string, text: string) =>
  findingsOf(path, text).filter(({ rule }) => rule === 'secrets/no-inline-secret');
// Assembled here, so that no file of the project holds the shape of a credential.
const awsKey = `AKIA${'QWERTYUIOPASDFGH'}`;
const githubToken = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
const databricks = `dapi${'0123456789abcdef0123456789abcdef'}`;

test.each([
  ['config.yaml', `aws: { key: ${awsKey} }`],
  ['config.json', JSON.stringify({ token: githubToken })],
  ['train.py', `TOKEN = "${githubToken}"\n`],
  ['.env', `DATABRICKS_TOKEN=${databricks}\n`],
  ['notebook.ipynb', JSON.stringify({ cells: [{ source: [`api_key = "${githubToken}"`] }] })],
  ['app.toml', `password = "s3cure-Pa55w0rd"\n`],
  ['run.sh', `export MLFLOW_TRACKING_PASSWORD='s3cure-Pa55w0rd'\n`],
  ['values.yaml', 'backend: postgresql+psycopg2://mlflow:s3cure-Pa55@db:5432/mlflow\n'],
])('a credential in %s is found', (path, text) => {
  const found = mine(path, text);
  expect(found.length).toBeGreaterThan(0);
  for (const { message } of found)
    for (const secret of [awsKey, githubToken, databricks, 's3cure']) expect(message).not.toContain(secret);
});

test.each([
  ['a reference', 'password: ${DB_PASSWORD}'],
  ['a template', 'password: "{{ .Values.password }}"'],
  ['a placeholder', 'password: change-me'],
  ['a name of a secret', 'secret: mlflow-db-credentials'],
  ['a digest', 'image: repo/app@sha256:9b2f0c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeeff0'],
  ['a number of tokens', 'max_tokens: 409600000\ntoken_limit: 12345678'],
  ['a published example', `key: AKIA${'IOSFODNN7EXAMPLE'}`],
  ['a path', 'private_key: /run/secrets/key1'],
  ['an encrypted value', 'password: ENC[AES256_GCM,data:p673w,iv:abc1,tag:def2]'],
])('%s stays silent', (_, text) => expect(mine('values.yaml', text)).toEqual([]));

test('a sealed secret stays silent, a suppressed line too', () => {
  expect(mine('s.yaml', 'kind: SealedSecret\nspec: { encryptedData: { password: AgBy8hCF8NvPq2sK1zQwLmT4 } }')).toEqual(
    [],
  );
  expect(
    mine('s.yaml', '# mlops-ignore secrets/no-inline-secret: rotated test account\npassword: s3cure-Pa55w0rd\n'),
  ).toEqual([]);
});
