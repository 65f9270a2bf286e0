import { testProjectRulePage } from '../../../../../test/support/project-rule-page.ts';

testProjectRulePage('project/model-name-agrees');
