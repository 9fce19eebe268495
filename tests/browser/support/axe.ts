import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The script of axe-core itself, which the builder depends on. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
  'axe-core',
) as { readonly source: string };

/** What axe-core finds wrong, in a form that a person can act on. */
export async function violations(page: Page): Promise<string[]> {
  const found = page.frames().length > 1 ? await foundInFrames(page) : await foundIn(page);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  );
}

/** The builder brings together what axe finds in each frame, for which it needs another page. */
async function foundInFrames(page: Page): Promise<Found> {
  return (await new AxeBuilder({ page }).analyze()).violations;
}

/** A document alone is looked at by axe itself, which is put there once; what it finds right stays there. */
async function foundIn(page: Page): Promise<Found> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Found }> } };
    return (await axe.run()).violations;
  });
}
