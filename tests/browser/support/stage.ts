import type { Page } from 'playwright-core';

/** The position of a Stage: the visible slide, the hash of the URL and the number of visible fragments. */
export interface Position {
  readonly slide: string;
  readonly hash: string;
  readonly steps: number;
}

/** The current position. Waits until the present slide is visible and the URL and history state match it, one frame later. */
export async function currentPosition(page: Page): Promise<Position> {
  await page.waitForFunction(() => {
    const visible = [...document.querySelectorAll('.slides > .slide')].filter((slide) =>
      slide.checkVisibility({ visibilityProperty: true }),
    );
    const present = visible.find((slide) => slide.classList.contains('present'));
    const steps = present?.querySelectorAll('.fragment.visible').length;
    return (
      present !== undefined &&
      decodeURIComponent(location.hash) === `#${present.id}` &&
      history.state?.step === steps
    );
  });
  return page.evaluate(() => {
    const present = document.querySelector('.slides > .present');
    return {
      slide: present?.id ?? '',
      hash: decodeURIComponent(location.hash.slice(1)),
      steps: present?.querySelectorAll('.fragment.visible').length ?? 0,
    };
  });
}

/** The texts of the fragments of the slide on screen that are visible. */
export function visibleFragments(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.present .fragment')
    .evaluateAll((fragments) =>
      fragments
        .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map(({ textContent }) => textContent),
    );
}
