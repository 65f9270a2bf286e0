// The page of the pictures: zoom, click to the source, keep as SVG.
import { drawCurve } from './draw-curve.ts';
import { drawPicture } from './draw-picture.ts';
import { type FromGraph, type ToGraph, toGraphSchema } from './protocol.ts';

interface EditorApi {
  postMessage(message: FromGraph): void;
}
declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();
const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<string, string>;
const say = (sentence: string) => words[sentence] ?? sentence;
const body = document.createElement('main');
document.body.append(body);

function show({ pictures, curve }: ToGraph): void {
  const sections = pictures.map((picture, index) =>
    section(
      picture.title,
      drawPicture(picture, { width: window.innerWidth - 34, height: window.innerHeight - 120 }, (id) =>
        editor.postMessage({ type: 'open', picture: index, id }),
      ),
      picture.summary,
    ),
  );
  if (curve) sections.push(section(curve.title, drawCurve(curve), ''));
  const nothing = document.createElement('p');
  nothing.textContent = say('There is nothing to draw in this file yet.');
  body.replaceChildren(...(sections.length > 0 ? sections.map(({ root }) => root) : [nothing]));
  for (const { fit } of sections) fit();
}

interface Section {
  readonly root: HTMLElement;
  /** Makes a drawing that is too wide as wide as its frame. */
  fit(): void;
}

function section(title: string, drawing: SVGSVGElement, summary: string): Section {
  const made = document.createElement('section');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', title);
  frame.append(drawing);
  const natural = { width: Number(drawing.getAttribute('width')), height: Number(drawing.getAttribute('height')) };
  let scale = 1;
  const zoom = (to: number) => {
    scale = Math.min(4, Math.max(0.2, to));
    drawing.setAttribute('width', String(natural.width * scale));
    drawing.setAttribute('height', String(natural.height * scale));
  };
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    },
    { passive: false },
  );
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.append(
    action(say('Larger'), () => zoom(scale * 1.25)),
    action(say('Smaller'), () => zoom(scale / 1.25)),
    action(say('Fit'), () => zoom(frame.clientWidth / Math.max(1, natural.width))),
    action(say('Save as SVG'), () =>
      editor.postMessage({ type: 'export', name: title.slice(0, 100), svg: standalone(drawing, natural) }),
    ),
  );
  made.append(heading, bar, frame);
  if (summary !== '') {
    const text = document.createElement('p');
    text.className = 'summary';
    text.textContent = summary;
    made.append(text);
  }
  return { root: made, fit: () => zoom(Math.min(1, frame.clientWidth / Math.max(1, natural.width))) };
}

function action(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

// The editor's colours do not exist outside it: the file gets the ones that are shown.
function standalone(drawing: SVGSVGElement, natural: { width: number; height: number }): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(natural.width));
  copy.setAttribute('height', String(natural.height));
  const shown = [...drawing.querySelectorAll<SVGElement>('rect, path, text')];
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>('rect, path, text')].entries()) {
    const source = shown[index];
    if (!source) continue;
    const style = getComputedStyle(source);
    for (const name of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'font-family',
      'font-size',
      'font-weight',
    ])
      element.setAttribute(name, style.getPropertyValue(name));
  }
  for (const element of copy.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
  return new XMLSerializer().serializeToString(copy);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = toGraphSchema.safeParse(data);
  if (parsed.success) show(parsed.data);
});
editor.postMessage({ type: 'ready' });
