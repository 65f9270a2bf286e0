// A client as an editor is one: it speaks the protocol to a server over two pipes, and keeps what it was told.
import { Duplex } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileHost } from '../../src/hosts/language-server/host.ts';
import { startServer } from '../../src/hosts/language-server/server.ts';

class Pipe extends Duplex {
  override _write(chunk: unknown, _encoding: unknown, done: () => void) {
    this.emit('data', chunk);
    done();
  }
  override _read() {}
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files of the folder `file:///w`, as the server sees them on disk. */
export function memoryHost(files: Map<string, string>): FileHost {
  return {
    list: (folder) => Promise.resolve(folder === 'file:///w' ? [...files.keys()] : []),
    read: (uri) => Promise.resolve(files.get(decodeURIComponent(uri.replace('file:///w/', '')))),
  };
}

export interface StartOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly files?: Map<string, string>;
  readonly folders?: readonly string[];
  /** Cancels long work as soon as it begins, as somebody who clicks at once. */
  readonly cancelProgress?: boolean;
}

export class TestClient {
  readonly published: Published[] = [];
  readonly progress: { kind: string; percentage?: number; message?: string }[] = [];
  readonly registrations: string[] = [];
  readonly result: Promise<InitializeResult>;
  refreshes = 0;
  private readonly connection;

  constructor({
    capabilities = {},
    initializationOptions,
    files = new Map(),
    folders = [],
    cancelProgress = false,
  }: StartOptions = {}) {
    const up = new Pipe();
    const down = new Pipe();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), memoryHost(files));
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params) => void this.published.push(params));
    connection.onNotification('$/progress', ({ token, value }) => {
      this.progress.push(value);
      if (cancelProgress && value.kind === 'begin')
        void connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      this.registrations.push(...registrations.map(({ method }: { method: string }) => method));
      return null;
    });
    connection.listen();
    this.result = connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...(initializationOptions ? { initializationOptions } : {}),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    void this.result.then(() => connection.sendNotification('initialized', {}));
  }

  open(uri: string, text: string, languageId = 'yaml') {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, text: string) {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  notify(method: string, params: object) {
    return this.connection.sendNotification(method, params);
  }

  request<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  /** Asks and takes it back at once; answers the error. */
  cancelled(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token).then(
      () => 'an answer came',
      (error: unknown) => error,
    );
    source.cancel();
    return answer;
  }

  /** At a place of the text that `«»` marks: the marked text is opened without the mark. */
  async at<Answer>(method: string, uri: string, marked: string, more: object = {}): Promise<Answer> {
    const offset = marked.indexOf('«');
    const text = marked.replace('«', '');
    await this.open(uri, text, uri.endsWith('MLproject') ? 'mlproject' : uri.endsWith('.json') ? 'json' : 'yaml');
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return this.request<Answer>(method, { textDocument: { uri }, position, ...more });
  }

  /** The last that was published for the address and, where given, the version. */
  publishedFor(uri: string, version?: number): Promise<Published> {
    return until(() =>
      this.published.findLast((one) => one.uri === uri && (version === undefined || one.version === version)),
    );
  }

  /** When the folders were read. */
  async scanned(): Promise<void> {
    await until(() => this.progress.find(({ kind }) => kind === 'end'));
  }

  dispose() {
    this.connection.dispose();
  }
}

export async function until<Answer>(look: () => Answer | undefined): Promise<Answer> {
  for (let turn = 0; turn < 400; turn++) {
    const answer = look();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error('it did not come');
}
