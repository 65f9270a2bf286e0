// SARIF 2.1.0: findings with their rules, help, fingerprints and fixes, for code scanning.
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import { listRules, sourceOf } from '../../../api.ts';
import type { Finding, Fix } from '../../../core/text/finding.ts';
import { linesOf, type Range } from '../../../core/text/place.ts';
import { version } from '../../../version.ts';
import { summaryOf } from '../rule-summary.ts';
import type { CheckedFile, Report } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
const homepage = 'https://github.com/mlops-lifecycle/mlops-lifecycle-manager';

export function sarifLog({ files }: Report): string {
  const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({
    toolDriverName: 'mlops',
    toolDriverVersion: version,
    url: homepage,
  });
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const pages = new Map(listRules().map((rule) => [rule.id, rule]));
  for (const id of [...found].sort()) run.addRule(ruleOf(id, pages.get(id)));
  for (const file of files) for (const result of resultsOf(file)) run.addResult(result);
  const log = new SarifBuilder();
  log.addRun(run);
  return JSON.stringify({
    ...log.buildSarifOutput(),
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  });
}

function ruleOf(id: string, known: ReturnType<typeof listRules>[number] | undefined): SarifRuleBuilder {
  const page = known?.page ?? '';
  const summary = page === '' ? id : summaryOf(page);
  const rule = new SarifRuleBuilder().initSimple({
    ruleId: id,
    shortDescriptionText: summary,
    ...(known ? { helpUri: `${homepage}/blob/main/docs/rules/${id}.md` } : {}),
  });
  Object.assign(rule.rule, {
    name: id,
    fullDescription: { text: summary },
    help: { text: page === '' ? summary : page, ...(page === '' ? {} : { markdown: page }) },
    ...(known ? { defaultConfiguration: { level: levels[known.severity] } } : {}),
    properties: {
      tags: [id.split('/')[0], 'mlops'],
      // Code scanning weighs what is a question of security by this number.
      ...(id.startsWith('secrets/') ? { 'security-severity': '8.0' } : {}),
    },
  });
  return rule;
}

function resultsOf({ path, text, findings, fingerprints }: CheckedFile): readonly SarifResultBuilder[] {
  const { rangeOf } = linesOf(text);
  const uri = uriOf(path);
  return findings.map((finding, index) => {
    const result = new SarifResultBuilder().initSimple({
      level: levels[finding.severity],
      messageText: finding.message,
      ruleId: finding.rule,
    });
    const locationOf = (range: Range) => ({ physicalLocation: { artifactLocation: { uri }, region: regionOf(range) } });
    Object.assign(result.result, {
      locations: [locationOf(rangeOf(finding.place))],
      partialFingerprints: { 'mlopsFinding/v1': fingerprints[index] },
      ...(finding.related.length > 0
        ? {
            relatedLocations: finding.related.map(({ place, message, path: other }, id) => ({
              id,
              message: { text: message },
              // Of another file only the name is at hand here, not its lines.
              ...(other === undefined
                ? locationOf(rangeOf(place))
                : { physicalLocation: { artifactLocation: { uri: uriOf(other) } } }),
            })),
          }
        : {}),
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(fix, uri, rangeOf)) } : {}),
      ...propertiesOf(finding),
    });
    return result;
  });
}

function propertiesOf({ sources }: Finding) {
  const urls = sources.flatMap((id) => sourceOf(id)?.url ?? []);
  return urls.length > 0 ? { properties: { sources: urls } } : {};
}

function fixOf({ title, edits }: Fix, uri: string, rangeOf: (place: Fix['edits'][number]['place']) => Range) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: edits.map(({ place, text }) => ({
          deletedRegion: regionOf(rangeOf(place)),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

// Relative, so that it holds in every checkout; encoded, because a path may hold what an address may not.
function uriOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
