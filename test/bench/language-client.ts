// A language client as small as measuring needs: stdio, requests, notifications, diagnostics as they come.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

export interface ServerCommand {
  readonly name: string;
  readonly args: readonly string[];
  /** Answers to `workspace/configuration`, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How long it waits after a key before it looks, on purpose. */
  readonly delayMs: number;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export class LanguageClient {
  readonly process: ChildProcessWithoutNullStreams;
  private readonly command: ServerCommand;
  private buffer: Buffer = Buffer.alloc(0);
  private lastId = 0;
  private readonly answers = new Map<number, (result: unknown) => void>();
  private onDiagnostics: (() => void) | undefined;
  private version = 1;
  private readonly uri = 'file:///bench/manifests.yaml';

  constructor(command: ServerCommand) {
    this.command = command;
    this.process = spawn(process.execPath, [...command.args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout.on('data', (data: Buffer) => this.receive(data));
    this.process.stderr.resume();
  }

  async start(): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          synchronization: {},
          publishDiagnostics: { versionSupport: true },
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        },
      },
      initializationOptions: {},
    });
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: this.command.settings });
  }

  async open(text: string): Promise<void> {
    const told = this.diagnostics();
    this.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: 'yaml', version: this.version, text },
    });
    await told;
  }

  /** Replaces some characters of a line, or all from there to another line. */
  change(line: number, from: number, to: number, text: string, lastLine = line): void {
    const range = { start: { line, character: from }, end: { line: lastLine, character: to } };
    this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }

  /** The next diagnostics that the server sends of its own accord. */
  diagnostics(): Promise<void> {
    return new Promise((resolve) => {
      this.onDiagnostics = resolve;
    });
  }

  at(method: string, line: number, character: number): Promise<unknown> {
    return this.request(method, { textDocument: { uri: this.uri }, position: { line, character } });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    this.send({ id, method, params });
    return new Promise((resolve) => this.answers.set(id, resolve));
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private receive(data: Buffer): void {
    this.buffer = this.buffer.length === 0 ? data : Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(this.buffer.toString('latin1', 0, end))?.[1] ?? 0);
      if (this.buffer.length < end + 4 + length) return;
      const body = this.buffer.toString('utf8', end + 4, end + 4 + length);
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(JSON.parse(body) as Message);
    }
  }

  private handle({ id, method, params, result }: Message): void {
    if (method === undefined) {
      this.answers.get(Number(id))?.(result);
      this.answers.delete(Number(id));
    } else if (method === 'textDocument/publishDiagnostics') {
      if ((params as { uri?: string }).uri === this.uri) this.onDiagnostics?.();
    } else if (id !== undefined) this.send({ id, result: this.answerTo(method, params) });
  }

  private answerTo(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items = [] } = params as { items?: readonly { section?: string }[] };
    return items.map(({ section = '' }) => this.command.settings[section] ?? null);
  }

  /** Milliseconds of processor time so far; undefined where the system does not tell. */
  cpuMs(): number | undefined {
    if (platform() !== 'linux') return undefined;
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  memoryMb(): number | undefined {
    return this.process.pid === undefined ? undefined : residentMb(this.process.pid);
  }

  stop(): void {
    this.process.kill();
  }
}

export function residentMb(pid: number): number | undefined {
  if (platform() !== 'linux') return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
