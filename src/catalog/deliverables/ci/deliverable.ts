// Tests every change, and releases with approval, short-lived credentials and a way back, in the CI system of the plan.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';
import cloudLogin from './files/cloud-login.sh';
import dockerfile from './files/Dockerfile.txt';
import jenkinsfile from './files/Jenkinsfile.txt';

const checkout = {
  uses: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8',
  with: { 'persist-credentials': false },
};
const python = {
  uses: 'actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065',
  with: { 'python-version': '3.11', cache: 'pip' },
};

const areaOf = (sheet: PlanSheet) =>
  (['serving', 'batch', 'edge'] as const).find((area) => sheet.made(area) !== undefined) ?? 'serving';
const isProduction = ({ plan }: PlanSheet) => plan.spec.governanceLevel === 'production';
const imageOf = ({ names }: PlanSheet) => `${names.imageRegistry}/${names.model}`;

/** What stands between an approval and a deployment: the record, the card without open items, the audit log unbroken. */
function checksOf(sheet: PlanSheet): readonly string[] {
  if (!isProduction(sheet)) return ['echo "governance asks for no record"'];
  return [
    `test -s mlops/governance/approvals/${sheet.names.version}.yaml || { echo "nobody approved ${sheet.names.version}: mlops/governance/approve.py" >&2; exit 1; }`,
    'python -m pip install --quiet --requirement requirements.txt',
    'python mlops/governance/render_card.py --strict',
  ];
}

// The scripts know one namespace or endpoint, that of the last environment: a job for another one would release there, unapproved.
function releasedTo({ environments }: PlanSheet): string | undefined {
  const last = environments.at(-1)?.id;
  return last === 'prod' ? 'production' : last === 'dev' ? undefined : last;
}

function cloudOf({ plan, serving }: PlanSheet): string {
  const byPlatform: Readonly<Record<string, string>> = { sagemaker: 'aws', vertex: 'gcp', 'azure-ml': 'azure' };
  return byPlatform[serving?.platform ?? ''] ?? plan.spec.environment?.cloud ?? 'none';
}

function github(sheet: PlanSheet): string {
  const area = areaOf(sheet);
  const cloud = cloudOf(sheet);
  const kubeconfig =
    sheet.serving?.platform === 'kubernetes'
      ? [
          {
            name: 'Cluster',
            env: { KUBECONFIG_TEXT: '${{ secrets.KUBECONFIG }}' },
            run: 'umask 077\nprintf \'%s\' "$KUBECONFIG_TEXT" > "$RUNNER_TEMP/kubeconfig"\necho "KUBECONFIG=$RUNNER_TEMP/kubeconfig" >> "$GITHUB_ENV"\n',
          },
        ]
      : [];
  const login = {
    name: 'Short-lived credentials',
    env: {
      DEPLOY_ROLE: '${{ vars.DEPLOY_ROLE }}',
      ...(cloud === 'gcp' ? { WORKLOAD_PROVIDER: '${{ vars.WORKLOAD_PROVIDER }}' } : {}),
      ...(cloud === 'azure' ? { AZURE_TENANT_ID: '${{ vars.AZURE_TENANT_ID }}' } : {}),
    },
    run: 'bash mlops/security/cloud-login.sh',
  };
  const release = (environment: string, needs: string, before: readonly object[] = []) => ({
    needs: [needs],
    if: "${{ github.ref == 'refs/heads/main' && github.event_name == 'push' }}",
    'runs-on': 'ubuntu-24.04',
    'timeout-minutes': 60,
    // Its protection rules (reviewers, no self-review, the branch main) are settings of the repository.
    environment,
    // One release at a time, and none is ended halfway.
    concurrency: { group: `release-${environment}`, 'cancel-in-progress': false },
    permissions: { contents: 'read', 'id-token': 'write' },
    steps: [checkout, ...before, login, ...kubeconfig, { name: 'Deploy', run: `bash mlops/${area}/deploy.sh --yes` }],
  });
  const jobs: Record<string, unknown> = {
    test: {
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 30,
      steps: [
        checkout,
        python,
        { run: 'python -m pip install --requirement requirements.txt' },
        { run: 'python -m pytest -q tests' },
      ],
    },
    image: {
      needs: ['test'],
      if: "${{ github.ref == 'refs/heads/main' && github.event_name == 'push' }}",
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 30,
      permissions: { contents: 'read' },
      steps: [
        checkout,
        {
          name: 'Log in',
          env: {
            REGISTRY: sheet.names.imageRegistry.split('/')[0] ?? '',
            REGISTRY_USER: '${{ vars.REGISTRY_USER }}',
            REGISTRY_PASSWORD: '${{ secrets.REGISTRY_PASSWORD }}',
          },
          run: 'printf \'%s\' "$REGISTRY_PASSWORD" | docker login --username "$REGISTRY_USER" --password-stdin "$REGISTRY"',
        },
        {
          name: 'Build and push, tagged with the commit',
          env: { IMAGE: imageOf(sheet) },
          run: 'docker build --tag "$IMAGE:$GITHUB_SHA" .\ndocker push "$IMAGE:$GITHUB_SHA"\n',
        },
      ],
    },
  };
  const environment = releasedTo(sheet);
  if (environment !== undefined)
    jobs[environment] = release(
      environment,
      'image',
      environment === 'production'
        ? [
            python,
            {
              name: 'What governance asks for',
              env: { MLFLOW_TRACKING_URI: sheet.names.trackingUri },
              run: `${checksOf(sheet).join('\n')}\n`,
            },
          ]
        : [],
    );
  if (environment === 'production')
    jobs['rollback'] = {
      needs: ['production'],
      if: "${{ failure() && needs.production.result == 'failure' }}",
      'runs-on': 'ubuntu-24.04',
      'timeout-minutes': 30,
      environment: 'rollback',
      permissions: { contents: 'read', 'id-token': 'write' },
      steps: [
        { ...checkout, with: { ...checkout.with, 'fetch-depth': 0 } },
        login,
        ...kubeconfig,
        { name: 'Back to what served', run: `bash mlops/${area}/rollback.sh --yes` },
      ],
    };
  return printYaml(
    {
      name: `Release ${sheet.names.model}`,
      on: { pull_request: {}, push: { branches: ['main'] } },
      permissions: { contents: 'read' },
      jobs,
    },
    { '': 'Actions are pinned by commit: checkout v5.0.0, setup-python v5.6.0. Credentials live for one job.' },
  );
}

function gitlab(sheet: PlanSheet): string {
  const area = areaOf(sheet);
  const onMain = [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }];
  const login = [
    'bash mlops/security/cloud-login.sh',
    'if [ -f "${TMPDIR:-/tmp}/cloud.env" ]; then set -a; . "${TMPDIR:-/tmp}/cloud.env"; set +a; fi',
  ];
  const release = (name: string, needs: string) => ({
    stage: name,
    needs: [needs],
    rules: name === 'production' ? [{ ...onMain[0], when: 'manual' }] : onMain,
    ...(name === 'production' ? { allow_failure: false } : {}),
    environment: { name, deployment_tier: name === 'production' ? 'production' : 'staging' },
    resource_group: name,
    timeout: '1h',
    ...(name === 'production' ? { variables: { MLFLOW_TRACKING_URI: sheet.names.trackingUri } } : {}),
    id_tokens: { OIDC_TOKEN: { aud: audienceOf(sheet) } },
    script: [...(name === 'production' ? checksOf(sheet) : []), ...login, `bash mlops/${area}/deploy.sh --yes`],
  });
  const jobs: Record<string, unknown> = {};
  const environment = releasedTo(sheet);
  if (environment !== undefined) jobs[environment] = release(environment, 'build');
  const names = Object.keys(jobs);
  return printYaml(
    {
      stages: ['test', 'build', ...names, ...(names.includes('production') ? ['rollback'] : [])],
      default: { image: 'python:3.11.9-slim-bookworm', interruptible: false },
      test: {
        stage: 'test',
        timeout: '30m',
        script: ['python -m pip install --quiet --requirement requirements.txt', 'python -m pytest -q tests'],
      },
      // "image" is a word of GitLab itself.
      build: {
        stage: 'build',
        needs: ['test'],
        rules: onMain,
        image: 'docker:28.3.3-cli',
        services: ['docker:28.3.3-dind'],
        timeout: '30m',
        variables: { IMAGE: imageOf(sheet) },
        script: [
          'printf \'%s\' "$REGISTRY_PASSWORD" | docker login --username "$REGISTRY_USER" --password-stdin "${IMAGE%%/*}"',
          'docker build --tag "$IMAGE:$CI_COMMIT_SHA" .',
          'docker push "$IMAGE:$CI_COMMIT_SHA"',
        ],
      },
      ...jobs,
      ...(names.includes('production')
        ? {
            rollback: {
              stage: 'rollback',
              needs: ['production'],
              rules: [{ ...onMain[0], when: 'on_failure' }],
              environment: { name: 'production', action: 'access' },
              timeout: '30m',
              variables: { GIT_DEPTH: '0' },
              id_tokens: { OIDC_TOKEN: { aud: audienceOf(sheet) } },
              script: [...login, `bash mlops/${area}/rollback.sh --yes`],
            },
          }
        : {}),
    },
    {
      '': 'The image of the release jobs needs bash, curl and the program of the platform; kubectl reads KUBECONFIG, a variable of the type file. production is a protected environment: who may start it stands in the settings.',
    },
  );
}

function audienceOf(sheet: PlanSheet): string {
  const audiences: Readonly<Record<string, string>> = {
    aws: 'sts.amazonaws.com',
    gcp: 'https://iam.googleapis.com',
    azure: 'api://AzureADTokenExchange',
  };
  return audiences[cloudOf(sheet)] ?? 'deploy';
}

function jenkins(sheet: PlanSheet): string {
  const quoted = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const holes: Readonly<Record<string, string>> = {
    __IMAGE__: quoted(imageOf(sheet)),
    __TRACKING__: quoted(sheet.names.trackingUri),
    // Without a name whoever may build may answer: then it is a group that somebody has to make.
    __APPROVERS__: quoted((sheet.plan.spec.team?.approvers ?? ['release-approvers']).join(',')),
    __AREA__: areaOf(sheet),
    __CHECKS__: quoted(checksOf(sheet).join(' && ')),
  };
  return jenkinsfile.replaceAll(/__[A-Z]+__/g, (hole) => {
    const value = holes[hole];
    if (value === undefined) throw new Error(`the Jenkinsfile has an unknown hole ${hole}`);
    return value;
  });
}

function common(sheet: PlanSheet): readonly RenderedFile[] {
  const cloud = cloudOf(sheet);
  const region: Readonly<Record<string, string>> = { aws: 'eu-west-1', gcp: 'europe-west1', azure: 'westeurope' };
  return [
    { path: workspacePath('Dockerfile'), text: dockerfile },
    {
      path: workspacePath('.dockerignore'),
      text: '*\n!src\n!mlops\n!MLproject\n!python_env.yaml\n!requirements.txt\n',
    },
    { path: workspacePath('mlops/security/cloud-login.sh'), text: cloudLogin, isExecutable: true },
    {
      path: workspacePath('mlops/security/ci.env'),
      text: () =>
        shellSettings('Read by cloud-login.sh. DEPLOY_ROLE is a variable of the CI system: it is no secret.', {
          CLOUD: cloud,
          REGION: region[cloud] ?? '',
          AUDIENCE: audienceOf(sheet),
        }),
    },
  ];
}

const variantOf = (id: string, path: string, text: (sheet: PlanSheet) => string): Variant => ({
  id,
  render: (sheet): readonly RenderedFile[] => [
    { path: workspacePath(path), text: () => text(sheet) },
    ...common(sheet),
  ],
});

export const ci: Deliverable = {
  id: 'ci',
  title: 'Continuous integration and release',
  from: 'T2',
  topic: 'ci',
  because: ['ci', 'approval', 'secrets', 'rollback'],
  variants: [
    variantOf('github', '.github/workflows/release.yml', github),
    variantOf('gitlab', '.gitlab-ci.yml', gitlab),
    variantOf('jenkins', 'Jenkinsfile', jenkins),
  ],
};
