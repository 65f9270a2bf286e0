// The laws of the house: arrows are kept by the compiler, shelves match their lists, every source is dated and cited.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../src/catalog/index.ts';
import { rules } from '../../src/catalog/rules/index.ts';
import { topics } from '../../src/core/spec/spec.ts';
import { version } from '../../src/version.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

describe('a forbidden import does not compile', () => {
  const forbidden: readonly { readonly room: string; readonly line: string; readonly why: string }[] = [
    {
      room: 'src/core/text',
      line: "import { readFileSync } from 'node:fs'; export const x = readFileSync;",
      why: 'core knows no disk',
    },
    { room: 'src/core/text', line: 'export const x = document.title;', why: 'core knows no page' },
    { room: 'src/core/text', line: 'export const x = console.log;', why: 'core knows no log' },
    {
      room: 'src/core/text',
      line: "import { decide } from '../decide/decide.ts'; export const x = decide;",
      why: 'text is the lowest floor',
    },
    {
      room: 'src/core/decide',
      line: "import type { Verdict } from '../gate/verdict.ts'; export type X = Verdict;",
      why: 'decide stands below the gate, for types too',
    },
    {
      room: 'src/core/decide',
      line: "import { knowledge } from '../../catalog/index.ts'; export const x = knowledge;",
      why: 'the engine does not know the catalog',
    },
    {
      room: 'src/catalog',
      line: "import { decide } from '../api.ts'; export const x = decide;",
      why: 'the catalog does not know the front door',
    },
    {
      room: 'src/hosts/cli',
      line: "import { activate } from '../vscode/activate.ts'; export const x = activate;",
      why: 'a door does not know another door',
    },
  ];
  for (const { room, line, why } of forbidden) {
    test(`${room}: ${why}`, { timeout: 60_000 }, () => {
      const probe = join(root, room, 'zz-forbidden-probe.ts');
      writeFileSync(probe, `${line}\n`);
      try {
        const run = spawnSync(
          process.execPath,
          [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(root, room)],
          { encoding: 'utf8' },
        );
        expect(run.status).not.toBe(0);
        expect(run.stdout).toContain('zz-forbidden-probe.ts');
      } finally {
        rmSync(probe);
      }
    });
  }

  test('vscode is imported by its own host only', { timeout: 60_000 }, () => {
    const probe = join(root, 'src/hosts/cli/zz-forbidden-probe.ts');
    writeFileSync(probe, "import * as vscode from 'vscode';\nexport const x = vscode;\n");
    try {
      const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', probe], { encoding: 'utf8', cwd: root });
      expect(run.status).not.toBe(0);
      expect(run.stdout + run.stderr).toContain('noRestrictedImports');
    } finally {
      rmSync(probe);
    }
  });
});

describe('shelves', () => {
  const filesOf = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''))
      .sort();

  test('every decision file is on the list and answers a topic of its name', () => {
    expect(knowledge.decisions.map(({ topic }) => topic).sort()).toEqual(filesOf('src/catalog/decisions'));
  });

  test('every topic of the contract has its decision', () => {
    expect(knowledge.decisions.map(({ topic }) => topic).sort()).toEqual([...topics].sort());
  });

  test('every abort file is on the list under its code', () => {
    expect(knowledge.aborts.map(({ code }) => code).sort()).toEqual(filesOf('src/catalog/aborts'));
  });

  test('every stack has its page', () => {
    expect(
      Object.keys(knowledge.stacks)
        .map((id) => id.replaceAll('_', '-'))
        .sort(),
    ).toEqual(filesOf('src/catalog/stacks'));
  });
});

describe('rules', () => {
  test('every rule cites sources that exist', () => {
    for (const { rule } of rules)
      expect(rule.sources.filter((id) => knowledge.sources[id]).length, rule.id).toBeGreaterThan(0);
  });
});

describe('sources', () => {
  const cited = new Set<string>([
    ...knowledge.decisions.flatMap((decision) =>
      Object.values(decision.options).flatMap((option) => [
        ...option.sources,
        ...(option.status ? [option.status.source] : []),
      ]),
    ),
    ...knowledge.aborts.flatMap((abort) => abort.sources),
    ...Object.values(knowledge.stacks).flatMap((stack) => [
      ...stack.sources,
      ...(stack.status ? [stack.status.source] : []),
    ]),
    ...Object.values(knowledge.practices).flatMap((practice) => practice.sources),
  ]);

  test('every citation exists', () => {
    expect([...cited].filter((id) => knowledge.sources[id] === undefined)).toEqual([]);
  });

  test('every source has a title, an https address and the day it was read', () => {
    const bad = Object.entries(knowledge.sources).filter(
      ([, { title, url, accessed }]) =>
        title.length < 5 || !/^https:\/\/[^\s]+$/.test(url) || !/^\d{4}-\d{2}-\d{2}$/.test(accessed),
    );
    expect(bad).toEqual([]);
  });

  test('no option is offered without a source', () => {
    const bare = knowledge.decisions.flatMap((decision) =>
      Object.entries(decision.options)
        .filter(([, option]) => option.sources.length === 0)
        .map(([id]) => `${decision.topic}: ${id}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the package', () => {
  test('its version is the one that locks and the command line name', () => {
    expect(version).toBe((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
  });

  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    main: string;
    contributes: { commands: { command: string; title: string }[] };
    l10n?: string;
  };

  test('commands have the prefix and a localisable title', () => {
    const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    for (const { command, title } of manifest.contributes.commands) {
      expect(command).toMatch(/^mlops\./);
      expect(strings[title.replaceAll('%', '')], title).toBeTypeOf('string');
    }
  });

  const dist = join(root, 'dist');
  test.skipIf(!existsSync(join(dist, 'extension.js')))('dist/extension.js is a shim of at most 80 kB', () => {
    expect(readFileSync(join(dist, 'extension.js')).length).toBeLessThanOrEqual(80_000);
  });
});
