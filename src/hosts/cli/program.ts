// The commands and their flags; every input of the spec is a flag of the commands that read one.
import { Command, CommanderError, Option } from 'commander';
import { type MergeFormat, mergeFormats } from '../../core/merge/formats.ts';
import { version } from '../../version.ts';
import { addInputFlags, FlagError, overlayFrom } from './input-flags.ts';
import { exitCodes, type Io } from './io.ts';

export async function program(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.fine;
  const top = new Command('mlops')
    .description('Decides, generates and checks a production set-up for a machine-learning model.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.say });
  const named = args.find((arg) => !arg.startsWith('-'));
  // Sixty flags cost milliseconds: only the command that was called gets them.
  const withInputs = (command: Command) =>
    command.name() === named || named === undefined || named === 'help' ? addInputFlags(command) : command;
  const tier = () => new Option('--tier <tier>', 'T1, T2, T3 or auto');

  withInputs(
    top
      .command('init [spec]')
      .description('asks for the inputs and writes mlops.yaml')
      .option('--yes', 'take flags and defaults, ask nothing'),
  )
    .addOption(tier())
    .action(async (spec: string | undefined, flags: Record<string, unknown>) => {
      code = await (await import('./commands/init.ts')).init(
        spec,
        { yes: flags['yes'] === true, overlay: overlayFrom(flags) },
        io,
      );
    });
  withInputs(
    top
      .command('plan [spec]')
      .description('prints the plan: decisions with reasons and dated sources')
      .option('--json', 'one JSON document'),
  )
    .addOption(tier())
    .action(async (spec: string | undefined, flags: Record<string, unknown>) => {
      code = await (await import('./commands/plan.ts')).plan(
        spec,
        { json: flags['json'] === true, overlay: overlayFrom(flags) },
        io,
      );
    });
  withInputs(
    top
      .command('generate [spec]')
      .description('plan → files → gate → changes → write')
      .option('--out <dir>', 'folder to write into; default: where the spec lies')
      .option('--diff', 'show what would change, write nothing')
      .option('--dry-run', 'list what would change, write nothing')
      .option('--check', 'exit with 1 if anything would change, write nothing')
      .option('--atomic', 'write nothing when there is a conflict')
      .option('--adopt', 'merge into files that were not written by mlops; look at --adopt --diff first')
      .option('--json', 'one JSON document'),
  )
    .addOption(tier())
    .action(async (spec: string | undefined, flags: Record<string, unknown>) => {
      const { generate } = await import('./commands/generate.ts');
      code = await generate(
        spec,
        {
          json: flags['json'] === true,
          diff: flags['diff'] === true,
          dryRun: flags['dryRun'] === true,
          check: flags['check'] === true,
          atomic: flags['atomic'] === true,
          adopt: flags['adopt'] === true,
          ...(typeof flags['out'] === 'string' ? { out: flags['out'] } : {}),
          overlay: overlayFrom(flags),
        },
        io,
      );
    });
  withInputs(
    top
      .command('status [spec]')
      .description('how each generated file stands: in-sync, edited, merged, conflict, missing, outdated')
      .option('--out <dir>', 'folder that was written into; default: where the spec lies')
      .option('--json', 'one JSON document'),
  )
    .addOption(tier())
    .action(async (spec: string | undefined, flags: Record<string, unknown>) => {
      code = await (await import('./commands/status.ts')).status(
        spec,
        {
          json: flags['json'] === true,
          ...(typeof flags['out'] === 'string' ? { out: flags['out'] } : {}),
          overlay: overlayFrom(flags),
        },
        io,
      );
    });
  for (const action of ['deploy', 'rollback'] as const) {
    const command = withInputs(
      top
        .command(`${action} [spec]`)
        .description(
          action === 'deploy'
            ? 'deploys what was generated: shows the commands, acts only with --yes'
            : 'takes the deployed model back to the version that served before: shows the commands, acts only with --yes',
        )
        .option('--yes', 'run the commands')
        .option('--dry-run', 'show the commands only (the default)')
        .option('--json', 'one JSON document'),
    ).addOption(tier());
    if (action === 'rollback')
      command.option('--to <version>', 'where to go back to: a commit or a revision, as the script takes it');
    command.action(async (spec: string | undefined, flags: Record<string, unknown>) => {
      if (flags['yes'] === true && flags['dryRun'] === true)
        throw new FlagError('--yes and --dry-run exclude each other.');
      code = await (await import('./commands/release.ts')).release(
        action,
        spec,
        {
          yes: flags['yes'] === true,
          json: flags['json'] === true,
          ...(typeof flags['to'] === 'string' ? { to: flags['to'] } : {}),
          overlay: overlayFrom(flags),
        },
        io,
      );
    });
  }
  top
    .command('undo [dir]')
    .description('takes the last generation back')
    .action(async (dir: string | undefined) => {
      code = await (await import('./commands/undo.ts')).undo(dir, io);
    });
  top
    .command('compile <pipeline>')
    .description("a retraining pipeline in an engine's own format, and what does not carry over")
    .requiredOption(
      '--engine <names>',
      'kfp, argo, airflow, vertex, sagemaker, azure-ml, databricks, github-actions; several with commas',
    )
    .option('--out <dir>', 'folder to write into; printed when left out')
    .option('--force', 'write over files that were changed since')
    .option('--json', 'one JSON document')
    .action(async (pipeline: string, flags: Record<string, unknown>) => {
      code = (await import('./commands/compile.ts')).compile(
        pipeline,
        {
          engines: String(flags['engine'])
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
          json: flags['json'] === true,
          force: flags['force'] === true,
          ...(typeof flags['out'] === 'string' ? { out: flags['out'] } : {}),
        },
        io,
      );
    });
  top
    .command('merge <base> <ours> <theirs>')
    .description('merges three versions of a file by what they say; a git merge driver')
    .addOption(new Option('--as <kind>', 'format of the file; default: by its name').choices([...mergeFormats]))
    .option('--path <name>', 'name that tells the format, where the files have names without one (git: %P)')
    .option('--output <file>', 'write the result there instead of printing it')
    .option('--json', 'one JSON document')
    .action(async (base: string, ours: string, theirs: string, flags: Record<string, unknown>) => {
      code = await (await import('./commands/merge.ts')).mergeFiles(
        { base, ours, theirs },
        {
          json: flags['json'] === true,
          ...(isFormat(flags['as']) ? { as: flags['as'] } : {}),
          ...(typeof flags['path'] === 'string' ? { path: flags['path'] } : {}),
          ...(typeof flags['output'] === 'string' ? { output: flags['output'] } : {}),
        },
        io,
      );
    });
  top
    .command('validate [paths...]')
    .description('checks files and folders')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['pretty', 'json', 'sarif', 'github', 'junit'])
        .default('pretty'),
    )
    .option('--json', 'the same as --format json')
    .option('--fix', 'apply safe fixes')
    .option('--baseline <file>', 'keep silent about the findings in this file')
    .option('--update-baseline', 'write the findings of now into the baseline')
    .option('--stdin-filename <name>', 'check standard input (-) as a file of this name')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .action(async (paths: string[], flags: Record<string, unknown>) => {
      code = await (await import('./commands/validate.ts')).validate(
        paths,
        {
          format:
            flags['json'] === true ? 'json' : (flags['format'] as 'pretty' | 'json' | 'sarif' | 'github' | 'junit'),
          fix: flags['fix'] === true,
          updateBaseline: flags['updateBaseline'] === true,
          ...(typeof flags['baseline'] === 'string' ? { baseline: flags['baseline'] } : {}),
          ...(typeof flags['stdinFilename'] === 'string' ? { stdinFilename: flags['stdinFilename'] } : {}),
          failOn: flags['failOn'] as 'error' | 'warning' | 'info',
        },
        io,
      );
    });
  top
    .command('explain <id>')
    .description('the page of a rule or decision')
    .option('--json', 'one JSON document')
    .action(async (id: string, flags: Record<string, unknown>) => {
      code = (await import('./commands/explain.ts')).explain(id, flags['json'] === true, io);
    });
  top
    .command('rules')
    .description('all rules')
    .option('--json', 'one JSON document')
    .action(async (flags: Record<string, unknown>) => {
      code = (await import('./commands/explain.ts')).listAllRules(flags['json'] === true, io);
    });
  top
    .command('language-server')
    .description('the language server for any editor')
    .requiredOption('--stdio', 'over standard input and output; alone, without other flags');
  top
    .command('mcp')
    .description('the tools for agents over standard input and output')
    .option('--root <dir>', 'the workspace; default: this folder')
    .action(async (flags: Record<string, unknown>) => {
      const { mcp } = await import('./commands/mcp.ts');
      code = await mcp(typeof flags['root'] === 'string' ? flags['root'] : undefined, io);
    });

  if (args.length === 0) {
    io.say(top.helpInformation());
    return exitCodes.usage;
  }
  try {
    await top.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    if (error instanceof FlagError) {
      io.say(error.message);
      return exitCodes.usage;
    }
    throw error;
  }
}

function isFormat(value: unknown): value is MergeFormat {
  return mergeFormats.some((format) => format === value);
}
