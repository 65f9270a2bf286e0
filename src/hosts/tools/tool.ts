// What a tool for language models is: one definition, served by the editor and over MCP alike.
import * as z from 'zod/mini';
import type { Files } from '../../core/write/files.ts';

/** Where a tool works: the workspace behind the port, and the tokenizer where one can be had. */
export interface World {
  readonly files: Files;
  readonly countTokens?: (text: string) => number;
}

/** One JSON document. `isError` only for a question that was wrong, never for an honest refusal. */
export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For the model: what it does, when to use it, what comes back. */
  readonly description: string;
  readonly input: z.ZodMiniType;
  /** Whether it changes files; such a tool wants a person's consent. */
  readonly writes: boolean;
  run(input: unknown, world: World): Promise<Answer>;
}

/** A tool whose input has been checked before it runs; wrong input is told to the model at its place. */
export function defineTool<Schema extends z.ZodMiniType>(
  definition: Omit<Tool, 'run' | 'input'> & {
    readonly input: Schema;
    run(input: z.infer<Schema>, world: World): Promise<Answer>;
  },
): Tool {
  return {
    ...definition,
    async run(input, world) {
      const parsed = definition.input.safeParse(input ?? {});
      if (parsed.success) return definition.run(parsed.data, world);
      const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
      return { json: { kind: 'invalid-input', problems }, isError: true };
    },
  };
}

export function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}
