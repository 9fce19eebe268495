import type { Placement } from '../../session/fullscreen-delegation.ts';

/** Where a window is to be, in CSS pixels of all screens together. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A screen, after https://www.w3.org/TR/window-management/, of which TypeScript does not know yet. */
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
 * Puts the slides on the whole of the other screen, and the speaker page on the one where they were;
 * asked for again, the two change places.
 * @param openSpeaker opens the speaker page there, or moves it
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
  const { screens, currentScreen: here } = details;
  const other = screens.find((screen) => screen !== here);
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
    left: here.availLeft,
    top: here.availTop,
    width: here.availWidth,
    height: here.availHeight,
  });
  return 'done';
}
