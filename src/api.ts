// The one front door: binds core and catalog. Hosts call these, in this order, and nothing below.
export { readSpecFile, readSpecValue, type SpecReading } from './core/spec/read-spec.ts';
