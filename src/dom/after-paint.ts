/** Runs a task after the next paint, so that it does not delay it. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
