// Proved by the examples of its page.
import { testRulePage } from '../../../../../test/support/rule-page.ts';

testRulePage('feast/registry-names-driver');
