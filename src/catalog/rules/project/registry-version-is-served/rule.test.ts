import { testProjectRulePage } from '../../../../../test/support/project-rule-page.ts';

testProjectRulePage('project/registry-version-is-served');
