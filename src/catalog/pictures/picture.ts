// A picture of a document: what its boxes and arrows are, and where each stands in the text.
import type { Place } from '../../core/text/place.ts';
import type { SourceDocument } from '../../core/text/source-file.ts';

export interface PictureNode {
  readonly id: string;
  readonly label: string;
  /** A second line, such as the component of a step or the weight of a route. */
  readonly detail?: string;
  readonly look: 'step' | 'approval' | 'trigger' | 'data' | 'model' | 'service' | 'rollback';
  /** Where it stands in the file. */
  readonly place: Place;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** The way back: drawn dashed, and not part of the order. */
  readonly isBack?: boolean;
}

export interface Picture {
  readonly title: string;
  /** One sentence for whoever cannot see it. */
  readonly summary: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** How documents of a kind are drawn; undefined when this one has nothing to draw yet. */
export interface Drawing {
  readonly kinds: readonly string[];
  draw(document: SourceDocument): Picture | undefined;
}

/** The list at a path as records with their places; what is half typed is left out. */
export function recordsAt(
  document: SourceDocument,
  path: readonly (string | number)[],
): readonly {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly path: readonly (string | number)[];
}[] {
  const found = document.find(path);
  if (!found || typeof found.value !== 'object' || found.value === null) return [];
  const keys = Array.isArray(found.value) ? found.value.keys() : Object.keys(found.value);
  return [...keys].flatMap((key) => {
    const at = document.find([...path, key]);
    return at && typeof at.value === 'object' && at.value !== null && !Array.isArray(at.value)
      ? [{ value: at.value as Readonly<Record<string, unknown>>, place: at.keyPlace ?? at.place, path: at.path }]
      : [];
  });
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** Arrows to boxes that are not there are left out: the rules report them, the picture stays honest. */
export function picture(request: Omit<Picture, 'summary'>): Picture | undefined {
  if (request.nodes.length === 0) return undefined;
  const known = new Set(request.nodes.map(({ id }) => id));
  const edges = request.edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const labels = new Map(request.nodes.map(({ id, label }) => [id, label]));
  const order = edges
    .filter(({ isBack }) => !isBack)
    .map(({ from, to, label }) => `${labels.get(from)} before ${labels.get(to)}${label ? ` (${label})` : ''}`);
  return {
    ...request,
    edges,
    summary: `${request.title}: ${request.nodes.map(({ label }) => label).join(', ')}.${order.length > 0 ? ` ${order.join('; ')}.` : ''}`,
  };
}
