// What was written last: the lock names each file with the hash of the text that we wrote; the texts themselves lie in `.mlops/base/`.
import * as z from 'zod';

export const lockSchema = z.strictObject({
  format: z.literal(1),
  /** Version of the product that wrote it. */
  version: z.string().max(40),
  specHash: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(
    z.strictObject({
      path: z.string().max(400),
      deliverable: z.string().max(80),
      variant: z.string().max(80),
      ownership: z.enum(['managed', 'seed-once', 'user']),
      baseHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Lock = z.output<typeof lockSchema>;
