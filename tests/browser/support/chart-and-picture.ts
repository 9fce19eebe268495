import type { Page } from 'playwright-core';
import { differenceOf } from './pixels.ts';

/** How much of the figures of a slide looks different, from 0 to 1, when the end of a chart gives way to its picture. */
export async function jumpOf(page: Page, name: string): Promise<number> {
  const drawing = page.locator(`[id="${name}"] .figure-drawing`).first();
  const picture = await drawing.screenshot();
  const keep = (state: string) =>
    page
      .locator(`[id="${name}"] figure`)
      .first()
      .evaluate((figure, to) => {
        figure.dataset['figureState'] = to;
      }, state);
  await keep('moving');
  const chart = await drawing.screenshot();
  await keep('ready');
  return differenceOf(chart, picture);
}
