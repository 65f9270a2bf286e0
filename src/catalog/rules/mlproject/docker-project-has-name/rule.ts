// Docker and Kubernetes runs name images and jobs after the project.
import { insertEntry, offeredFix } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const dockerProjectHasName = defineRule({
  id: 'mlproject/docker-project-has-name',
  kinds: ['mlproject'],
  severity: 'warning',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    const docker = document.find('docker_env');
    // An empty docker_env is passed over by the loader.
    if (!isMapping(docker?.value) || Object.keys(docker.value).length === 0 || document.find('name')) return;
    report({
      at: docker.keyPlace ?? docker.place,
      message:
        'A project that runs in Docker or on Kubernetes needs a name; MLflow notices only when it starts. Add one, in lower case.',
      fixes: offeredFix('Add a name', insertEntry({ document, file }, ['name'], 'my-project')),
    });
  },
});
