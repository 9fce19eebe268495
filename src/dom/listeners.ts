/** The listeners of one event. */
export interface Listeners<Values extends readonly unknown[]> {
  /**
   * Calls a listener at every event, until the signal is aborted or the returned function is called.
   * Listeners are called in the order in which they were added.
   */
  add(listener: (...values: Values) => void, signal?: AbortSignal): () => void;
  notify(...values: Values): void;
}

/** An event without listeners yet. */
export function createListeners<Values extends readonly unknown[]>(): Listeners<Values> {
  const listeners = new Set<(...values: Values) => void>();
  return {
    add(listener, signal) {
      const remove = () => {
        listeners.delete(listener);
      };
      if (signal?.aborted) return remove;
      listeners.add(listener);
      signal?.addEventListener('abort', remove, { once: true });
      return remove;
    },
    notify(...values) {
      for (const listener of listeners) listener(...values);
    },
  };
}
