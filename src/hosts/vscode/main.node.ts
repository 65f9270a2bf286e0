// The entry of the desktop and remote editor: registers what exists and loads the rest when it is first needed.
import type * as vscode from 'vscode';
import { activateExtension, type ExtensionApi } from './activate.ts';

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateExtension(context);
}
