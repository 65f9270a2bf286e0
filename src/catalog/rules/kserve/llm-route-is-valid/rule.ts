// References and specifications of the route exclude each other; a group needs a weight.
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace } from '../../../manifests/kserve.ts';

export const llmRouteIsValid = defineRule({
  id: 'kserve/llm-route-is-valid',
  kinds: ['llm-inference-service'],
  severity: 'error',
  sources: ['kserve-llm-types'],
  check(document, report) {
    const router = document.find('spec.router');
    if (!router || !isMapping(router.value) || document.find('kind')?.value !== 'LLMInferenceService') return;
    const refs = document.find('spec.router.route.http.refs');
    const spec = document.find('spec.router.route.http.spec');
    const gateway = document.find('spec.router.gateway');
    const [group, weight] = [document.find('spec.router.route.group'), document.find('spec.router.route.weight')];
    const ingress = document.find('spec.router.ingress');
    const hasRefs = document.entries('spec.router.route.http.refs').length > 0;
    if (refs && hasRefs && spec) report({ at: entryPlace(spec), message: 'route.http takes refs or spec, not both.' });
    if (hasRefs && gateway && document.entries('spec.router.gateway.refs').length === 0)
      report({
        at: entryPlace(gateway),
        message:
          'With route.http.refs a gateway needs gateway.refs: a managed gateway has no place beside a route of your own.',
      });
    if ((group === undefined) !== (weight === undefined))
      report({
        at: entryPlace(group ?? weight ?? router),
        message: 'route.group and route.weight come together: the members of a group share the traffic by weight.',
      });
    if (group && (ingress || hasRefs))
      report({
        at: entryPlace(group),
        message: `route.group does not go with ${ingress ? 'router.ingress' : 'route.http.refs'}.`,
      });
    const [inline, ref] = ['inline', 'ref'].map((key) => document.find(['spec', 'router', 'scheduler', 'config', key]));
    if (inline && ref) report({ at: entryPlace(ref), message: 'scheduler.config takes inline or ref, not both.' });
  },
});
