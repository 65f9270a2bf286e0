// What quality asks of a set-up as a whole: the file that carries each row is there, or nothing is written.
import type { Plan } from '../decide/decision.ts';
import type { Artifact } from '../generate/artifact.ts';
import { sheetOf } from '../generate/sheet.ts';
import { tiers } from '../spec/spec.ts';
import { type Check, refuse } from './check.ts';

interface Row {
  /** As design and documents number it. */
  readonly id: string;
  readonly says: string;
  /** The same in a word or two, for lists of what is open. */
  readonly brief?: string;
  /** Whether it is asked of this plan. */
  isAsked(plan: Plan): boolean;
  /** What is missing, empty when nothing is. */
  missing(bundle: Bundle, plan: Plan): readonly string[];
}

interface Bundle {
  readonly paths: ReadonlySet<string>;
  textOf(path: string): string;
}

const isAtLeast2 = ({ tier }: Plan) => tiers.indexOf(tier) >= 1;
const isProduction = (plan: Plan) => plan.spec.governanceLevel === 'production' && isAtLeast2(plan);
const always = () => true;
const file =
  (path: string): Row['missing'] =>
  ({ paths }) =>
    paths.has(path) ? [] : [path];
const inTraining =
  (...words: readonly string[]) =>
  ({ textOf }: Bundle): readonly string[] =>
    words.filter((word) => !textOf('src/train.py').includes(word)).map((word) => `${word} in src/train.py`);

/** Alerts of a rule file without a number to exceed, or without what to do then. */
function vagueAlerts(rules: string): readonly string[] {
  return rules
    .split(/^ *- alert: /m)
    .slice(1)
    .flatMap((alert) => {
      const name = alert.split('\n', 1)[0] ?? '';
      return [
        ...(/^ *expr: .*(?:[<>]=?|==) *\d|absent\(/m.test(alert) ? [] : [`a threshold of ${name}`]),
        ...(/^ *action: \S/m.test(alert) ? [] : [`the action of ${name}`]),
      ];
    });
}

// Q1, Q3 and Q5 are checks of their own beside this one: token-budget, well-formed with no-finding, no-secret.
export const rows: readonly Row[] = [
  {
    id: 'Q2',
    says: 'every decision cites a source',
    isAsked: always,
    missing: (_bundle, { decisions }) =>
      decisions.filter(({ sources }) => sources.length === 0).map(({ topic }) => `a source of ${topic}`),
  },
  {
    id: 'Q4',
    says: 'every alert has a threshold and an action',
    isAsked: always,
    missing: ({ textOf }) => vagueAlerts(textOf('mlops/monitoring/queries.yaml')),
  },
  {
    id: 'Q6',
    says: 'a registry entry has its version and its metadata',
    isAsked: always,
    missing: inTraining('semantic_version', 'data_digest'),
  },
  {
    id: 'Q7',
    says: 'every deployment has its way back',
    isAsked: always,
    missing: ({ paths }) =>
      [...paths]
        .filter((path) => path.endsWith('/deploy.sh'))
        .map((path) => path.replace(/deploy\.sh$/, 'rollback.sh'))
        .filter((path) => !paths.has(path)),
  },
  {
    id: 'Q8',
    says: 'production has an approval',
    brief: 'an approval',
    isAsked: isProduction,
    missing: file('mlops/governance/policy.yaml'),
  },
  {
    id: 'Q9',
    says: 'production changes step by step',
    brief: 'a gradual rollout',
    isAsked: isProduction,
    missing: (_bundle, { decisions }) => {
      const choice = decisions.find(({ topic }) => topic === 'rollout')?.choice;
      return choice === undefined || choice === 'rolling'
        ? ['a gradual rollout (choices.rollout; rolling replaces everything at once)']
        : [];
    },
  },
  {
    id: 'Q10',
    says: 'what is regulated has its checks',
    brief: 'checks of what is regulated',
    isAsked: (plan) => isAtLeast2(plan) && (plan.spec.regulations?.length ?? 0) > 0,
    missing: file('mlops/governance/privacy.yaml'),
  },
  {
    id: 'Q11',
    says: 'every deployment can be traced to a run',
    isAsked: always,
    missing: inTraining('git_commit', 'data_digest'),
  },
  {
    id: 'Q12',
    says: 'production has a model card',
    brief: 'a model card',
    isAsked: isProduction,
    missing: file('docs/mlops/model-card.md'),
  },
  {
    id: 'Q13',
    says: 'seeds are fixed and packages pinned',
    isAsked: always,
    missing: (bundle) => [
      ...inTraining('--seed', 'np.random.seed')(bundle),
      ...bundle
        .textOf('requirements.txt')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.includes('=='))
        .map((line) => `a pin of ${line.trim()}`),
    ],
  },
  { id: 'Q14', says: 'a model has a signature', isAsked: always, missing: inTraining('infer_signature') },
  {
    id: 'Q15',
    says: 'features can be built again as they were',
    isAsked: always,
    missing: (bundle, { decisions }) => [
      ...inTraining('data_digest', 'git_commit')(bundle),
      ...(decisions.some(({ topic, choice }) => topic === 'feature-store' && choice === 'feast') &&
      bundle.paths.has('src/lifecycle.py') &&
      !bundle.paths.has('mlops/features/feature_store.yaml')
        ? ['mlops/features/feature_store.yaml']
        : []),
    ],
  },
  {
    id: 'Q16',
    says: 'roles are told apart, and changes of what serves are logged',
    brief: 'roles and a change log',
    isAsked: isProduction,
    missing: (bundle, plan) => [
      ...file('mlops/governance/retention.yaml')(bundle, plan),
      ...(plan.decisions.some(({ topic }) => topic === 'access-control') ? [] : ['a decision on access-control']),
      ...(sheetOf(plan).serving?.platform === 'kubernetes' && !bundle.paths.has('mlops/security/ml-deployer-role.yaml')
        ? ['mlops/security/ml-deployer-role.yaml']
        : []),
    ],
  },
  {
    id: 'Q17',
    says: 'weights are stored in a format that runs no code',
    isAsked: always,
    missing: inTraining('SERIALIZATION_FORMAT_SKOPS'),
  },
];

/** Rows that this plan leaves for a higher tier, for its checklist. */
export function openRows(plan: Plan): readonly string[] {
  if (isAtLeast2(plan)) return [];
  const later: Plan = { ...plan, tier: 'T2' };
  return rows
    .filter((row) => !row.isAsked(plan) && row.isAsked(later))
    .map(({ id, says, brief = says }) => `${brief} (${id})`);
}

export const askedRows: Check = ({ artifacts, plan }) => {
  if (!plan) return [];
  const bundle = bundleOf(artifacts);
  return rows
    .filter((row) => row.isAsked(plan))
    .flatMap((row) =>
      row
        .missing(bundle, plan)
        .map((what) => refuse(what, `row-${row.id.toLowerCase()}`, `${row.id}: ${row.says}. Missing: ${what}.`)),
    );
};

function bundleOf(artifacts: readonly Artifact[]): Bundle {
  const texts = new Map<string, string>(artifacts.map(({ path, text }) => [path, text]));
  return { paths: new Set(texts.keys()), textOf: (path) => texts.get(path) ?? '' };
}
