// Names what a client was told last, so that telling it again costs a word.
import type { Diagnostic } from 'vscode-languageserver';

export class ResultIds {
  private readonly last = new Map<string, { readonly id: string; readonly text: string }>();
  private count = 0;

  idOf(uri: string, diagnostics: readonly Diagnostic[]): string {
    const text = JSON.stringify(diagnostics);
    const known = this.last.get(uri);
    if (known?.text === text) return known.id;
    const id = String(++this.count);
    this.last.set(uri, { id, text });
    return id;
  }
}
