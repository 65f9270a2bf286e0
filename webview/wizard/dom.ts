// Elements from plain calls. Text of the workspace enters as text, never as HTML.

export type Part = Node | string | undefined | false;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...parts: readonly Part[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts.filter((part): part is Node | string => part !== undefined && part !== false));
  return made;
}

/** Puts the wanted children in order, moving only what is out of place: a field keeps its focus. */
export function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
  const focused = document.activeElement;
  for (const [index, child] of wanted.entries()) {
    const present = parent.children[index];
    if (present === child) continue;
    // Moving the field in which somebody types would take the focus from it: everything else moves around it.
    if (child.contains(focused) && parent.contains(child) && present) {
      while (parent.children[index] !== child && parent.children[index]) parent.append(parent.children[index]);
      continue;
    }
    parent.insertBefore(child, present ?? null);
  }
}
