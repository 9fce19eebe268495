import { formatProblem, type LayoutProblem } from '../../layout-check/problem.ts';
import { VIEW_NAMES } from './views.ts';

/** A problem, and the views in which it is seen. */
export interface SeenProblem {
  /** As in the first of these views. */
  readonly problem: LayoutProblem;
  readonly views: readonly string[];
}

/** Joins the same problems of several views: those of a kind on a slide. */
export function joinViews(
  found: readonly { readonly view: string; readonly problems: readonly LayoutProblem[] }[],
): SeenProblem[] {
  const seen = new Map<string, SeenProblem>();
  for (const { view, problems } of found) {
    for (const problem of problems) {
      const key = `${problem.language} ${problem.slide} ${problem.kind}`;
      const before = seen.get(key);
      seen.set(key, {
        problem: before?.problem ?? problem,
        views: [...(before?.views ?? []), view],
      });
    }
  }
  return [...seen.values()];
}

/** `slides/fr/facture.md:9 … (Stage at 1280 × 720, paper)`; a problem of all views names none. */
export function formatSeen({ problem, views }: SeenProblem): string {
  const isEverywhere = views.length === VIEW_NAMES.length;
  return `${formatProblem(problem)}${isEverywhere ? '' : ` (${views.join(', ')})`}`;
}
