/** When work is done even though the page is still busy, in milliseconds. */
const LATEST = 500;

/** Does some work when nobody waits for the page; where the browser cannot tell, a moment later. */
export function requestIdle(work: () => void): number {
  return 'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: LATEST })
    : Number(setTimeout(work, 1));
}

/** Takes back what has not been done yet. */
export function cancelIdle(waiting: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(waiting);
  else clearTimeout(waiting);
}
