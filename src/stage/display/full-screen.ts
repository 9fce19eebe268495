import type { Feature } from '../context.ts';

/** Full screen on and off; says so when the browser refuses. Not offered where there is none, as on an iPhone, or in a frame that may not. */
export const fullScreen: Feature = ({ messages, notify, onCommand }) => {
  const { documentElement: page, fullscreenEnabled } = document;
  if (!fullscreenEnabled || !('requestFullscreen' in page)) return () => {};
  return onCommand('fullScreen', async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await page.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      notify(messages.fullScreenRefused);
    }
  });
};
