// The version that locks and the CLI name; a test holds it against package.json.
export const version = '0.1.0';
