import type { Feature } from './room.ts';

/** Full screen on and off; says so when the browser refuses. */
export const fullScreen: Feature = ({ words, tell, onCommand }) =>
  onCommand('fullScreen', async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      tell(words.fullScreenRefused);
    }
  });
