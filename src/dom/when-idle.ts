/** Where a browser cannot tell when it has nothing to do, the time after which that is supposed, in milliseconds. */
const A_WHILE = 3000;

/** Does some work when the page has loaded and the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
  if (document.readyState !== 'complete') addEventListener('load', () => whenIdle(work));
  else if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, A_WHILE);
}
