// The door of the server's process: so small that the rest comes out of the compile cache from the second start on.
import { enableCompileCache, flushCompileCache } from 'node:module';

enableCompileCache?.();
// Required rather than imported, so that the cache is on before the rest is read.
require('./process.node.ts');
// Editors end their servers in many ways; what was compiled is kept before that, when nobody waits for an answer.
setTimeout(() => flushCompileCache?.(), 1500).unref();
