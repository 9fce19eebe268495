import type { Placement } from '../../session/fullscreen-delegation.ts';

/** Bounds of a window, in CSS pixels of the multi-screen coordinate system. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From https://www.w3.org/TR/window-management/; TypeScript has no types for it yet. */
interface ScreenDetailed extends Screen {
  readonly availLeft: number;
  readonly availTop: number;
}

interface ScreenDetails {
  readonly screens: readonly ScreenDetailed[];
  readonly currentScreen: ScreenDetailed;
}

type GetScreenDetails = () => Promise<ScreenDetails>;

/**
 * Shows the slides in full screen on the other screen, and the speaker page on the current one; called
 * again, it swaps them.
 * @param openSpeaker opens the speaker page at these bounds, or moves it there
 * @returns what was done: `byHand` where the browser cannot place windows, `one` where there is one screen
 */
export async function useTwoScreens(openSpeaker: (bounds: Bounds) => void): Promise<Placement> {
  const getScreenDetails = (globalThis as { getScreenDetails?: GetScreenDetails }).getScreenDetails;
  if (!getScreenDetails) return 'byHand';
  let details: ScreenDetails;
  try {
    details = await getScreenDetails.call(globalThis);
  } catch {
    return 'byHand';
  }
  const { screens, currentScreen } = details;
  const other = screens.find((screen) => screen !== currentScreen);
  if (!other) return 'one';
  try {
    const options: FullscreenOptions & { screen: ScreenDetailed } = {
      navigationUI: 'hide',
      screen: other,
    };
    await document.documentElement.requestFullscreen(options);
  } catch {
    return 'refused';
  }
  openSpeaker({
    left: currentScreen.availLeft,
    top: currentScreen.availTop,
    width: currentScreen.availWidth,
    height: currentScreen.availHeight,
  });
  return 'done';
}
