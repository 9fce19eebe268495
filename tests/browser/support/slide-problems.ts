import type { Page } from 'playwright-core';
import { listSlides, showStep } from '../../../src/cli/browser/stage-page.ts';
import { violations } from './axe.ts';
import { unreadableTexts } from './unreadable-text.ts';

/** What cannot be read on the Stage or violates a rule of axe, on each slide at its last step, by the name of the slide. */
export async function slideProblems(page: Page): Promise<Record<string, unknown[]>> {
  const problems: Record<string, unknown[]> = {};
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    const found = [...(await unreadableTexts(page)), ...(await violations(page))];
    if (found.length > 0) problems[name] = found;
  }
  return problems;
}
