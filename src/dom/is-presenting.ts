/**
 * Whether an audience may see this window: it is in full screen (by the deck or by the browser), or part of
 * a session with a speaker page, for which the Stage sets `data-session`.
 */
export function isPresenting(): boolean {
  return (
    document.fullscreenElement !== null ||
    matchMedia('(display-mode: fullscreen)').matches ||
    'session' in document.documentElement.dataset
  );
}
