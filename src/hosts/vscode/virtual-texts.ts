// Texts that lie in no file: the plan, rule pages, generated files before they are written. Read-only, kept for the session.
import * as vscode from 'vscode';

export interface VirtualTexts {
  /** Address under which the text can be opened; a later text with the same path takes its place. */
  put(path: string, text: string): vscode.Uri;
  read(uri: vscode.Uri): string;
}

export function virtualTexts(scheme: string): VirtualTexts {
  const texts = new Map<string, string>();
  return {
    put(path, text) {
      // Another text is another address: an open preview of the old one is not turned into something else behind a reader's back.
      const uri = vscode.Uri.from({ scheme, path: `/${path}`, query: digest(text) });
      texts.set(uri.toString(), text);
      return uri;
    },
    read: (uri) => texts.get(uri.toString()) ?? '',
  };
}

// Only to tell texts apart (FNV-1a, 32 bit).
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
