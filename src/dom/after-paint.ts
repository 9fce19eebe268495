/** Does some work when the browser has painted what stands now, so that nobody waits for it. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
