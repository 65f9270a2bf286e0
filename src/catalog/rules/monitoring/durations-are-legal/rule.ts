// 5 minutes and 1.5h are no durations to Prometheus; it takes numbers with units, such as 90m.
import { offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import type { Found, SourceDocument } from '../../../../core/text/source-file.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { isTemplated } from '../../../manifests/pods.ts';
import { parseDuration, ruleGroupsOf } from '../../../manifests/promql.ts';

export const durationsAreLegal = defineRule({
  id: 'monitoring/durations-are-legal',
  kinds: ['prometheus-rule', 'prometheus-rules', 'service-monitor', 'pod-monitor', 'alertmanager-config'],
  severity: 'error',
  sources: ['prometheus-rules', 'prometheus-operator', 'alertmanager-config'],
  check(document, report, file) {
    for (const found of durationsOf(document)) {
      if (
        found.value === null ||
        found.value === '' ||
        isTemplated(found.value) ||
        parseDuration(found.value) !== undefined
      )
        continue;
      const meant = meantBy(String(found.value));
      report({
        at: found.place,
        message: `${JSON.stringify(found.value)} is no duration: write a whole number with a unit, ms, s, m, h, d, w or y, such as 5m or 1h30m.`,
        fixes:
          meant === undefined
            ? []
            : offeredFix(`Change it to ${meant}`, replaceValue({ document, file }, found, meant)),
      });
    }
  },
});

function durationsOf(document: SourceDocument): readonly Found[] {
  const groups = ruleGroupsOf(document);
  const pick = (base: readonly Found[], keys: readonly string[]) =>
    base.flatMap((one) => keys.flatMap((key) => document.find([...one.path, key]) ?? []));
  const endpoints = [...document.entries('spec.endpoints'), ...document.entries('spec.podMetricsEndpoints')];
  const route = document.find('route');
  return [
    ...pick(groups, ['interval', 'query_offset']),
    ...pick(
      groups.flatMap((group) => document.entries([...group.path, 'rules'])),
      ['for', 'keep_firing_for'],
    ),
    ...pick(endpoints, ['interval', 'scrapeTimeout']),
    ...(route
      ? pick([route, ...document.entries('route.routes')], ['group_wait', 'group_interval', 'repeat_interval'])
      : []),
  ];
}

const units: Readonly<Record<string, string>> = { s: 's', m: 'm', h: 'h', d: 'd', w: 'w' };

// `5 minutes`, `5min`, `30 seconds`, `1hour`; a bare number is seconds to nobody and stays a question.
function meantBy(text: string): string | undefined {
  const match = /^\s*(\d+)\s*(s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?|d|days?|w|weeks?)\s*$/i.exec(text);
  return match ? `${match[1]}${units[(match[2] ?? '').charAt(0).toLowerCase()] ?? 's'}` : undefined;
}
