// SHA-256 by Node itself, loaded when something is hashed: a command that only reads does not wait for it.

/** Lower-case hexadecimal; of a text its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(data).digest('hex');
}

/** What a plan says of a file. */
export function measure(text: string): { readonly bytes: number; readonly sha256: string } {
  return { bytes: Buffer.byteLength(text), sha256: sha256Hex(text) };
}
