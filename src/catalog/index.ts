// The catalog as one value: what the engine and the validator know.
import type { Knowledge } from '../core/decide/decision.ts';
import { aborts } from './aborts/index.ts';
import { assume } from './assumptions.ts';
import { decisions } from './decisions/index.ts';
import { practices } from './practices.ts';
import { sources } from './sources.ts';
import { stacks } from './stacks/index.ts';

export const knowledge: Knowledge = { decisions, aborts, stacks, practices, sources, assume };
