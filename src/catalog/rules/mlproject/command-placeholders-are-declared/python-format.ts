// Python's str.format as MLflow calls it: named texts only. Says which fields fail, and how.

export interface BadField {
  /** Offsets inside the command. */
  readonly start: number;
  readonly end: number;
  readonly problem:
    | { readonly kind: 'lone-brace' }
    | { readonly kind: 'unclosed' }
    | { readonly kind: 'positional' }
    | { readonly kind: 'undeclared'; readonly name: string }
    | { readonly kind: 'part-of-text'; readonly name: string }
    | { readonly kind: 'number-format'; readonly name: string };
}

export function badFieldsIn(command: string, declared: ReadonlySet<string>): readonly BadField[] {
  const bad: BadField[] = [];
  let index = 0;
  while (index < command.length) {
    const character = command[index];
    if (character !== '{' && character !== '}') index++;
    else if (command[index + 1] === character) index += 2;
    else if (character === '}') {
      bad.push({ start: index, end: index + 1, problem: { kind: 'lone-brace' } });
      index++;
    } else {
      const end = endOfField(command, index);
      const problem =
        end === undefined ? ({ kind: 'unclosed' } as const) : problemOf(command.slice(index + 1, end - 1), declared);
      if (problem) bad.push({ start: index, end: end ?? index + 1, problem });
      if (end === undefined) break;
      index = end;
    }
  }
  return bad;
}

function endOfField(command: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < command.length; index++) {
    if (command[index] === '{') depth++;
    if (command[index] === '}') depth--;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

// `name.attribute[item]!conversion:format`; values are texts, so neither parts nor number formats exist.
function problemOf(field: string, declared: ReadonlySet<string>): BadField['problem'] | undefined {
  const match = /^([^.[!:]*)([^!:]*)(?:![rsa])?(?::(.*))?$/s.exec(field);
  const name = match?.[1] ?? field;
  if (/^\d*$/.test(name)) return { kind: 'positional' };
  if (!declared.has(name)) return { kind: 'undeclared', name: match ? name : field };
  if ((match?.[2] ?? '') !== '') return { kind: 'part-of-text', name };
  return /^(?:.?[<>^])?\d*(?:\.\d+)?s?$/s.test(match?.[3] ?? '') ? undefined : { kind: 'number-format', name };
}
