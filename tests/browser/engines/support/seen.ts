import type { EngineWindow } from './engine-window.ts';
import { waitFor } from './wait-for.ts';

/** Whether an element that matches is visible. */
export function isSeen(window: EngineWindow, selector: string): Promise<boolean> {
  return window.run(
    (matching) =>
      [...document.querySelectorAll(matching)].some((element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      ),
    selector,
  );
}

/** Waits until an element that matches is visible. */
export async function sees(window: EngineWindow, selector: string): Promise<void> {
  await waitFor(() => isSeen(window, selector), `${selector} to be visible`);
}

/** Waits until no element that matches is visible. */
export async function seesNo(window: EngineWindow, selector: string): Promise<void> {
  await waitFor(async () => !(await isSeen(window, selector)), `${selector} to disappear`);
}

/** Waits until the visible text of the window contains a text; spaces of all kinds are equal. */
export async function reads(window: EngineWindow, text: string): Promise<void> {
  await waitFor(
    () =>
      window.run(
        (sought) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(sought),
        text.replaceAll(/\s+/g, ' '),
      ),
    `the text “${text}”`,
  );
}

/** The text of the first element that matches, as it is rendered. */
export function textOf(window: EngineWindow, selector: string): Promise<string> {
  return window.run(
    (matching) => document.querySelector<HTMLElement>(matching)?.innerText ?? '',
    selector,
  );
}
