import { describe } from './messages.ts';
import { type Finding, type LayoutProblem, PROBLEM_KINDS } from './problem.ts';

/** The findings of a slide as problems, one of each kind. */
export function problemsOf(
  slide: HTMLElement,
  step: number,
  findings: readonly Finding[],
): LayoutProblem[] {
  return PROBLEM_KINDS.flatMap((kind) => {
    const found = findings.filter((finding) => finding.kind === kind);
    const [first] = found;
    if (!first) return [];
    const subjects = [...new Set(found.map(({ subject }) => subject))];
    return [
      {
        kind,
        slide: slide.id,
        language: slide.ownerDocument.documentElement.lang,
        step,
        subjects,
        ...describe(kind, subjects, slide.dataset['layout'] ?? ''),
        ...sourceOf(first.element),
      },
    ];
  });
}

/** Where an element is written: attributes of pages that were compiled with source positions. */
function sourceOf(element: Element): { file?: string; line?: number } {
  const { sourceLine } = element.closest<HTMLElement>('[data-source-line]')?.dataset ?? {};
  const { sourceFile } = element.closest<HTMLElement>('[data-source-file]')?.dataset ?? {};
  return sourceFile === undefined ? {} : { file: sourceFile, line: Number(sourceLine ?? 1) };
}

/** The problems of a slide in several steps: each once, at the first step where it is seen, with all its subjects. */
export function mergeProblems(problems: readonly LayoutProblem[]): LayoutProblem[] {
  const merged = new Map<string, LayoutProblem>();
  for (const problem of problems) {
    const key = `${problem.slide} ${problem.kind}`;
    const before = merged.get(key);
    const subjects = [...new Set([...(before?.subjects ?? []), ...problem.subjects])];
    const { message } = describe(problem.kind, subjects, '');
    merged.set(key, { ...(before ?? problem), subjects, message });
  }
  return [...merged.values()];
}
