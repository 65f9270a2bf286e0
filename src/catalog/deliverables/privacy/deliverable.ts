// Checks that rules ask for, each with its source and somebody who answers; nothing here claims that a rule is kept.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { sources } from '../../sources.ts';

interface Check {
  readonly rule: string;
  readonly asks: string;
  readonly evidence: string;
}

const whose = 'OPEN: who answers';

const checks: Readonly<Record<string, readonly Check[]>> = {
  gdpr: [
    {
      rule: 'GDPR Art. 5 and 6',
      asks: 'Which purpose and which lawful basis does the processing have?',
      evidence: 'record of processing',
    },
    {
      rule: 'GDPR Art. 9',
      asks: 'Are special categories of data in the features, or can they be inferred from them?',
      evidence: 'list of features',
    },
    {
      rule: 'GDPR Art. 22',
      asks: 'Does a prediction alone decide about a person? Then who reviews it on request?',
      evidence: 'path of the review',
    },
    {
      rule: 'GDPR Art. 25',
      asks: 'Does the prediction log hold hashed identifiers and nothing that is not needed?',
      evidence: 'mlops/governance/retention.yaml',
    },
    {
      rule: 'GDPR Art. 17',
      asks: 'How is a person taken out of training data, features and logs?',
      evidence: 'erasure procedure',
    },
    {
      rule: 'GDPR Art. 30',
      asks: 'Is the processing in the record of processing activities?',
      evidence: 'record of processing',
    },
    {
      rule: 'GDPR Art. 35',
      asks: 'Does it need an impact assessment before it begins?',
      evidence: 'DPIA, or why there is none',
    },
    {
      rule: 'EDPB Opinion 28/2024',
      asks: 'Is the model anonymous, case by case, or is it personal data itself?',
      evidence: 'extraction test',
    },
  ],
  hipaa: [
    {
      rule: '45 CFR 164.514(b)',
      asks: 'Which way of de-identification: the 18 identifiers removed, or an expert determination?',
      evidence: 'de-identification record',
    },
    {
      rule: '45 CFR 164.312(a)',
      asks: 'Who can reach the data, the model and the predictions?',
      evidence: 'mlops/security and the roles of the registry',
    },
    { rule: '45 CFR 164.312(b)', asks: 'Can it be told who saw which prediction?', evidence: 'prediction log' },
    { rule: '45 CFR 164.312(c)', asks: 'Would a changed record be noticed?', evidence: 'hash chain of audit.jsonl' },
    {
      rule: '45 CFR 164.312(e)',
      asks: 'Is every transmission encrypted?',
      evidence: 'TLS at the gateway and to the stores',
    },
  ],
  credit: [
    {
      rule: 'GDPR Art. 22',
      asks: 'How does an applicant get the reasons and a human review?',
      evidence: 'notice and path of the review',
    },
    {
      rule: 'Regulation (EU) 2024/1689 Annex III 5(b)',
      asks: 'Is the creditworthiness of natural persons evaluated? Then it is high-risk.',
      evidence: 'mlops/governance/ai-act.yaml',
    },
    {
      rule: 'model risk practice (SR 26-2)',
      asks: 'Who validated the model independently, and how is it challenged?',
      evidence: 'validation report',
    },
  ],
};

const articles: readonly Check[] = [
  { rule: 'Art. 5', asks: 'Is the use prohibited? Then stop here.', evidence: 'decision of the owner' },
  { rule: 'Art. 6 and Annex III', asks: 'Is it high-risk?', evidence: 'classification' },
  {
    rule: 'Art. 25',
    asks: 'Do you become the provider, by your name on it or by changing its purpose?',
    evidence: 'decision of the owner',
  },
  { rule: 'Art. 9', asks: 'Which risks are known, and what is done about each?', evidence: 'risk register' },
  {
    rule: 'Art. 10',
    asks: 'Is the data relevant, representative and examined for bias?',
    evidence: 'model card, data section',
  },
  { rule: 'Art. 11 and Annex IV', asks: 'Where is the technical documentation?', evidence: 'docs/mlops' },
  {
    rule: 'Art. 12 and 19',
    asks: 'Are events logged by themselves, and kept six months or longer?',
    evidence: 'mlops/governance/retention.yaml',
  },
  { rule: 'Art. 13', asks: 'What do deployers get as instructions for use?', evidence: 'model card' },
  { rule: 'Art. 14', asks: 'Who can overrule or stop it?', evidence: 'model card, human oversight' },
  {
    rule: 'Art. 15',
    asks: 'How accurate, robust and secure is it, and how is that measured?',
    evidence: 'evaluation and alerts',
  },
  {
    rule: 'Art. 26',
    asks: 'What does the deployer monitor, and when is it suspended?',
    evidence: 'docs/mlops/runbooks',
  },
  {
    rule: 'Art. 27',
    asks: 'Is a fundamental rights impact assessment needed?',
    evidence: 'FRIA, or why there is none',
  },
  {
    rule: 'Art. 50',
    asks: 'Are people told that they face an AI system, and is generated content marked?',
    evidence: 'notice in the product',
  },
  {
    rule: 'Art. 72 and 73',
    asks: 'How is it watched on the market, and who reports a serious incident?',
    evidence: 'docs/mlops/runbooks',
  },
];

/** Where the text of a rule stands, by how its name begins. */
const texts: readonly (readonly [string, string])[] = [
  ['GDPR', sources.gdpr.url],
  ['45 CFR', sources['hipaa-164'].url],
  ['Regulation (EU) 2024/1689', sources['aiact-2024-1689'].url],
  ['Art.', sources['aiact-2024-1689'].url],
  ['EDPB', 'edpb.europa.eu, Opinion 28/2024 of 17 December 2024'],
  ['model risk', 'federalreserve.gov, SR 26-2 of 17 April 2026: guidance, not binding'],
];

const answered = (list: readonly Check[]) =>
  list.map((check) => ({
    ...check,
    source: texts.find(([beginning]) => check.rule.startsWith(beginning))?.[1] ?? '',
    status: 'open',
    owner: whose,
    answer: '',
  }));

function privacySheet({ plan }: PlanSheet) {
  const wanted = plan.spec.regulations?.filter((one) => one !== 'eu-ai-act') ?? [];
  const asked = wanted.length > 0 ? wanted : ['gdpr'];
  return {
    as_of: '2026-11-23',
    says: 'Questions to be answered, not an opinion on the law. Nothing here claims that a rule is kept; let counsel review the answers.',
    checks: asked.flatMap((one) => answered(checks[one] ?? [])),
  };
}

function aiAct() {
  return {
    as_of: '2026-11-23',
    says: 'Questions to be answered, not an opinion on the law. Nothing here claims that the regulation is kept; let counsel review the answers.',
    regulation: 'Regulation (EU) 2024/1689, as amended by Regulation (EU) 2026/1744',
    dates: [
      { from: '2025-02-02', applies: 'prohibitions (Art. 5)' },
      { from: '2025-08-02', applies: 'duties of providers of general-purpose models' },
      { from: '2026-08-02', applies: 'transparency (Art. 50) and general application' },
      { from: '2026-12-02', applies: 'marking (Art. 50(2)) for systems on the market before 2026-08-02' },
      { from: '2027-12-02', applies: 'high-risk systems of Annex III' },
      { from: '2028-08-02', applies: 'high-risk systems of Annex I' },
    ],
    role: 'OPEN: provider or deployer',
    category: 'OPEN: prohibited, high-risk, transparency or none',
    articles: answered(articles),
  };
}

const sheets: Variant = {
  id: 'check-sheets',
  render(sheet): readonly RenderedFile[] {
    const hasAiAct = sheet.plan.spec.regulations?.some((one) => one === 'eu-ai-act' || one === 'credit') ?? false;
    return [
      {
        path: workspacePath('mlops/governance/privacy.yaml'),
        text: () => printYaml(privacySheet(sheet)),
      },
      ...(hasAiAct ? [{ path: workspacePath('mlops/governance/ai-act.yaml'), text: () => printYaml(aiAct()) }] : []),
    ];
  },
};

export const privacy: Deliverable = {
  id: 'privacy',
  title: 'Privacy and regulation sheets',
  from: 'T2',
  because: ['privacy'],
  variants: [sheets],
  isNeeded: (sheet) => sheet.made('privacy') !== undefined,
};
