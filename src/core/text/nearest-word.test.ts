// The nearest legal word is offered only when it is near.
import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';

test.each([
  ['clasification', 'classification'],
  ['time series', 'time-series'],
  ['Time_Series', 'time-series'],
  ['cv', undefined],
  ['vision', 'computer-vision'],
  ['zzzzzzzz', undefined],
])('%s → %s', (typed, expected) => {
  expect(nearestWord(typed, ['classification', 'time-series', 'computer-vision'])).toBe(expected);
});
