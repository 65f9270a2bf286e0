// What the rules read of PromQL: where expressions stand, with texts and comments blanked so that patterns see code only.
import type { TextEdit } from '../../core/text/finding.ts';
import type { Found, SourceDocument, SourceFile } from '../../core/text/source-file.ts';

/** The groups of a rule file or of a PrometheusRule. */
export function ruleGroupsOf(document: SourceDocument): readonly Found[] {
  return document.entries(document.find('kind')?.value === 'PrometheusRule' ? 'spec.groups' : 'groups');
}

/** Every expression of a rule file, a PrometheusRule or a dashboard. */
export function expressionsOf(document: SourceDocument): readonly Found[] {
  const ofRules = ruleGroupsOf(document).flatMap((group) =>
    document.entries([...group.path, 'rules']).map((rule) => document.find([...rule.path, 'expr'])),
  );
  const ofPanels = panelsOf(document).flatMap((panel) =>
    document.entries([...panel.path, 'targets']).map((target) => document.find([...target.path, 'expr'])),
  );
  return [...ofRules, ...ofPanels].flatMap((one) => (one && typeof one.value === 'string' ? [one] : []));
}

/** The panels of a dashboard, those inside collapsed rows too. */
export function panelsOf(document: SourceDocument): readonly Found[] {
  return document.entries('panels').flatMap((panel) => [panel, ...document.entries([...panel.path, 'panels'])]);
}

/** As long as the expression, with the inside of texts and all comments as blanks. */
export function maskedPromql(expression: string): string {
  return expression.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|#[^\n]*/g, (text) =>
    text.startsWith('#') ? ' '.repeat(text.length) : `"${' '.repeat(text.length - 2)}"`,
  );
}

/** The place of the bracket that closes the one at `open`, or undefined. */
export function closingAt(masked: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < masked.length; at++) {
    const letter = masked[at] ?? '';
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter) && --depth === 0) return at;
  }
  return undefined;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit inside of an expression; undefined where the file writes it with escapes or over several lines. */
export function editInside(
  found: Found,
  file: Pick<SourceFile, 'text'>,
  change: Change,
): readonly TextEdit[] | undefined {
  const raw = file.text.slice(found.place.start, found.place.end);
  const at = typeof found.value === 'string' ? raw.indexOf(found.value) : -1;
  if (at < 0) return undefined;
  const start = found.place.start + at;
  return [{ place: { start: start + change.start, end: start + change.end }, text: change.text }];
}

/** Seconds of `5m`, `1h30m`, `15s`; undefined when Prometheus would refuse it. */
export function parseDuration(text: unknown): number | undefined {
  if (text === '0' || text === 0) return 0;
  const match =
    typeof text === 'string'
      ? /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text)
      : null;
  if (!match || text === '') return undefined;
  const seconds = [31_536_000, 604_800, 86_400, 3600, 60, 1, 0.001];
  return seconds.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
}
