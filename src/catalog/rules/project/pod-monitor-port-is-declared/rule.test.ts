import { testProjectRulePage } from '../../../../../test/support/project-rule-page.ts';

testProjectRulePage('project/pod-monitor-port-is-declared');
