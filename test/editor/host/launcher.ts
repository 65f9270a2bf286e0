// Stands in for the desktop program that runTests starts: the same flags, a real workbench in a browser, the tests' exit code.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, startServer } from './server.ts';

const mostMinutes = 8;
const screenshots = join(dirname(dirname(fileURLToPath(import.meta.url))), 'screenshots');

const args = process.argv.slice(2);
const flag = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const development = flag('extensionDevelopmentPath');
const tests = flag('extensionTestsPath');
const folder = args.find((arg) => !arg.startsWith('-'));
if (!development || !tests || !folder)
  throw new Error('launcher wants --extensionDevelopmentPath, --extensionTestsPath and a folder');

const server = await startServer();
const { browser, page } = await openBrowser();
const end = async (code: number) => {
  if (code !== 0) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, 'failed-suite.png') }).catch(() => undefined);
  }
  await browser.close().catch(() => undefined);
  server.stop();
  process.exit(code);
};
process.on('SIGTERM', () => void end(1));
setTimeout(() => {
  console.error(`the suite did not end within ${mostMinutes} minutes`);
  void end(1);
}, mostMinutes * 60_000).unref();

await page.exposeFunction('codeAutomationLog', (type: string, output: unknown[]) => {
  // The workbench sends its own chatter here too; mocha's lines come as plain text.
  const [format = '', ...values] = output.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  const text = format.replaceAll(/%[sdjoO]/g, () => values.shift() ?? '');
  if (!/^\[(AgentHost|ChatModelSelection|AccountPolicyGate)\]|workbench\/api|workbench\.js:|^\s*at async/.test(text))
    (type === 'error' ? console.error : console.log)(text);
});
await page.exposeFunction('codeAutomationExit', (code: number) => void end(code));

const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${resolve(path)}`;
const payload = JSON.stringify([
  ['extensionDevelopmentPath', remote(development)],
  ['extensionTestsPath', remote(tests)],
  ['skipWelcome', 'true'],
]);
await page.goto(
  `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(resolve(folder))}&payload=${encodeURIComponent(payload)}`,
);
