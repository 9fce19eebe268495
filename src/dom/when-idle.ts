/** Delay where the browser lacks `requestIdleCallback`, in milliseconds. */
const FALLBACK_DELAY = 3000;

/** Runs a task in idle time after the page has loaded, however late that is. */
export function whenIdle(task: () => void): void {
  if (document.readyState !== 'complete') addEventListener('load', () => whenIdle(task));
  else if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task, FALLBACK_DELAY);
}
