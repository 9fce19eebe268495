import { formatProblem, type LayoutProblem } from './problem.ts';
import { VIEW_NAMES } from './views.ts';

/** A problem, and the views in which it is seen. */
export interface SeenProblem {
  /** As in the first of these views. */
  readonly problem: LayoutProblem;
  readonly views: readonly string[];
}

/**
 * Joins the same problems of several views of a page: those of a kind on a slide.
 * @param slides ids of the slides, in the order in which they are reported
 */
export function joinViews(
  found: readonly { readonly view: string; readonly problems: readonly LayoutProblem[] }[],
  slides: readonly string[],
): SeenProblem[] {
  const seen = new Map<string, SeenProblem>();
  for (const { view, problems } of found) {
    for (const problem of problems) {
      const key = `${problem.slide} ${problem.kind}`;
      const before = seen.get(key);
      seen.set(key, {
        problem: before?.problem ?? problem,
        views: [...(before?.views ?? []), view],
      });
    }
  }
  return [...seen.values()].sort(
    ({ problem: a }, { problem: b }) =>
      slides.indexOf(a.slide) - slides.indexOf(b.slide) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** `slides/fr/facture.md:9 … (Stage, paper)`; a problem of all views names none. @param all names of the views */
export function formatSeen(
  { problem, views }: SeenProblem,
  all: readonly string[] = VIEW_NAMES,
): string {
  if (views.length === all.length) return formatProblem(problem);
  const stages = all.filter((name) => name.startsWith('Stage'));
  const others = views.filter((view) => !stages.includes(view));
  const isOnEveryStage = stages.every((stage) => views.includes(stage));
  const named = isOnEveryStage ? ['Stage', ...others] : views;
  return `${formatProblem(problem)} (${named.join(', ')})`;
}
