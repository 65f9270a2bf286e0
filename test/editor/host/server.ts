// One running editor server, and a browser page on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser, serverMain } from './setup.ts';

export interface EditorServer {
  readonly port: number;
  readonly extensionsDir: string;
  stop(): void;
}

export interface ServerFolders {
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
}

export async function startServer({ userDataDir, extensionsDir }: ServerFolders = {}): Promise<EditorServer> {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  const port = await freePort();
  const extensions = extensionsDir ?? join(folder, 'extensions');
  const args = serverArgs({
    port,
    userData: userDataDir ?? join(folder, 'user'),
    serverData: join(folder, 'server'),
    extensions,
  });
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await untilStarted(child);
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { port, extensionsDir: extensions, stop };
}

/** Installs a packed extension into the folder that a server will read. */
export function installArgs(vsix: string, extensionsDir: string, serverData: string): readonly string[] {
  return [
    serverMain,
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensionsDir,
    '--server-data-dir',
    serverData,
    '--accept-server-license-terms',
  ];
}

export async function openBrowser(): Promise<{ browser: Browser; page: Page }> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser; run test/editor/host/setup.ts');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  return { browser, page };
}

function serverArgs({
  port,
  userData,
  serverData,
  extensions,
}: {
  port: number;
  userData: string;
  serverData: string;
  extensions: string;
}): readonly string[] {
  return [
    serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    // Without it a built workbench ignores development and test paths.
    '--enable-smoke-test-driver',
    // As runTests does on the desktop; a person would be asked first.
    '--disable-workspace-trust',
    '--user-data-dir',
    userData,
    '--server-data-dir',
    serverData,
    '--extensions-dir',
    extensions,
    '--telemetry-level',
    'off',
  ];
}

function untilStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Extension host agent started')) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.on('exit', (code) => reject(new Error(`the editor's server ended with ${code}: ${output.slice(-2000)}`)));
    setTimeout(() => reject(new Error(`the editor's server did not start: ${output.slice(-2000)}`)), 60_000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
