// GitLab CI, by its name or by jobs with scripts beside stages.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const gitlabCi: Kind = {
  id: 'gitlab-ci',
  title: 'GitLab CI',
  documentation: 'https://docs.gitlab.com/ci/yaml/',
  recognise: (document, path) => {
    if (/(^|[./])gitlab-ci\.ya?ml$/.test(path)) return true;
    const { root } = document;
    return (
      isMapping(root) &&
      Array.isArray(root['stages']) &&
      Object.values(root).some((job) => isMapping(job) && 'script' in job && !('cmd' in job))
    );
  },
  schema: schemaOf('gitlab-ci'),
};
