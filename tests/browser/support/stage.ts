import type { Page } from 'playwright-core';

/** Where a stage is: the slide in sight, the address, how many steps are shown. */
export interface Place {
  readonly slide: string;
  readonly hash: string;
  readonly steps: number;
}

/** What is on screen now. Waits until the present slide is in sight, which takes a frame. */
export async function placeOf(page: Page): Promise<Place> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.slides > .slide')].filter((slide) =>
      slide.checkVisibility({ visibilityProperty: true }),
    );
    return shown.some((slide) => slide.classList.contains('present'));
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
