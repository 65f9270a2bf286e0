// Addresses of the protocol and paths of a workspace, translated into each other.

/** The part behind the authority, decoded; what cannot be decoded stays as it is. */
export function pathOfUri(uri: string): string {
  const [, path = uri] = /^[a-z0-9+.-]+:(?:\/\/[^/]*)?(.*)$/i.exec(uri) ?? [];
  return decoded(path);
}

/** The path below the folder, or undefined outside of it. Clients escape differently, so both are decoded first. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const root = `${withoutSlash(decoded(folder))}/`;
  const whole = decoded(uri);
  return whole.startsWith(root) ? whole.slice(root.length) : undefined;
}

export function uriBelow(folder: string, path: string): string {
  return `${withoutSlash(folder)}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
