// A stack of one's own: nothing is known of it, so neutral parts are chosen.
import type { Stack } from '../../core/decide/decision.ts';

export const custom: Stack = {
  id: 'custom',
  title: 'Your own stack',
  sources: ['k8s-deployment'],
  offers: {},
};
