// Base64 and base64url to text, as far as the bytes are ASCII; the catalog has no platform to ask.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined when it is no base64 or holds other than printable ASCII and line ends. */
export function decodeBase64(encoded: string): string | undefined {
  const clean = encoded.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (clean.length === 0 || clean.length % 4 === 1) return undefined;
  let text = '';
  let bits = 0;
  let held = 0;
  for (const character of clean) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const code = (held >> bits) & 0xff;
    if (code > 126 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return undefined;
    text += String.fromCharCode(code);
  }
  return text;
}
