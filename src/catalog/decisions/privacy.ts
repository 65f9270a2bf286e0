// Which privacy evidence is asked for; none of it claims compliance.
import { defineDecision } from '../../core/decide/decision.ts';

export const privacy = defineDecision({
  topic: 'privacy',
  options: {
    'gdpr-checks': {
      title: 'GDPR sheet: basis, minimisation, erasure, review path',
      winsWhen: 'personal data of people in the EU is used',
      sources: ['gdpr'],
    },
    'hipaa-checks': {
      title: 'HIPAA sheet: de-identification and access log',
      winsWhen: 'health data is used',
      sources: ['hipaa-164'],
    },
    'gdpr-and-hipaa-checks': {
      title: 'both sheets',
      winsWhen: 'health data of people in the EU is used',
      sources: ['gdpr', 'hipaa-164'],
    },
    'ai-act-sheet': {
      title: 'AI Act sheet: role, category, articles, dates, evidence',
      winsWhen: 'the use may be high-risk',
      sources: ['aiact-2024-1689'],
    },
    'hashed-log': { title: 'hashed ids in the prediction log', winsWhen: 'no regulation was named', sources: ['gdpr'] },
  },
  dependsOn: ['regulations'],
  isNeeded: (context) => (context.spec.regulations?.length ?? 0) > 0 || context.tier === 'T3',
  decide(context) {
    const named = context.spec.regulations ?? [];
    const review = 'counsel reviews it, no file claims compliance';
    if (named.includes('gdpr') && named.includes('hipaa'))
      return {
        choice: 'gdpr-and-hipaa-checks',
        because: `gdpr and hipaa were named; ${review}.`,
        alternatives: ['ai-act-sheet'],
      };
    if (named.includes('hipaa'))
      return {
        choice: 'hipaa-checks',
        because: `hipaa was named: 18 identifiers out, or an expert's record; ${review}.`,
        alternatives: ['gdpr-checks'],
      };
    if (named.includes('gdpr'))
      return {
        choice: 'gdpr-checks',
        because: `gdpr was named: basis, retention, erasure and a human path under Article 22; ${review}.`,
        alternatives: ['ai-act-sheet'],
      };
    if (named.length > 0)
      return {
        choice: 'ai-act-sheet',
        because: `${named.join(' and ')} was named; high-risk duties of Annex III apply from 2027-12-02; ${review}.`,
        alternatives: ['gdpr-checks'],
      };
    return {
      choice: 'hashed-log',
      because: 'No regulation was named; ids are still hashed before they are logged.',
      alternatives: ['gdpr-checks'],
    };
  },
});
