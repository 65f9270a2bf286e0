// Each component is one thing: a model, or containers of one's own. None or two are refused.
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { componentsOf, entryPlace } from '../../../manifests/kserve.ts';
import { isPatchFile } from '../../../manifests/pods.ts';
import { legacyFrameworks } from '../../../runtimes/resolve-runtime.ts';

export const oneImplementation = defineRule({
  id: 'kserve/one-implementation',
  kinds: ['inference-service'],
  severity: 'error',
  sources: ['kserve-webhook'],
  check(document, report, file) {
    if (isPatchFile(file.path)) return;
    const spec = document.find('spec');
    if (spec && isMapping(spec.value) && !('predictor' in spec.value))
      report({
        at: entryPlace(spec),
        message:
          'There is no spec.predictor: the webhook fails with an opaque index error. Add a predictor with a model.',
      });
    for (const component of componentsOf(document)) {
      const name = String(component.path.at(-1));
      const found = implementationsOf(component, document);
      if (found.length === 1) continue;
      const wanted =
        name === 'predictor' ? 'model or containers' : name === 'explainer' ? 'art or containers' : 'containers';
      report({
        at: entryPlace(found[1] ?? component),
        message:
          found.length === 0
            ? `The ${name} has no implementation: exactly one of ${wanted} must be there, or the webhook refuses it.`
            : `The ${name} has ${found.length} implementations (${found.map((one) => one.path.at(-1)).join(' and ')}): exactly one of ${wanted} is allowed.`,
      });
    }
  },
});

function implementationsOf(component: Found, document: SourceDocument): readonly Found[] {
  const name = component.path.at(-1);
  const fields = name === 'predictor' ? ['model', ...legacyFrameworks] : name === 'explainer' ? ['art'] : [];
  const models = fields.flatMap((field) => {
    const found = document.find([...component.path, field]);
    return found && isMapping(found.value) ? [found] : [];
  });
  const containers = document.find([...component.path, 'containers']);
  const listed = containers ? document.entries(containers.path) : [];
  if (!containers || listed.length === 0) return firstModel(models);
  // Beside a model containers are side-cars, among them the collocated transformer, unless one has the server's name.
  const isOwn = listed.some(({ value }) => isMapping(value) && value['name'] === 'kserve-container');
  return models.length === 0 ? [containers] : [...firstModel(models), ...(isOwn ? [containers] : [])];
}

// `model` beside an old field is overwritten without an error: that is another rule's matter.
function firstModel(models: readonly Found[]): readonly Found[] {
  const old = models.filter((one) => one.path.at(-1) !== 'model');
  return old.length > 0 ? old : models;
}
