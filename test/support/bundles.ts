// Before the unit ring: what the tests of the doors start is built once, from the sources as they are now.
import { bundleAll } from '../../build/bundle.ts';

export default async function setup(): Promise<void> {
  await bundleAll();
}
