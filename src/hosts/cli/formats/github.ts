// Annotations of a GitHub workflow: one command a finding, escaped as the runner reads it.
import { linesOf } from '../../../core/text/place.ts';
import type { Report } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function githubAnnotations({ files }: Report): string {
  return files
    .flatMap(({ path, text, findings }) => {
      const lines = linesOf(text);
      return findings.map(({ severity, message, rule, place }) => {
        const { start, end } = lines.rangeOf(place);
        // Columns are refused where a finding has several lines.
        const columns =
          start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column) } : {};
        const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: rule };
        const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${levels[severity]} ${written.join(',')}::${escapeData(message)}`;
      });
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
