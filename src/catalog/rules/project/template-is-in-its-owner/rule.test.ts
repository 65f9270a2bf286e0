import { testProjectRulePage } from '../../../../../test/support/project-rule-page.ts';

testProjectRulePage('project/template-is-in-its-owner');
