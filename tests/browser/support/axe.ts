import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type AxeViolations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The script of axe-core, a dependency of the builder. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
  'axe-core',
) as { readonly source: string };

/**
 * The violations that axe-core reports, one line per element: rule, description and selector.
 * @param within selector of the part to analyse, in a page without frames; by default the whole page
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const found =
    page.frames().length > 1 ? await analyzeFrames(page) : await analyzeDocument(page, within);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  );
}

/** The builder merges the results of all frames, for which it opens another page. */
async function analyzeFrames(page: Page): Promise<AxeViolations> {
  return (await new AxeBuilder({ page }).analyze()).violations;
}

/** Runs axe-core directly in a document without frames: it is injected once, and only violations are sent to the test. */
async function analyzeDocument(page: Page, within?: string): Promise<AxeViolations> {
  const isInjected = await page.evaluate(() => 'axe' in window);
  if (!isInjected) await page.evaluate(source);
  return page.evaluate(async (part) => {
    const { axe } = window as unknown as {
      axe: { run(context: Node | string): Promise<{ violations: AxeViolations }> };
    };
    return (await axe.run(part ?? document)).violations;
  }, within);
}
