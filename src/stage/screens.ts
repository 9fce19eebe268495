import type { Room } from './room.ts';

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
 * asked for again, the two change places. Where that cannot be, a sentence says what to do by hand.
 * @param openSpeaker opens the speaker page there, or moves it
 */
export async function useTwoScreens(
  { words, tell }: Pick<Room, 'words' | 'tell'>,
  openSpeaker: (bounds: Bounds) => void,
): Promise<void> {
  const getScreenDetails = (globalThis as { getScreenDetails?: GetScreenDetails }).getScreenDetails;
  if (!getScreenDetails) return tell(words.screensByHand);
  let details: ScreenDetails;
  try {
    details = await getScreenDetails.call(globalThis);
  } catch {
    return tell(words.screensByHand);
  }
  const { screens, currentScreen: here } = details;
  const other = screens.find((screen) => screen !== here);
  if (!other) return tell(words.screensOne);
  try {
    const options: FullscreenOptions & { screen: ScreenDetailed } = {
      navigationUI: 'hide',
      screen: other,
    };
    await document.documentElement.requestFullscreen(options);
  } catch {
    return tell(words.fullScreenRefused);
  }
  openSpeaker({
    left: here.availLeft,
    top: here.availTop,
    width: here.availWidth,
    height: here.availHeight,
  });
}
