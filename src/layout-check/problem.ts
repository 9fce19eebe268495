/** What can be wrong with the layout of a slide. */
export const PROBLEM_KINDS = [
  'overlap',
  'motif',
  'edge',
  'foot',
  'cut',
  'small',
  'title',
  'labels',
  'picture',
  'glyph',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a slide is laid out for: a box of 1280 × 720 units on the Stage and on paper, or a column of text. */
export type Layout = 'stage' | 'page' | 'reader';

/** One thing that a detector finds in a slide as it is laid out. */
export interface Finding {
  readonly kind: ProblemKind;
  /** What it is about, as a part of a sentence: `“a text”`, `“a text” and “another”`. */
  readonly subject: string;
  /** The element whose place in the source is reported. */
  readonly element: Element;
}

/** The findings of one kind on a slide, as they are reported: can be sent as JSON. */
export interface LayoutProblem {
  readonly kind: ProblemKind;
  /** Id of the slide. */
  readonly slide: string;
  /** Language of the page, as a BCP 47 tag. */
  readonly language: string;
  /** How many steps are shown when it is first seen. */
  readonly step: number;
  readonly subjects: readonly string[];
  /** What is wrong, and what would be right, as English sentences. */
  readonly message: string;
  readonly cure: string;
  /** Where it is written: path from the project's folder and line from 1. Only in pages compiled with source positions. */
  readonly file?: string;
  readonly line?: number;
}

/** `slides/fr/facture.md:9 …`, or the slide where the page was compiled without source positions. */
export function formatProblem(problem: LayoutProblem): string {
  const { file, line, slide, language, step, message, cure } = problem;
  const place = file === undefined ? `${language}, slide “${slide}”:` : `${file}:${line ?? 1}`;
  const when = step > 0 && file !== undefined ? ` (step ${step})` : '';
  return `${place}${when} ${message} ${cure}`;
}
