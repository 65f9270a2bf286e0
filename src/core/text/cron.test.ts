// What each engine accepts, and when it fires.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CronDialect, nextFireTimes, readCron } from './cron.ts';

describe('what a dialect accepts', () => {
  test.each<[CronDialect, string]>([
    ['unix', '0 2 * * 0'],
    ['unix', '*/15 9-17 * * MON-FRI'],
    ['unix', '0 0 1,15 JAN-MAR 7'],
    ['github', '30 5 * * 1,3'],
    ['kubernetes', '@daily'],
    ['argo', 'CRON_TZ=Europe/Berlin 0 2 * * *'],
    ['argo', '@every 1h30m'],
    ['airflow', '0 0 * * 1#1'],
    ['kfp', '0 0 2 * * 0'],
    ['kfp', '0 2 * * *'],
    ['quartz', '0 0 2 ? * SUN'],
    ['quartz', '0 0 2 L * ? 2027'],
    ['aws', '0 2 ? * SUN *'],
    ['azure', '0 2 * * 0'],
  ])('%s: %s', (dialect, expression) => expect(readCron(expression, dialect)).toMatchObject({ kind: 'cron' }));

  test.each<[CronDialect, string, RegExp]>([
    ['unix', '0 2 * *', /5 fields .* these are 4/],
    ['unix', '60 2 * * *', /minute is between 0 and 59/],
    ['unix', '0 24 * * *', /hour is between/],
    ['unix', '0 2 * * FUNDAY', /is no day of week/],
    ['unix', '0 9-5 * * *', /runs backwards/],
    ['unix', '*/0 * * * *', /never ends/],
    ['github', '@daily', /knows no @daily/],
    ['kubernetes', '0 2 * * 7', /between 0 and 6/],
    ['vertex', '0 0 2 * * 0', /5 fields/],
    ['quartz', '0 2 * * 0', /6 or 7 fields/],
    ['quartz', '0 0 2 * * SUN', /wants a \?/],
    ['aws', '0 2 * * 0', /6 fields/],
    ['unix', '', /these are 0/],
    ['unix', '@fortnightly', /is no schedule/],
  ])('%s refuses %s', (dialect, expression, says) => {
    const read = readCron(expression, dialect);
    expect(read).toMatchObject({ kind: 'problem', message: expect.stringMatching(says) });
  });

  test('the problem stands at its field', () => {
    const read = readCron('TZ=UTC 0 25 * * *', 'argo');
    if (read.kind !== 'problem') throw new Error('it was accepted');
    expect('TZ=UTC 0 25 * * *'.slice(read.start, read.end)).toBe('25');
  });
});

const fires = (expression: string, after: string, zone?: string, count = 3, dialect: CronDialect = 'unix') => {
  const cron = readCron(expression, dialect);
  if (cron.kind === 'problem') throw new Error(cron.message);
  return (nextFireTimes(cron, Date.parse(after), count, zone) ?? []).map((time) =>
    new Date(time).toISOString().slice(0, 16),
  );
};

describe('when it fires', () => {
  test('weekly on Sunday, in every dialect that can say it', () => {
    const expected = ['2026-11-29T02:00', '2026-12-06T02:00', '2026-12-13T02:00'];
    expect(fires('0 2 * * 0', '2026-11-25T00:00Z')).toEqual(expected);
    expect(fires('0 2 * * 7', '2026-11-25T00:00Z')).toEqual(expected);
    expect(fires('0 0 2 * * 0', '2026-11-25T00:00Z', 'UTC', 3, 'kfp')).toEqual(expected);
    expect(fires('0 0 2 ? * SUN', '2026-11-25T00:00Z', 'UTC', 3, 'quartz')).toEqual(expected);
    expect(fires('0 0 2 ? * 1', '2026-11-25T00:00Z', 'UTC', 3, 'quartz')).toEqual(expected);
    expect(fires('0 2 ? * 1 *', '2026-11-25T00:00Z', 'UTC', 3, 'aws')).toEqual(expected);
  });

  test('five fields given to Kubeflow run every hour: the mistake that this file exists for', () => {
    expect(fires('0 2 * * *', '2026-11-25T00:00Z', 'UTC', 3, 'kfp')).toEqual([
      '2026-11-25T00:02',
      '2026-11-25T01:02',
      '2026-11-25T02:02',
    ]);
  });

  test('both days restricted: either is enough', () => {
    expect(fires('0 0 13 * FRI', '2026-11-25T00:00Z')).toEqual([
      '2026-11-27T00:00',
      '2026-12-04T00:00',
      '2026-12-11T00:00',
    ]);
  });

  test('the zone moves with summer time; a skipped hour does not fire, a doubled one fires once', () => {
    expect(fires('0 6 * * *', '2026-03-28T00:00Z', 'Europe/Berlin', 2)).toEqual([
      '2026-03-28T05:00',
      '2026-03-29T04:00',
    ]);
    expect(fires('30 2 29 3 *', '2026-03-01T00:00Z', 'Europe/Berlin', 1)).toEqual(['2027-03-29T00:30']);
    expect(fires('30 2 * * *', '2026-10-24T12:00Z', 'Europe/Berlin', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  test('29 February is found, 30 February never', () => {
    expect(fires('0 0 29 2 *', '2026-11-25T00:00Z', 'UTC', 1)).toEqual(['2028-02-29T00:00']);
    expect(fires('0 0 30 2 *', '2026-11-25T00:00Z')).toEqual([]);
  });

  test('what is not computed says so', () => {
    const cron = readCron('0 0 2 L * ?', 'quartz');
    expect(cron.kind === 'cron' && nextFireTimes(cron, 0, 1)).toBeUndefined();
  });
});

test('any legal five fields fire only at minutes, hours and months that they name', () => {
  const part = (least: number, most: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: least, max: most }).map(String),
      fc.integer({ min: 1, max: 20 }).map((step) => `*/${step}`),
    );
  fc.assert(
    fc.property(
      part(0, 59),
      part(0, 23),
      part(1, 28),
      part(1, 12),
      part(0, 6),
      fc.integer({ min: 0, max: 2e12 }),
      (m, h, d, mo, w, after) => {
        const cron = readCron([m, h, d, mo, w].join(' '), 'unix');
        if (cron.kind === 'problem') throw new Error(cron.message);
        const times = nextFireTimes(cron, after, 3) ?? [];
        for (const [index, time] of times.entries()) {
          const date = new Date(time);
          expect(time).toBeGreaterThan(times[index - 1] ?? after);
          expect(cron.minutes.has(date.getUTCMinutes())).toBe(true);
          expect(cron.hours.has(date.getUTCHours())).toBe(true);
          expect(cron.months.has(date.getUTCMonth() + 1)).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
