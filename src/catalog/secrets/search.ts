// One pass over a text finds where a credential may stand; the details are looked at only there.
import type { Severity } from '../../core/text/finding.ts';
import type { Place } from '../../core/text/place.ts';
import {
  type Assignment,
  assignmentOf,
  type Dialect,
  idiomAt,
  idiomKeywords,
  nameAround,
  nameKeywords,
} from './assignments.ts';
import { keywordScanner } from './keyword-scan.ts';
import { isLiteralSecret, isPlaceholder, isSecretName, looksSecret } from './look-alikes.ts';
import { isPasswordLike, type Shaped, shapeFinders, shapeKeywords } from './shapes.ts';

// Structure that may hold a credential without any of the names: a Secret, a login for a registry.
const marks = ['auths', 'client-key-data'].map((text) => ({ text, anyCase: true }));
const scan = keywordScanner([...shapeKeywords, ...nameKeywords, ...idiomKeywords, ...marks]);
const firstName = shapeKeywords.length;
const firstIdiom = firstName + nameKeywords.length;
const firstMark = firstIdiom + idiomKeywords.length;

/** A file with more is a dump; nobody reads the two thousandth finding. */
const mostHits = 2000;

export interface Hit {
  readonly sort: Shaped['sort'] | 'named' | 'fallback';
  /** `an AWS access key id`; never the value. */
  readonly what: string;
  readonly place: Place;
  readonly severity?: Severity;
  readonly assignment?: Assignment;
}

/** Shapes in the range, and whether any name in it is worth a look at its value. */
export function shapesIn(text: string, range: Place): { readonly hits: readonly Hit[]; readonly hasNames: boolean } {
  const hits: Hit[] = [];
  let hasNames = false;
  let seen = 0;
  scan(text, range, (at, keyword) => {
    if (keyword < firstName) addShape(hits, text, at, keyword);
    else if (keyword >= firstIdiom) hasNames = true;
    else if (!hasNames && at >= seen) {
      const name = nameAround(text, at);
      seen = name?.end ?? at;
      hasNames = name !== undefined && isSecretName(name.text);
    }
  });
  return { hits: withoutOverlaps(hits), hasNames };
}

/** Everything that a text without structure shows. */
export function hitsInText(text: string, range: Place, dialect: Dialect): readonly Hit[] {
  const hits: Hit[] = [];
  // A name that holds two keywords is looked at once.
  let seen = 0;
  scan(text, range, (at, keyword) => {
    if (keyword < firstName) addShape(hits, text, at, keyword);
    else if (keyword < firstIdiom) {
      if (at < seen || hits.length >= mostHits) return;
      const name = nameAround(text, at);
      seen = name?.end ?? at;
      const assignment = name && assignmentOf(text, name, dialect);
      if (assignment && isLiteralSecret(assignment.name, assignment.value)) hits.push(named(assignment));
    } else if (keyword < firstMark) {
      const spoken = idiomAt(text, at, keyword - firstIdiom);
      if (spoken && !isPlaceholder(spoken.value) && isIdiomSecret(spoken.what, spoken.value))
        hits.push({ sort: 'named', what: spoken.what, place: spoken.place });
    }
  });
  return withoutOverlaps(hits);
}

function isIdiomSecret(what: string, value: string): boolean {
  return isPasswordLike(value) && looksSecret(/password/.test(what) ? 'password' : 'token', value);
}

function named(assignment: Assignment): Hit {
  return {
    sort: assignment.isFallback ? 'fallback' : 'named',
    what: byName(assignment.name),
    place: assignment.place,
    assignment,
  };
}

export function byName(name: string): string {
  return `a credential (by the name ${JSON.stringify(name.slice(0, 60))})`;
}

function addShape(hits: Hit[], text: string, at: number, keyword: number): void {
  const shaped = hits.length < mostHits ? shapeFinders[keyword]?.find(text, at) : undefined;
  if (!shaped) return;
  const { what, start, end, sort, severity } = shaped;
  hits.push({ what, sort, place: { start, end }, ...(severity ? { severity } : {}) });
  if (what === 'an AWS access key id') addPartner(hits, text, end);
}

// The secret half often stands within three lines of the id: in a table, as the next argument.
function addPartner(hits: Hit[], text: string, end: number): void {
  const near = text
    .slice(end, end + 200)
    .split('\n')
    .slice(0, 4)
    .join('\n');
  const match =
    /(?<![A-Za-z0-9+/=_-])(?=[A-Za-z+/]{0,39}\d)(?=[^A-Z]{0,39}[A-Z])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/.exec(near);
  if (!match || /^[0-9a-f]{40}$/.test(match[0]) || isPlaceholder(match[0]) || !looksSecret('token', match[0])) return;
  const start = end + match.index;
  hits.push({ what: 'an AWS secret access key', sort: 'token', place: { start, end: start + 40 } });
}

// The first in the text wins, of two at one place the longer; a shape beats the name that it stands under.
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const isShape = ({ sort }: Hit) => sort !== 'named' && sort !== 'fallback';
  const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;
  const shapes = keepFirst(hits.filter(isShape));
  const rest = keepFirst(
    hits.filter((hit) => !isShape(hit) && !shapes.some(({ place }) => overlaps(place, hit.place))),
  );
  return [...shapes.map((hit) => withAssignment(hit, hits)), ...rest].sort((a, b) => a.place.start - b.place.start);
}

// The name that a shape stands under says where the fix would put it.
function withAssignment(shape: Hit, hits: readonly Hit[]): Hit {
  const under = hits.find(
    ({ assignment }) =>
      assignment && assignment.place.start <= shape.place.start && shape.place.end <= assignment.place.end,
  )?.assignment;
  return under ? { ...shape, assignment: under } : shape;
}

function keepFirst(hits: readonly Hit[]): readonly Hit[] {
  let end = -1;
  return [...hits]
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
    .filter(({ place }) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}
