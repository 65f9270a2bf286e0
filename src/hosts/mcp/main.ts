// `mlops mcp`: the tools over stdio, for one folder.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { toJSONSchema } from 'zod/v4/core';
import { version } from '../../version.ts';
import { diskFiles } from '../node/disk-files.ts';
import { tools } from '../tools/index.ts';

/** Serves until the client goes. */
export async function serveMcp(root: string, countTokens: (text: string) => number): Promise<void> {
  const server = new Server({ name: 'mlops', version }, { capabilities: { tools: {} } });
  const world = { files: diskFiles(root), countTokens };
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: tools.map(({ name, title, description, input, writes }) => ({
      name,
      title,
      description,
      inputSchema: toJSONSchema(input, { target: 'draft-7', io: 'input' }) as { type: 'object' },
      annotations: {
        title,
        readOnlyHint: !writes,
        destructiveHint: writes,
        idempotentHint: true,
        openWorldHint: false,
      },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) return { content: [{ type: 'text', text: `There is no tool ${params.name}.` }], isError: true };
    try {
      const { json, isError } = await tool.run(params.arguments, world);
      return {
        content: [{ type: 'text', text: JSON.stringify(json) }],
        structuredContent: { ...json },
        ...(isError ? { isError } : {}),
      };
    } catch (error) {
      // The one catch of this host: the model gets a sentence, the log of the client the stack.
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      const because = error instanceof Error ? error.message : String(error);
      return { content: [{ type: 'text', text: `mlops could not answer: ${because}` }], isError: true };
    }
  });
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
}
