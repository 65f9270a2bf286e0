// Every input of the spec as a flag, and the flags back as a spec that is laid over the file.
import { type Command, Option } from 'commander';
import { questions } from '../../api.ts';

/** A flag whose value cannot be read; all of them are told at once. */
export class FlagError extends Error {}

// Commander stores `--model-type` under modelType.
const keyOf = (flag: string) => flag.slice(2).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

export function addInputFlags(command: Command): Command {
  for (const { flag, title, type, values } of questions()) {
    if (flag === '--tier') continue;
    const legal = values.length > 0 && type !== 'number' ? `: ${values.join(', ')}` : '';
    const option = new Option(
      `${flag} ${type === 'boolean' ? '[true|false]' : type === 'mapping' ? '<key=value>' : '<value>'}`,
      `${title}${legal}`,
    );
    if (type === 'list' || type === 'mapping') option.argParser(collect);
    command.addOption(option);
  }
  return command;
}

/** Nested by the outside keys. Legality is the spec reader's business; only numbers and booleans are made here. */
export function overlayFrom(flags: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const problems: string[] = [];
  const overlay: Record<string, unknown> = {};
  for (const { flag, path, type } of questions()) {
    const raw = flags[keyOf(flag)];
    if (raw === undefined) continue;
    const [top = '', ...below] = path;
    const value = readValue(raw, type, flag, problems);
    overlay[top] =
      below.length === 0
        ? value
        : { ...((overlay[top] as Record<string, unknown> | undefined) ?? {}), ...nested(below, value, overlay[top]) };
  }
  if (problems.length > 0) throw new FlagError(problems.join('\n'));
  return overlay;
}

function nested([head = '', ...rest]: readonly string[], value: unknown, before: unknown): Record<string, unknown> {
  if (rest.length === 0) return { [head]: value };
  const there = (before as Record<string, unknown> | undefined)?.[head] as Record<string, unknown> | undefined;
  return { [head]: { ...(there ?? {}), ...nested(rest, value, there) } };
}

function readValue(raw: unknown, type: string, flag: string, problems: string[]): unknown {
  const text = String(raw);
  switch (type) {
    case 'number':
      if (text.trim() === '' || !Number.isFinite(Number(text)))
        problems.push(`${flag} wants a number, not ${JSON.stringify(text)}.`);
      return Number(text);
    case 'boolean':
      if (raw === true || text === 'true') return true;
      if (text !== 'false') problems.push(`${flag} wants true or false, not ${JSON.stringify(text)}.`);
      return false;
    case 'list':
      return (raw as string[])
        .flatMap((part) => part.split(','))
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'mapping':
      return Object.fromEntries(
        (raw as string[])
          .flatMap((part) => part.split(','))
          .map((pair) => {
            const at = pair.indexOf('=');
            if (at < 1) problems.push(`${flag} wants key=value, not ${JSON.stringify(pair)}.`);
            return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
          }),
      );
    default:
      return text;
  }
}
