import type { Feature } from './room.ts';

/** Full screen on and off; says so when the browser refuses. Not offered where there is none, as on an iPhone, or in a frame that may not. */
export const fullScreen: Feature = ({ words, tell, onCommand }) => {
  const { documentElement: page, fullscreenEnabled } = document;
  if (!fullscreenEnabled || !('requestFullscreen' in page)) return () => {};
  return onCommand('fullScreen', async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await page.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      tell(words.fullScreenRefused);
    }
  });
};
