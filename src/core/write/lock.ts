// What was written last: the lock names each file with the hash of the text that we wrote; the texts themselves lie in `.mlops/base/`.
import * as z from 'zod/mini';

export const lockSchema = z.strictObject({
  format: z.literal(1),
  /** Of the run that last wrote something, as is the hash of the spec. */
  version: z.string().check(z.maxLength(40)),
  specHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  files: z
    .array(
      z.strictObject({
        path: z.string().check(z.maxLength(400)),
        deliverable: z.string().check(z.maxLength(80)),
        variant: z.string().check(z.maxLength(80)),
        ownership: z.enum(['managed', 'seed-once', 'user']),
        baseHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        /** Of the text that a merge left there. */
        mergedHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
      }),
    )
    .check(z.maxLength(10_000)),
});
export type Lock = z.output<typeof lockSchema>;
