// The tools for language models inside the editor, and the offer of the same over MCP.
import * as vscode from 'vscode';
import { tools } from '../tools/index.ts';
import type { Tool } from '../tools/tool.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Called by the shim when a model first invokes one of the tools. */
export async function invokeTool(name: string, input: unknown): Promise<vscode.LanguageModelToolResult> {
  const tool = toolNamed(name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder)
    return answer({ kind: 'no-folder', because: 'No folder is open in the editor; ask the user to open one.' });
  if (tool.writes && !vscode.workspace.isTrusted)
    return answer({
      kind: 'not-trusted',
      because: 'The workspace is not trusted; nothing is written until the user trusts it.',
    });
  return answer((await tool.run(input, { files: workspaceFiles(folder.uri) })).json);
}

/** What the user is shown before the tool runs; a tool that writes asks. Changes nothing. */
export function prepareTool(name: string): vscode.PreparedToolInvocation {
  const { title, writes } = toolNamed(name);
  return {
    invocationMessage: vscode.l10n.t('MLOps: {0}', title),
    ...(writes
      ? {
          confirmationMessages: {
            title: vscode.l10n.t('Write the files of the MLOps set-up?'),
            message: vscode.l10n.t(
              'The files of the plan that was previewed are written into this workspace. What you edited is kept; "MLOps: Undo the last generation" takes it back.',
            ),
          },
        }
      : {}),
  };
}

function toolNamed(name: string): Tool {
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`there is no tool ${name}`);
  return tool;
}

function answer(json: Readonly<Record<string, unknown>>): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(json))]);
}
