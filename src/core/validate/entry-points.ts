// The entry points of an MLproject as its rules read them.
import type { Place } from '../text/place.ts';
import type { Path, SourceDocument } from '../text/source-file.ts';

export interface EntryPoint {
  readonly name: string;
  readonly command: { readonly value: string; readonly place: Place } | undefined;
  readonly parameters: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly place: Place;
    readonly path: Path;
  }[];
}

export function entryPointsOf(document: SourceDocument): readonly EntryPoint[] {
  return keysAt(document, ['entry_points']).map((name): EntryPoint => {
    const command = document.find(['entry_points', name, 'command']);
    return {
      name,
      command: typeof command?.value === 'string' ? { value: command.value, place: command.place } : undefined,
      parameters: keysAt(document, ['entry_points', name, 'parameters']).flatMap((parameter) => {
        const path = ['entry_points', name, 'parameters', parameter];
        const found = document.find(path);
        return found ? [{ name: parameter, value: found.value, place: found.keyPlace ?? found.place, path }] : [];
      }),
    };
  });
}

function keysAt(document: SourceDocument, path: Path): readonly string[] {
  const value = document.find(path)?.value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
