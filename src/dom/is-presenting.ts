/**
 * Whether an audience may see this window: full screen, by the deck or the browser, or a talk with its
 * speaker page, which the Stage notes on the document.
 */
export function isPresenting(): boolean {
  return (
    document.fullscreenElement !== null ||
    matchMedia('(display-mode: fullscreen)').matches ||
    'session' in document.documentElement.dataset
  );
}
