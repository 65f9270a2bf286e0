// MLflow fills commands with Python's str.format from the declared parameters only; anything else dies when it is run.
import { nearestWord } from '../../../../core/text/nearest-word.ts';
import { defineRule } from '../../../../core/validate/rule.ts';

export const commandPlaceholdersAreDeclared = defineRule({
  id: 'mlproject/command-placeholders-are-declared',
  kinds: ['mlproject'],
  severity: 'error',
  sources: ['mlflow-projects'],
  check(document, report, file) {
    const entryPoints = document.find('entry_points')?.value;
    if (typeof entryPoints !== 'object' || entryPoints === null) return;
    for (const name of Object.keys(entryPoints)) {
      const command = document.find(['entry_points', name, 'command']);
      if (typeof command?.value !== 'string') continue;
      const parameters = document.find(['entry_points', name, 'parameters'])?.value;
      const declared = typeof parameters === 'object' && parameters !== null ? Object.keys(parameters) : [];
      for (const problem of problemsIn(command.value, declared)) {
        // The braces are looked for in the source, so that the mark stands under them.
        const within = file.text.slice(command.place.start, command.place.end).indexOf(problem.text);
        const start = within < 0 ? command.place.start : command.place.start + within;
        report({ at: within < 0 ? command.place : { start, end: start + problem.text.length }, message: problem.message });
      }
    }
  },
});

function problemsIn(command: string, declared: readonly string[]): { text: string; message: string }[] {
  const withoutEscapes = command.replaceAll('{{', '\u0000\u0000').replaceAll('}}', '\u0000\u0000');
  return [...withoutEscapes.matchAll(/\{([^{}]*)\}/g)].flatMap((match) => {
    const inside = match[1] ?? '';
    if (declared.includes(inside)) return [];
    const before = withoutEscapes[match.index - 1];
    if (before === '$') return [{ text: match[0], message: `\${${inside}} is read as the parameter ${JSON.stringify(inside)} and fails when run. For a shell variable write \${{${inside}}}.` }];
    const near = nearestWord(inside, declared);
    return [{ text: match[0], message: `{${inside}} is not a declared parameter, so the run dies with KeyError.${near ? ` Did you mean {${near}}?` : ' Declare it under parameters, or double the braces.'}` }];
  });
}
