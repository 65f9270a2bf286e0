// Settings for shell scripts: values go through single quotes, so that no name can become a command.

export function shellSettings(comment: string, values: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}='${String(value).replaceAll("'", "'\\''")}'`);
  return `# shellcheck shell=sh disable=SC2034\n# ${comment}\n${lines.join('\n')}\n`;
}
