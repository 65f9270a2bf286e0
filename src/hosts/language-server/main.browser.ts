// The server in a web worker. It has no disk: the client lists and reads the files of a folder for it.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientHost } from './client-host.ts';
import { startServer } from './server.ts';

// The worker's own scope; the types of Node, under which the other hosts are compiled, do not know it.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);

startServer(connection, clientHost(connection));
