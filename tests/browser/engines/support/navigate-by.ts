import type { EngineWindow } from './engine-window.ts';
import { waitFor } from './wait-for.ts';

/**
 * Navigation by the page's own scripts. Unlike the commands of the drivers it is over as soon as the document is
 * parsed, although a script or an image may never come, and ends at an error page as well.
 */
export function navigateBy(
  run: EngineWindow['run'],
): Pick<EngineWindow, 'open' | 'reload' | 'back'> {
  const leave = async (start: () => Promise<unknown>) => {
    await run(() => {
      Object.assign(globalThis, { isLeft: true });
    });
    await start();
    await waitFor(() => run(() => !('isLeft' in globalThis) && document.readyState !== 'loading'));
  };
  return {
    open: (url) =>
      leave(() =>
        run((to) => {
          location.assign(to);
        }, url),
      ),
    reload: () =>
      leave(() =>
        run(() => {
          location.reload();
        }),
      ),
    async back() {
      await run(() => {
        history.back();
      });
    },
  };
}
