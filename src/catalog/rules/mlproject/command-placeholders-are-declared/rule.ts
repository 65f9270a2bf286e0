// MLflow fills commands with Python's str.format from the declared parameters only; anything else dies when it is run.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import type { Place } from '../../../../core/text/place.ts';
import { defineRule, type Report } from '../../../../core/validate/rule.ts';
import { type BadField, badFieldsIn } from './python-format.ts';

export const commandPlaceholdersAreDeclared = defineRule({
  id: 'mlproject/command-placeholders-are-declared',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    for (const name of keysOf(document.find('entry_points')?.value)) {
      const command = document.find(['entry_points', name, 'command']);
      if (typeof command?.value !== 'string') continue;
      const declared = keysOf(document.find(['entry_points', name, 'parameters'])?.value);
      const source = file.text.slice(command.place.start, command.place.end);
      let from = 0;
      for (const field of badFieldsIn(command.value, new Set(declared))) {
        // Looked for in the source, where escapes may stand; what is not found there is marked as a whole.
        const written = command.value.slice(field.start, field.end);
        const at = source.indexOf(written, from);
        const place =
          at < 0 ? command.place : { start: command.place.start + at, end: command.place.start + at + written.length };
        if (at >= 0) from = at + written.length;
        const isShell = command.value[field.start - 1] === '$';
        report(reportFor({ field, declared, isShell, place, isExact: at >= 0 }));
      }
    }
  },
});

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

interface Case {
  readonly field: BadField;
  readonly declared: readonly string[];
  /** A dollar sign stands before it. */
  readonly isShell: boolean;
  readonly place: Place;
  readonly isExact: boolean;
}

function reportFor({ field: { problem }, declared, isShell, place, isExact }: Case): Report {
  const change = (text: string) =>
    isExact ? [{ title: `Change to ${text}`, safe: false, edits: [{ place, text }] }] : [];
  switch (problem.kind) {
    case 'lone-brace':
      return {
        at: place,
        message: 'A single } breaks str.format, so the run dies with ValueError. Double it: }}.',
        fixes: change('}}'),
      };
    case 'unclosed':
      return {
        at: place,
        message: 'This { is never closed, so the run dies with ValueError. Close it, or double it: {{.',
        fixes: change('{{'),
      };
    case 'positional':
      return {
        at: place,
        message:
          'MLflow fills by name only, so braces without a name die with IndexError. Name a declared parameter, or double the braces.',
      };
    case 'part-of-text':
      return {
        at: place,
        message: `The value of ${JSON.stringify(problem.name)} is a text without parts, so the run dies. A parameter with a dot or bracket in its name cannot be used: rename it.`,
      };
    case 'number-format':
      return {
        at: place,
        message: `The value of ${JSON.stringify(problem.name)} is already a text, so a number format dies with ValueError. Write {${problem.name}}.`,
        fixes: change(`{${problem.name}}`),
      };
    case 'undeclared':
      return undeclared(problem.name, { declared, isShell, place, change });
    default:
      return problem satisfies never;
  }
}

function undeclared(
  name: string,
  {
    declared,
    isShell,
    place,
    change,
  }: Pick<Case, 'declared' | 'isShell' | 'place'> & { change(text: string): Report['fixes'] },
): Report {
  const trimmed = name.trim();
  const near = declared.includes(trimmed) ? trimmed : nearestWord(trimmed, declared);
  if (isShell && !near) {
    const doubled = `{{${name}}}`;
    return {
      at: place,
      message: `MLflow reads \${${name}} as its parameter ${JSON.stringify(name)}, which is not declared: the run dies with KeyError. For a shell variable write $${doubled}.`,
      fixes: change(doubled) ?? [],
    };
  }
  const hint = near ? `Did you mean {${near}}?` : 'Declare it under parameters, or double the braces.';
  return {
    at: place,
    message: `${JSON.stringify(name)} is not a declared parameter, so the run dies with KeyError. ${hint}`,
    fixes: near ? (change(`{${near}}`) ?? []) : [],
  };
}
