import type { Feature } from './room.ts';

/** Full screen on and off; says so when the browser refuses. Not offered where there is none, as on an iPhone. */
export const fullScreen: Feature = ({ words, tell, onCommand }) => {
  if (!('requestFullscreen' in document.documentElement)) return () => {};
  return onCommand('fullScreen', async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      tell(words.fullScreenRefused);
    }
  });
};
