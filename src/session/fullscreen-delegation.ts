/**
 * How it went: the slides have the other screen (`done`), this browser does not place windows or may
 * not (`byHand`), there is one screen (`one`), or full screen was refused (`refused`).
 */
export type Placement = 'done' | 'byHand' | 'one' | 'refused';

const QUESTION = 'two-screens';

/** How long a window may take to answer, a question of the browser's to its user included, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks the window of the slides to change places, and lends it the right to full screen that a key has
 * just given to this one: https://wicg.github.io/capability-delegation/spec.html. Browsers that know
 * nothing of lending pass the question on, and refuse full screen there.
 */
export function requestTwoScreens(stage: Window): Promise<Placement> {
  const { port1: answer, port2: transferred } = new MessageChannel();
  const options: WindowPostMessageOptions & { delegate: string } = {
    // The origin of a file on a disk has no name.
    targetOrigin: origin === 'null' ? '*' : origin,
    transfer: [transferred],
    delegate: 'fullscreen',
  };
  return new Promise((resolve) => {
    const settle = (placed: Placement) => {
      clearTimeout(waiting);
      answer.close();
      resolve(placed);
    };
    const waiting = setTimeout(settle, PATIENCE, 'refused');
    answer.onmessage = ({ data }: MessageEvent<Placement>) => settle(data);
    try {
      stage.postMessage(QUESTION, options);
    } catch {
      settle('refused');
    }
  });
}

/**
 * Answers who asks for two screens from another window of this site.
 * @returns ends it
 */
export function onTwoScreensRequest(place: () => Promise<Placement>): () => void {
  const asked = async ({ origin: from, data, ports: [answer] }: MessageEvent) => {
    if (from !== origin || data !== QUESTION || !answer) return;
    answer.postMessage(await place());
  };
  addEventListener('message', asked);
  return () => removeEventListener('message', asked);
}
