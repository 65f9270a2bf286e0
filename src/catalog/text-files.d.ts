// Template files and pages are imported as texts.
declare module '*.py' {
  const text: string;
  export default text;
}
declare module '*.sh' {
  const text: string;
  export default text;
}
declare module '*.md' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.schema.json' {
  const text: string;
  export default text;
}
