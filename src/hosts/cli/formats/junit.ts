// JUnit's XML: a suite a file, a case a finding; what does not fail the run passes and says so in its output.
import { linesOf } from '../../../core/text/place.ts';
import { type CheckedFile, type Report, weight } from './report.ts';

export function junitXml({ files, failOn }: Report): string {
  const fails = (severity: keyof typeof weight) => weight[severity] >= weight[failOn];
  const suites = files.map((file) => suiteOf(file, fails));
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, suite) => total + suite[key], 0);
  const head = `<testsuites name="mlops validate" tests="${sum('tests')}" failures="${sum('failures')}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites.map(({ xml }) => xml), '</testsuites>'].join('\n');
}

function suiteOf({ path, text, findings }: CheckedFile, fails: (severity: keyof typeof weight) => boolean) {
  const lines = linesOf(text);
  const name = escapeXml(path);
  const cases = findings.map(({ rule, severity, message, place }) => {
    const { line, column } = lines.positionAt(place.start);
    const says = escapeXml(`${path}:${line}:${column} ${severity}: ${message}`);
    const inside = fails(severity)
      ? `<failure type="${severity}" message="${escapeXml(message)}">${says}</failure>`
      : `<system-out>${says}</system-out>`;
    return `    <testcase classname="${name}" name="${escapeXml(`${rule} (${line}:${column})`)}">${inside}</testcase>`;
  });
  // A file without findings is a test that passed.
  const written = cases.length > 0 ? cases : [`    <testcase classname="${name}" name="no findings"/>`];
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  return {
    tests: written.length,
    failures,
    xml: `  <testsuite name="${name}" tests="${written.length}" failures="${failures}">\n${written.join('\n')}\n  </testsuite>`,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
      .replaceAll(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
