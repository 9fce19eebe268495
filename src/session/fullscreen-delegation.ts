/**
 * Result of placing the windows on two screens: `done`, the browser does not place windows or was not
 * permitted to (`byHand`), there is one screen (`one`), or full screen was refused (`refused`).
 */
export type Placement = 'done' | 'byHand' | 'one' | 'refused';

const REQUEST = 'two-screens';

/** Includes the time of a permission prompt. */
const RESPONSE_TIMEOUT_MS = 10_000;

/**
 * Asks the Stage to place the windows on two screens, and delegates this window's transient activation
 * for full screen to it: https://wicg.github.io/capability-delegation/spec.html. Browsers without
 * capability delegation send the request, and refuse full screen in the Stage.
 */
export function requestTwoScreens(stage: Window): Promise<Placement> {
  const { port1: response, port2: transferred } = new MessageChannel();
  const options: WindowPostMessageOptions & { delegate: string } = {
    // Files have an opaque origin.
    targetOrigin: origin === 'null' ? '*' : origin,
    transfer: [transferred],
    delegate: 'fullscreen',
  };
  return new Promise((resolve) => {
    const settle = (placement: Placement) => {
      clearTimeout(timer);
      response.close();
      resolve(placement);
    };
    const timer = setTimeout(settle, RESPONSE_TIMEOUT_MS, 'refused');
    response.onmessage = ({ data }: MessageEvent<Placement>) => settle(data);
    try {
      stage.postMessage(REQUEST, options);
    } catch {
      settle('refused');
    }
  });
}

/** Responds to `requestTwoScreens` from other windows of this origin, until the signal is aborted. */
export function onTwoScreensRequest(place: () => Promise<Placement>, signal: AbortSignal): void {
  const onMessage = async ({ origin: sender, data, ports: [response] }: MessageEvent) => {
    if (sender !== origin || data !== REQUEST || !response) return;
    response.postMessage(await place());
  };
  addEventListener('message', onMessage, { signal });
}
