/** The event by which a sentence looks for a view that shows it. */
const NEWS = 'deck-news';

/** Offers a sentence that can wait. @returns whether a view has shown it to somebody */
export function postNotification(sentence: string): boolean {
  return !document.dispatchEvent(new CustomEvent(NEWS, { detail: sentence, cancelable: true }));
}

/** Calls back with a sentence to be shown; returns what ends it. @param show whether it was shown */
export function onNotification(show: (sentence: string) => boolean): () => void {
  const told = (event: Event) => {
    if (event instanceof CustomEvent && show(String(event.detail))) event.preventDefault();
  };
  document.addEventListener(NEWS, told);
  return () => document.removeEventListener(NEWS, told);
}
