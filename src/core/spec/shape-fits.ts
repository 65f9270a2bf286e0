// Tells quickly that a value is surely as the schema wants it; whatever it does not settle is for the schema to judge.

/** A schema boiled down to data, written by build/spec-shape.ts. */
export type Shape =
  | 'boolean'
  | { readonly oneOf: readonly unknown[] }
  | { readonly number: NumberBounds }
  | { readonly text: { readonly least?: number; readonly most?: number; readonly pattern?: string } }
  | { readonly list: Shape; readonly least?: number; readonly most?: number }
  | { readonly either: readonly Shape[] }
  | { readonly keys: Shape; readonly values: Shape }
  | { readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };

interface NumberBounds {
  readonly above?: number;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: true;
}

export function fits(shape: Shape, value: unknown): boolean {
  if (shape === 'boolean') return typeof value === 'boolean';
  if ('oneOf' in shape) return shape.oneOf.includes(value);
  if ('number' in shape) return typeof value === 'number' && isWithin(value, shape.number);
  if ('text' in shape) return typeof value === 'string' && isText(value, shape.text);
  if ('list' in shape)
    return (
      Array.isArray(value) &&
      value.length >= (shape.least ?? 0) &&
      value.length <= (shape.most ?? Number.POSITIVE_INFINITY) &&
      value.every((item) => fits(shape.list, item))
    );
  if ('either' in shape) return shape.either.some((one) => fits(one, value));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  if ('keys' in shape) return entries.every(([key, below]) => fits(shape.keys, key) && fits(shape.values, below));
  const { fields, required = [] } = shape;
  return (
    required.every((key) => Object.hasOwn(value, key)) &&
    entries.every(([key, below]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return field !== undefined && fits(field, below);
    })
  );
}

function isWithin(value: number, { above, least, most, whole }: NumberBounds): boolean {
  return (
    Number.isFinite(value) &&
    (above === undefined || value > above) &&
    (least === undefined || value >= least) &&
    (most === undefined || value <= most) &&
    (whole === undefined || Number.isSafeInteger(value))
  );
}

// The schema trims some texts: one that would change is its affair.
function isText(
  value: string,
  { least = 0, most = Number.POSITIVE_INFINITY, pattern }: { least?: number; most?: number; pattern?: string },
): boolean {
  return (
    value.length >= least &&
    value.length <= most &&
    value === value.trim() &&
    (pattern === undefined || new RegExp(pattern).test(value))
  );
}
