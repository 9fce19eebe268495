import { formatSeen, type SeenProblem } from './seen-problems.ts';
import { VIEWS_IN_DEVELOPMENT } from './views.ts';

/** Event of Vite's web socket, with which a page in development reports a `CheckedSlide`. */
export const PROBLEMS_EVENT = 'deck:layout-problems';

/** What a page in development sends to its server for each slide, when it is checked in all views. */
export interface CheckedSlide {
  readonly slide: string;
  readonly language: string;
  /** Empty where all is well. */
  readonly problems: readonly SeenProblem[];
}

/** The problems of a slide, as the terminal and the notice of the page show them. */
export function sentencesOf({ problems }: CheckedSlide): string[] {
  const names = VIEWS_IN_DEVELOPMENT.map(({ name }) => name);
  return problems.map((problem) => formatSeen(problem, names));
}

/** The slide whose file was saved last: the value of `data-edited`, by which the server tells its pages. */
export interface EditedSlide {
  readonly language: string;
  readonly slide: string;
}

/** `LANG/NAME`, the path of a slide's file in `slides/`, without its extension. */
export const formatEdited = ({ language, slide }: EditedSlide) => `${language}/${slide}`;

/** Reads `LANG/NAME`; undefined for any other path. */
export function parseEdited(path: string): EditedSlide | undefined {
  const [, language, slide] = /^([^/.]+)\/([^/]+)$/.exec(path) ?? [];
  return language === undefined || slide === undefined ? undefined : { language, slide };
}
