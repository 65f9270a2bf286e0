// Texts made to hurt: nesting, aliases, long lines, broken encodings, signs that make readers look far.

/** Signs and words that mean something to the reader or to a rule. */
export const pieces: readonly string[] = [
  'a',
  'b: ',
  '- ',
  '? ',
  ': ',
  '\n',
  '  ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '#',
  ' #',
  '|',
  '>',
  '|+\n',
  '>-\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '%TAG ! tag:x,2000:\n',
  '!!set ',
  '!tag ',
  '\r\n',
  '\r',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0085',
  '\u2028',
  '🚀',
  '1e999',
  '0x',
  '__proto__: ',
  '{{ ',
  ' }}',
  '{% ',
  '${',
  '\\',
  '\\x',
  '\\U0010FFFF',
  "''",
  '- - - ',
  '[[',
  '{a: ',
  'kind: InferenceService\n',
  'apiVersion: serving.kserve.io/v1beta1\n',
  'kind: Workflow\n',
  'spec:\n',
  'password: ',
  'AKIA',
  '-----BEGIN ',
  'command: "',
  'schedule: "',
  '* * * * *',
  'entry_points:\n',
  'on:\n',
  'jobs:\n',
  'tasks:\n',
  'depends: ',
  'expr: ',
  '# mlops-ignore a/b: c',
];

export interface Hostile {
  readonly name: string;
  readonly text: string;
}

/** The known ways to hurt a reader, `size` times. */
export function hostileTexts(size: number): readonly Hostile[] {
  const times = (part: string, count = size) => part.repeat(count);
  const lines = (line: (index: number) => string, count = size) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const head = 'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata:\n  name: a\n';
  const workflow = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  name: a\nspec:\n  entrypoint: a\n';
  return [
    { name: 'open brackets', text: `a: ${times('[')}` },
    { name: 'open braces', text: `a: ${times('{a: ')}` },
    { name: 'dashes', text: times('- ') },
    { name: 'question marks', text: times('? ') },
    { name: 'open lists on lines', text: times('a: [\n') },
    { name: 'open mappings on lines', text: times('a: {x\n') },
    { name: 'open quotes on lines', text: times('a: "x\n') },
    { name: 'open single quotes on lines', text: times("a: 'x\n") },
    { name: 'quotes that close on the next line', text: times('a: "x\nb: y"\n') },
    { name: 'flow pairs with anchors', text: `[${times('&a k: v, ')}]` },
    { name: 'flow pairs of aliases', text: `a: &a k\nb: [${times('*a : v, ')}]` },
    { name: 'anchors', text: lines((index) => `k${index}: &a${index} v`) },
    {
      name: 'chain of aliases',
      text: lines((index) => (index === 0 ? 'k0: &a0 [x, y]' : `k${index}: &a${index} [*a${index - 1}]`)),
    },
    {
      name: 'billion laughs',
      text: lines(
        (index) =>
          index === 0
            ? 'a0: &a0 [ha, ha]'
            : `a${index}: &a${index} [${Array(9)
                .fill(`*a${index - 1}`)
                .join(', ')}]`,
        40,
      ),
    },
    {
      name: 'merges of merges',
      text: lines(
        (index) =>
          index === 0
            ? 'm0: &m0 { a: 1, b: 2 }'
            : `m${index}: &m${index} { <<: [${Array(9)
                .fill(`*m${index - 1}`)
                .join(', ')}], k${index}: 1 }`,
        40,
      ),
    },
    { name: 'the same key', text: times('a: 1\n') },
    { name: 'many keys', text: lines((index) => `key${index}: ${index}`) },
    { name: 'many documents', text: times('kind: X\n---\n') },
    { name: 'only markers', text: times('---\n') },
    { name: 'document ends', text: times('...\n') },
    { name: 'directives', text: times('%YAML 1.2\n---\na\n...\n') },
    { name: 'carriage returns', text: times('a: 1\r') },
    { name: 'a long line', text: `${head}spec: ${times('x')}` },
    { name: 'a long line of colons', text: `${head}spec: ${times('a: ')}` },
    { name: 'a long line of hashes', text: times(' #') },
    { name: 'blanks', text: `a:${times(' ')}\n${times(' ')}b: 1` },
    { name: 'tabs', text: `a:\n${times('\t')}b: 1` },
    { name: 'empty lines', text: `a: |\n${times('\n')}b` },
    { name: 'rising indents', text: lines((index) => `${' '.repeat(index % 300)}a:`) },
    { name: 'falling indents', text: lines((index) => `${' '.repeat(300 - (index % 300))}a: 1`) },
    { name: 'lone surrogates', text: times('\ud800: \udfff\n') },
    { name: 'replacement characters', text: times('\ufffd\u0000') },
    { name: 'backslashes', text: `a: "${times('\\')}` },
    { name: 'escapes', text: `a: "${times('\\u0041')}"` },
    { name: 'template marks', text: times('{{ ') },
    { name: 'template marks on lines', text: times('a: {{ x }}\n') },
    { name: 'ignore marks', text: `${head}${times('# mlops-ignore a/b: c\n')}` },
    { name: 'comments', text: times('# a: b\n') },
    { name: 'a command of placeholders', text: `name: a\nentry_points:\n  main:\n    command: "${times('{a} ')}"` },
    { name: 'a command of braces', text: `name: a\nentry_points:\n  main:\n    command: "${times('{')}"` },
    { name: 'a command of blanks', text: `name: a\nentry_points:\n  main:\n    command: "python${times(' ')}x"` },
    {
      name: 'many parameters',
      text: `${workflow}  arguments:\n    parameters:\n${lines((index) => `    - { name: p${index}, value: "{{workflow.parameters.p${index}}}" }`)}`,
    },
    {
      name: 'many tasks',
      text: `${workflow}  templates:\n    - name: a\n      dag:\n        tasks:\n${lines((index) => `          - { name: t${index}, template: a, depends: "t${Math.max(0, index - 1)}" }`)}`,
    },
    {
      name: 'a long depends',
      text: `${workflow}  templates:\n    - name: a\n      dag:\n        tasks:\n          - { name: t, template: a, depends: "${times('(t && ')}" }`,
    },
    {
      name: 'a long cron',
      text: `apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata:\n  name: a\nspec:\n  schedules: ["${times('1,')}1 * * * *"]\n`,
    },
    {
      name: 'a long expression',
      text: `groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: ${times('sum(')}up\n`,
    },
    { name: 'a long name', text: `${head.replace('name: a', `name: ${times('a')}`)}` },
    {
      name: 'a long address',
      text: `${head}spec:\n  predictor:\n    model:\n      modelFormat: { name: sklearn }\n      storageUri: s3://${times('a/')}\n`,
    },
    { name: 'base64', text: `a: ${times('QUJD')}` },
    { name: 'hex', text: `token: ${times('0f')}` },
    { name: 'assignments', text: times('password = ') },
    { name: 'half a key', text: times('-----BEGIN RSA PRIVATE KEY-----\n') },
    {
      name: 'many containers',
      text: `${head}spec:\n  predictor:\n    containers:\n${lines((index) => `      - { name: c${index}, image: "a:latest", env: [{ name: A, value: b }] }`)}`,
    },
    {
      name: 'a job of steps',
      text: `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n${lines((index) => `      - { name: deploy ${index}, run: "kubectl apply -f m.yaml" }`)}`,
    },
    {
      name: 'needs in a circle',
      text: `on: push\njobs:\n${lines((index) => `  j${index}:\n    needs: [j${(index * 7 + 1) % Math.max(1, Math.floor(size))}]\n    runs-on: x\n    steps: [{ run: x }]`)}`,
    },
  ];
}
