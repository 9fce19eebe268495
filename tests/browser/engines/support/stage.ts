import type { EngineWindow } from './engine-window.ts';
import { waitFor } from './wait-for.ts';

/** Waits until a Stage handles keys. */
export async function stageReady(window: EngineWindow): Promise<void> {
  await waitFor(() =>
    window.run(() => document.querySelector('.stage-interface .controls') !== null),
  );
}

/** What is on the screen of a Stage: the slide and the number of its steps that are visible, as `volume/1`. */
function onScreen(window: EngineWindow): Promise<string> {
  return window.run(() => {
    const visible = [...document.querySelectorAll('.slides > .slide')].filter((slide) => {
      const box = slide.getBoundingClientRect();
      const isInView =
        box.left < innerWidth && box.right > 0 && box.top < innerHeight && box.bottom > 0;
      return isInView && slide.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
    return visible
      .map((slide) => `${slide.id}/${slide.querySelectorAll('.fragment.visible').length}`)
      .join(' ');
  });
}

/** Waits until a Stage shows one slide at one step, and its address says so. */
export async function shows(window: EngineWindow, place: string): Promise<void> {
  const [slide = ''] = place.split('/');
  await waitFor(async () => (await onScreen(window)) === place, `the Stage to show ${place}`);
  await waitFor(
    () => window.run((name) => decodeURIComponent(location.hash) === `#${name}`, slide),
    `the address to name ${slide}`,
  );
}
