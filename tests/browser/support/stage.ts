import type { Page } from 'playwright-core';

/** Where a stage is: the slide in sight, the address, how many steps are shown. */
export interface Place {
  readonly slide: string;
  readonly hash: string;
  readonly steps: number;
}

/** What is on screen now. Waits until the present slide is in sight, and its address written, which takes a frame. */
export async function placeOf(page: Page): Promise<Place> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.deck-slides > .slide')].filter((slide) =>
      slide.checkVisibility({ visibilityProperty: true }),
    );
    const present = shown.find((slide) => slide.classList.contains('present'));
    const steps = present?.querySelectorAll('.fragment.visible').length;
    return (
      present !== undefined &&
      decodeURIComponent(location.hash) === `#${present.id}` &&
      history.state?.step === steps
    );
  });
  return page.evaluate(() => {
    const present = document.querySelector('.deck-slides > .present');
    return {
      slide: present?.id ?? '',
      hash: decodeURIComponent(location.hash.slice(1)),
      steps: present?.querySelectorAll('.fragment.visible').length ?? 0,
    };
  });
}
