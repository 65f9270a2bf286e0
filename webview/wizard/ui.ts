// The controls of the page. The only file that knows the toolkit, which is archived: a successor replaces this file alone.
import {
  type Button,
  type Dropdown,
  provideVSCodeDesignSystem,
  type TextField,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

provideVSCodeDesignSystem().register(
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodeProgressRing(),
  vsCodeTextField(),
);

/** A control whose value can be set from outside without telling anybody. */
export interface Control {
  readonly element: HTMLElement;
  set(value: unknown): void;
  /** Marks the control as wrong or right for screen readers. */
  describe(ids: string, isWrong: boolean): void;
}

interface FieldRequest {
  readonly id: string;
  readonly label: string;
  readonly onChange: (value: string | undefined) => void;
}

export function textField({ id, label, onChange }: FieldRequest): Control {
  const field = document.createElement('vscode-text-field') as TextField;
  field.id = id;
  field.setAttribute('aria-label', label);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    onChange(field.value.trim() === '' ? undefined : field.value.trim());
  };
  // While somebody types, the plan follows after a breath, not after each key.
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 120);
  });
  field.addEventListener('change', () => {
    if (timer !== undefined) tell();
  });
  return {
    element: field,
    set(value) {
      // What is being typed wins over what comes back.
      if (timer !== undefined || document.activeElement === field) return;
      field.value = value === undefined ? '' : String(value);
    },
    describe: (ids, isWrong) => describeInside(field, ids, isWrong),
  };
}

export function dropdown(request: FieldRequest & { readonly options: readonly Choice[] }): Control {
  const box = document.createElement('vscode-dropdown') as Dropdown;
  box.id = request.id;
  box.setAttribute('aria-label', request.label);
  for (const { value, label } of request.options) {
    const option = document.createElement('vscode-option');
    option.setAttribute('value', value);
    option.textContent = label;
    box.append(option);
  }
  box.addEventListener('change', () => request.onChange(box.value === '' ? undefined : box.value));
  return {
    element: box,
    set(value) {
      const wanted = value === undefined ? '' : String(value);
      if (box.value !== wanted) box.value = wanted;
    },
    describe: (ids, isWrong) => describeInside(box, ids, isWrong),
  };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Several of a few words: one box each, under a legend of their own. */
export function checkboxes(request: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly onChange: (values: readonly string[] | undefined) => void;
}): Control {
  const group = document.createElement('div');
  group.id = request.id;
  group.className = 'boxes';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', request.label);
  let chosen: readonly string[] = [];
  const boxes = request.options.map((option) => {
    const box = document.createElement('vscode-checkbox') as HTMLElement & { checked: boolean };
    box.textContent = option;
    // Checkboxes tell of changes that were made by program as well; only what differs is an answer.
    box.addEventListener('change', () => {
      if (box.checked === chosen.includes(option)) return;
      // The order in which things are ticked is kept: the first stack that offers a thing wins.
      chosen = box.checked ? [...chosen, option] : chosen.filter((one) => one !== option);
      request.onChange(chosen.length > 0 ? chosen : undefined);
    });
    group.append(box);
    return { option, box };
  });
  return {
    element: group,
    set(value) {
      chosen = Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
      for (const { option, box } of boxes)
        if (box.checked !== chosen.includes(option)) box.checked = chosen.includes(option);
    },
    describe: (ids) => group.setAttribute('aria-describedby', ids),
  };
}

export function button(label: string, onClick: () => void, appearance: 'primary' | 'secondary' = 'secondary'): Button {
  const made = document.createElement('vscode-button') as Button;
  made.appearance = appearance;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

export function progressRing(label: string): HTMLElement {
  const ring = document.createElement('vscode-progress-ring');
  ring.setAttribute('aria-label', label);
  return ring;
}

// The focusable part lies in the shadow tree, where ids of this page do not reach: the words go along instead.
function describeInside(control: HTMLElement, ids: string, isWrong: boolean): void {
  const words = ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
  const inner = control.shadowRoot?.querySelector('input') ?? control;
  if (words === '') inner.removeAttribute('aria-description');
  else inner.setAttribute('aria-description', words);
  inner.setAttribute('aria-invalid', String(isWrong));
}
