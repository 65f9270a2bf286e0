// The large bundles, loaded on first need: activation pays for none of them.

import type * as catalog from '../../api.ts';
import type * as client from './client.ts';
import type * as commands from './commands/index.ts';

// The bundler leaves these alone: they lie beside dist/extension.js.
export function lateClient(): typeof client {
  return require('./client.js') as typeof client;
}

export function lateCatalog(): typeof catalog {
  return require('./catalog.js') as typeof catalog;
}

export function lateCommands(): typeof commands {
  return require('./commands.js') as typeof commands;
}
