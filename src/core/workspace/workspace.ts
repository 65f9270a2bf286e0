// The files of a workspace as far as they concern each other: names, facts, and the findings of rules about several files.
import { type Finding, finding, type Severity } from '../text/finding.ts';
import type { SourceDocument } from '../text/source-file.ts';
import { noFacts, type ProjectFacts, type Report } from '../validate/rule.ts';
import { suppress } from '../validate/suppress.ts';
import type { Validation } from '../validate/validate.ts';
import { type Mark, Marker, type Role, type What } from './mark.ts';
import type { ProjectRule, ProjectView } from './project-rule.ts';
import { type DocumentMarks, keyOfAll, keyOfFile, keyOfFiles, keyOfName, WorkspaceIndex } from './workspace-index.ts';

/** The knowledge that a workspace is read with. */
export interface ProjectShelf {
  /** The names in a document of a kind. */
  marksOf(kind: string, marker: Marker, path: string): void;
  /** The names in a text that is no YAML, such as the headings of a runbook. */
  marksOfText(path: string, text: string): readonly Mark[];
  /** What all single-file rules may know, from the names. */
  factsFrom(project: Pick<ProjectView, 'all'>): ProjectFacts;
  readonly rules: readonly { readonly rule: ProjectRule }[];
}

export interface ProjectSettings {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

interface Known {
  readonly file: Pick<Validation['file'], 'text' | 'comments'>;
}

interface Checked {
  readonly findings: readonly Finding[];
  /** What the rules asked; a touched one makes the findings out of date. */
  readonly asked: ReadonlySet<string>;
}

export class Workspace {
  readonly index = new WorkspaceIndex();
  private readonly shelf: ProjectShelf;
  private settings: ProjectSettings;
  private readonly marksByContent = new WeakMap<object, readonly Mark[]>();
  private readonly known = new Map<string, Known>();
  private readonly checked = new Map<string, Checked>();
  private files: Set<string> | undefined;
  private folders: readonly string[] = [];
  private knownFacts: ProjectFacts = noFacts;
  private factsText = JSON.stringify(noFacts);
  private factsAsked: ReadonlySet<string> = new Set();
  private factsAreOld = true;

  constructor(shelf: ProjectShelf, settings: ProjectSettings = {}) {
    this.shelf = shelf;
    this.settings = settings;
  }

  /** The severities of the user; all findings are made again at need. */
  configure(settings: ProjectSettings): void {
    this.settings = settings;
    this.checked.clear();
  }

  /** All files that there are below the folders, so that rules may say that one is missing. */
  setFiles(paths: Iterable<string>, folders: readonly string[] = ['']): void {
    this.files = new Set(paths);
    this.folders = folders;
    this.checked.clear();
  }

  knowsFile(path: string): boolean {
    return this.files?.has(path) ?? this.known.has(path);
  }

  addFile(path: string): readonly string[] {
    if (this.files === undefined || this.files.has(path)) return [];
    this.files.add(path);
    return this.outdated(new Set([keyOfFile(path), keyOfFiles]));
  }

  /** The file is gone from the disk. Answers the files whose findings are out of date. */
  removeFile(path: string): readonly string[] {
    this.files?.delete(path);
    this.known.delete(path);
    const touched = new Set([...this.index.remove(path), keyOfFile(path), keyOfFiles]);
    this.checked.delete(path);
    return this.outdated(touched);
  }

  /** Takes in what a file says now. Answers the other files whose findings are out of date. */
  update(validation: Pick<Validation, 'file' | 'kinds'>): readonly string[] {
    const { file, kinds } = validation;
    const documents = file.documents.map((document, at): DocumentMarks => {
      const kind = kinds[at];
      return {
        content: document.content,
        start: document.place.start,
        marks: kind === undefined ? [] : this.marksOf(document, kind, file),
      };
    });
    return this.take(file.path, documents, { file: { text: file.text, comments: file.comments } });
  }

  /** The same for a text that is no YAML. */
  updateText(path: string, text: string): readonly string[] {
    const marks = this.shelf.marksOfText(path, text);
    return this.take(path, [{ content: {}, start: 0, marks }], { file: { text, comments: [] } });
  }

  private take(path: string, documents: readonly DocumentMarks[], known: Known): readonly string[] {
    const hadMarks = this.known.has(path);
    const touched = this.index.set(
      path,
      documents.filter(({ marks }) => marks.length > 0),
    );
    if (this.index.marksIn(path).length === 0) {
      if (hadMarks) this.known.delete(path);
    } else this.known.set(path, known);
    this.checked.delete(path);
    const arrived = this.addFile(path);
    return [...new Set([...arrived, ...this.outdated(touched)])].filter((other) => other !== path);
  }

  private marksOf(document: SourceDocument, kind: string, { path, text }: Validation['file']): readonly Mark[] {
    const content = document.content;
    const known = this.marksByContent.get(content);
    if (known) return known;
    const marker = new Marker(document, text);
    this.shelf.marksOf(kind, marker, path);
    this.marksByContent.set(content, marker.marks);
    return marker.marks;
  }

  private outdated(touched: ReadonlySet<string>): readonly string[] {
    this.factsAreOld ||= intersect(this.factsAsked, touched);
    const paths: string[] = [];
    for (const [path, { asked }] of this.checked) if (intersect(asked, touched)) paths.push(path);
    for (const path of paths) this.checked.delete(path);
    return paths;
  }

  /** The same object as long as nothing in it changed. */
  facts(): ProjectFacts {
    if (!this.factsAreOld) return this.knownFacts;
    this.factsAreOld = false;
    const asked = new Set<string>();
    const facts = this.shelf.factsFrom(this.view(asked));
    this.factsAsked = asked;
    const text = JSON.stringify(facts);
    if (text !== this.factsText) {
      this.knownFacts = facts;
      this.factsText = text;
    }
    return this.knownFacts;
  }

  /** What the rules about several files say of one; kept until an answer to what they asked may be another. */
  findings(path: string): readonly Finding[] {
    const known = this.checked.get(path);
    if (known) return known.findings;
    const asked = new Set<string>();
    const findings = this.check(path, this.view(asked));
    this.checked.set(path, { findings, asked });
    return findings;
  }

  private check(path: string, view: ProjectView): readonly Finding[] {
    const reported: Finding[] = [];
    const marks = this.index.marksIn(path);
    for (const { rule } of this.shelf.rules) {
      for (const at of marks) {
        if (at.mark.role !== rule.role || !rule.on.includes(at.mark.what)) continue;
        rule.check(at, view, (report) => reported.push(this.toFinding(rule, report)));
      }
    }
    const file = this.known.get(path)?.file;
    const kept = file ? suppress(file, reported).filter((found) => reported.includes(found)) : reported;
    return kept.filter(({ rule }) => this.severityOf(rule) !== 'off');
  }

  private severityOf(rule: string): Severity | 'off' | undefined {
    const { rules = {} } = this.settings;
    return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  }

  private toFinding(rule: ProjectRule, { at, message, severity, fixes = [], related = [] }: Report): Finding {
    const own = this.severityOf(rule.id);
    return finding({
      rule: rule.id,
      severity: own === undefined || own === 'off' ? (severity ?? rule.severity) : own,
      message,
      place: at,
      fixes,
      related,
      sources: rule.sources,
    });
  }

  private view(asked: Set<string>): ProjectView {
    const named = (what: What, name: string, role: Role) => {
      asked.add(keyOfName(what, name));
      return this.index.named(what, name, role);
    };
    return {
      definitions: (what, name) => named(what, name, 'definition'),
      references: (what, name) => named(what, name, 'reference'),
      all: (what, role) => {
        asked.add(keyOfAll(what));
        return this.index.all(what, role);
      },
      hasFile: (path) => {
        asked.add(keyOfFile(path));
        return this.folders.some((folder) => folder === '' || path.startsWith(`${folder}/`))
          ? this.files?.has(path)
          : undefined;
      },
      filesBelow: (folder) => {
        asked.add(keyOfFiles);
        const prefix = folder === '' ? '' : `${folder}/`;
        return [...(this.files ?? [])].filter((path) => path.startsWith(prefix));
      },
    };
  }
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const key of small) if (large.has(key)) return true;
  return false;
}
