import type { Feature } from '../context.ts';

/**
 * Toggles full screen; notifies when the browser refuses it. Not offered where it is not available: on an
 * iPhone, or in an iframe without permission.
 */
export const fullScreen: Feature = ({ messages, notify, onCommand }, signal) => {
  const { documentElement: page, fullscreenEnabled } = document;
  if (!fullscreenEnabled || !('requestFullscreen' in page)) return;
  const toggle = async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await page.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      notify(messages.fullScreenRefused);
    }
  };
  onCommand('fullScreen', toggle, signal);
};
