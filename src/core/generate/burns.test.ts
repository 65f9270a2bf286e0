// Burn-rate windows follow the objective: the workbook's factors for thirty days, and never a ratio that cannot happen.
import { expect, test } from 'vitest';
import { burnsOf } from './sheet.ts';

test('99.9 % over 30 days has the factors of the workbook', () => {
  expect(burnsOf(0.999, 30).map(({ long, short, factor, errorRatio }) => [long, short, factor, errorRatio])).toEqual([
    ['1h', '5m', 14.4, 0.0144],
    ['6h', '30m', 6, 0.006],
    ['1d', '2h', 3, 0.003],
    ['3d', '6h', 1, 0.001],
  ]);
});

test('a day has no windows as long as itself, and burns at least as fast as its budget', () => {
  expect(burnsOf(0.99, 1).map(({ long, factor }) => [long, factor])).toEqual([
    ['1h', 1],
    ['6h', 1],
  ]);
});

test('a loose objective keeps a ratio that failures can exceed', () => {
  for (const { errorRatio } of burnsOf(0.5, 30)) expect(errorRatio).toBeLessThan(1);
});
