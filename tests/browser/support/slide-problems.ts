import type { Page } from 'playwright-core';
import { checkPaper, checkPresentSlide, checkView } from '../../../src/cli/browser/layout-check.ts';
import { listSlides, showStep } from '../../../src/cli/browser/stage-page.ts';
import { formatProblem } from '../../../src/layout-check/problem.ts';
import { VIEWS } from '../../../src/layout-check/views.ts';
import { violations } from './axe.ts';

/** The slide that the Stage shows; axe needs three times as long for the whole page, in which nothing else changes. */
const PRESENT = '.slides > .present';

/** What the check of layout and axe find on the Stage, on each slide at its last step, by the name of the slide. */
export async function slideProblems(page: Page): Promise<Record<string, unknown[]>> {
  const problems: Record<string, unknown[]> = {};
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    const layout = (await checkPresentSlide(page)).map(formatProblem);
    const found = [...layout, ...(await violations(page, PRESENT))];
    if (found.length > 0) problems[name] = found;
  }
  const onPage = await violations(page);
  if (onPage.length > 0) problems['page'] = onPage;
  return problems;
}

/** What the check of layout finds on all slides in all steps, in every view of `npm run check` and on paper. */
export async function layoutProblems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, ...view } of VIEWS) {
    const problems = await checkView(page, view);
    found.push(...problems.map((problem) => `${name}: ${formatProblem(problem)}`));
  }
  const onPaper = (await checkPaper(page)).map((problem) => `paper: ${formatProblem(problem)}`);
  return [...found, ...onPaper];
}
