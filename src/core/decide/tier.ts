// Which tier: said, forced by law, or by maturity and governance, in the order of the contract.
import type { Spec, Tier } from '../spec/spec.ts';
import type { Maturity } from './decision.ts';

export function tierOf(spec: Spec, maturity: Maturity): { readonly tier: Tier; readonly because: string } {
  if (spec.tier !== undefined && spec.tier !== 'auto') return { tier: spec.tier, because: 'You asked for it.' };
  const forcing = (spec.regulations ?? []).filter((regulation) => regulation !== 'gdpr');
  if (forcing.length > 0) return { tier: 'T3', because: `${forcing.join(' and ')} asks for full governance.` };
  if (maturity.isKnown) {
    if (maturity.level === 0)
      return {
        tier: 'T3',
        because: 'Maturity 0: everything is still done by hand, so the whole lifecycle is recommended.',
      };
    if (maturity.level === 1)
      return { tier: 'T2', because: 'Maturity 1: pipelines exist; monitoring and governance come first.' };
    return { tier: 'T3', because: 'Maturity 2: CI/CD for pipelines exists; the advanced patterns are next.' };
  }
  if (spec.governanceLevel === 'experimental')
    return { tier: 'T1', because: 'Experimental work starts with the quick assessment.' };
  return { tier: 'T2', because: `Governance ${spec.governanceLevel} asks for a production pipeline.` };
}
