// A picture as SVG: dagre places boxes and arrows, we draw them in the editor's colours.
import dagre from '@dagrejs/dagre';
import type { BoxView, PictureView } from './protocol.ts';
import { svg } from './svg.ts';

const boxHeight = 48;
const padding = 16;

/**
 * `onOpen` is called with the id of a box that was clicked or entered. The picture runs from left to right or from top
 * to bottom, whichever is larger when it fits the room (CSS pixels).
 */
export function drawPicture(
  picture: PictureView,
  room: { readonly width: number; readonly height: number },
  onOpen: (id: string) => void,
): SVGSVGElement {
  const [best] = (['LR', 'TB'] as const)
    .map((direction) => placed(picture, direction))
    .sort((a, b) => scaleIn(b, room) - scaleIn(a, room));
  return drawn(picture, best ?? placed(picture, 'LR'), onOpen);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Placed {
  readonly width: number;
  readonly height: number;
  box(id: string): Spot & { readonly width: number; readonly height: number };
  way(
    edge: { readonly from: string; readonly to: string },
    index: number,
  ): Partial<Spot> & { readonly points: readonly Spot[] };
}

function scaleIn(graph: Placed, room: { readonly width: number; readonly height: number }): number {
  const { width, height } = graph;
  return Math.min(1, room.width / width, room.height / height);
}

function placed(picture: PictureView, rankdir: 'LR' | 'TB'): Placed {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: 24, ranksep: 56, marginx: padding, marginy: padding });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of picture.nodes) graph.setNode(node.id, { width: widthOf(node), height: boxHeight });
  for (const [index, { from, to, label }] of picture.edges.entries())
    graph.setEdge(
      from,
      to,
      { width: label ? label.length * 6.4 : 0, height: label ? 16 : 0, labelpos: 'c' },
      String(index),
    );
  dagre.layout(graph);
  const { width = 1, height = 1 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    box: (id) => graph.node(id) as ReturnType<Placed['box']>,
    way: ({ from, to }, index) => graph.edge(from, to, String(index)) as ReturnType<Placed['way']>,
  };
}

function drawn(picture: PictureView, graph: Placed, onOpen: (id: string) => void): SVGSVGElement {
  const { width, height } = graph;
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': picture.summary,
      class: 'picture',
    },
    svg(
      'defs',
      {},
      svg(
        'marker',
        {
          id: 'arrow',
          viewBox: '0 0 8 8',
          refX: 7,
          refY: 4,
          markerWidth: 7,
          markerHeight: 7,
          orient: 'auto-start-reverse',
        },
        svg('path', { d: 'M0 0 L8 4 L0 8 z', class: 'head' }),
      ),
    ),
  );
  for (const [index, edge] of picture.edges.entries()) {
    const way = graph.way(edge, index);
    const line = way.points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
    drawing.append(
      svg('path', { d: line.join(' '), class: edge.isBack ? 'arrow back' : 'arrow', 'marker-end': 'url(#arrow)' }),
    );
    if (edge.label)
      drawing.append(
        svg(
          'text',
          { x: round(way.x ?? 0), y: round((way.y ?? 0) - 4), class: 'edge-label', 'text-anchor': 'middle' },
          edge.label,
        ),
      );
  }
  for (const node of picture.nodes) drawing.append(box(node, graph.box(node.id), onOpen));
  return drawing;
}

function box(
  node: BoxView,
  at: { x: number; y: number; width: number; height: number },
  onOpen: (id: string) => void,
): SVGGElement {
  const group = svg(
    'g',
    {
      class: `box ${node.look}`,
      transform: `translate(${round(at.x - at.width / 2)} ${round(at.y - at.height / 2)})`,
      tabindex: 0,
      role: 'button',
    },
    svg('rect', { width: round(at.width), height: at.height, rx: node.look === 'trigger' ? 24 : 4 }),
    svg('text', { x: round(at.width / 2), y: node.detail ? 20 : 28, 'text-anchor': 'middle' }, node.label),
    ...(node.detail
      ? [svg('text', { x: round(at.width / 2), y: 37, 'text-anchor': 'middle', class: 'detail' }, cut(node.detail))]
      : []),
  );
  group.addEventListener('click', () => onOpen(node.id));
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen(node.id);
  });
  return group;
}

// Text is not measured before it is drawn; the widest usual letter decides.
function widthOf({ label, detail }: BoxView): number {
  return Math.max(96, label.length * 8 + 24, cut(detail ?? '').length * 6.8 + 24);
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
