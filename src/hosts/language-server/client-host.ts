// Files through the client, for servers without a disk. Two requests of ours: `mlops/listFiles` { folder } answers paths
// below the folder, `mlops/readFile` { uri } the text. A client that answers neither has a server for open files only.
import type { Connection } from 'vscode-languageserver';
import { isMapping } from '../../core/validate/is-mapping.ts';
import type { FileHost } from './host.ts';

export function clientHost(connection: Pick<Connection, 'sendRequest'>): FileHost {
  const ask = (method: string, params: object): Promise<unknown> =>
    connection.sendRequest(method, params).catch(() => undefined);
  return {
    async list(folder) {
      const answer = await ask('mlops/listFiles', { folder });
      const paths = isMapping(answer) ? answer['paths'] : answer;
      return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : undefined;
    },
    async read(uri) {
      const answer = await ask('mlops/readFile', { uri });
      return typeof answer === 'string' ? answer : undefined;
    },
  };
}
