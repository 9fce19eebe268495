/** The event that carries a notification to the view that is shown. */
const EVENT = 'deck-notification';

/** Offers a sentence that can wait. @returns whether a view has shown it */
export function postNotification(sentence: string): boolean {
  return !document.dispatchEvent(new CustomEvent(EVENT, { detail: sentence, cancelable: true }));
}

/** Calls back with every notification until the signal is aborted. @param show returns whether it was shown */
export function onNotification(show: (sentence: string) => boolean, signal: AbortSignal): void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && show(String(event.detail))) event.preventDefault();
  };
  document.addEventListener(EVENT, listener, { signal });
}
