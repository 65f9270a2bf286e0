// What `import … from 'mlops-lifecycle-manager'` gives a program.
export { AbortError, GateError, SpecError } from './errors.ts';
export { MLOpsManager } from './manager.ts';
export type * from './types.ts';
