// A workflow of GitHub Actions, by its folder or by its jobs.
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { Kind } from '../../core/validate/rule.ts';
import { schemaOf } from '../schemas/index.ts';

export const githubWorkflow: Kind = {
  id: 'github-workflow',
  title: 'GitHub Actions workflow',
  documentation: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax',
  recognise: (document, path) => {
    const jobs = document.find('jobs')?.value;
    if (/(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return true;
    return (
      isMapping(jobs) &&
      // `on` alone is what a reader of YAML 1.1 takes for `true`.
      ['on', 'true'].some((key) => document.find([key]) !== undefined) &&
      Object.values(jobs).some((job) => isMapping(job) && ('runs-on' in job || 'steps' in job || 'uses' in job))
    );
  },
  schema: schemaOf('github-workflow'),
};
