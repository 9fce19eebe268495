/** Changes within this time are compiled together: editors save several files at once, and Git writes many. */
const DEBOUNCE_MS = 50;
/** How long a result waits for changes that the operating system has not reported yet. */
const SETTLE_MS = 20;
/** How long an error waits: while files are replaced, some of them are missing for a moment. */
const ERROR_SETTLE_MS = 250;

/** What a compile has given: a value, or the error that it has thrown. */
export type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

/**
 * Compiles after changes, once at a time. A change while a compile runs makes it obsolete: it is told to stop, its
 * outcome is dropped, and the files are compiled again. Only the outcome for the files as they are is shown.
 * @param compile stops early, if it can, when the signal is aborted
 * @returns a function to call for each change
 */
export function createCompileQueue<Value>(
  compile: (signal: AbortSignal) => Promise<Value>,
  show: (outcome: Outcome<Value>) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  /** Of the compile that runs; aborted when a change has made it obsolete. */
  let running: AbortController | undefined;

  const later = (action: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const start = async () => {
    const current = new AbortController();
    running = current;
    const outcome = await outcomeOf(compile(current.signal));
    running = undefined;
    if (current.signal.aborted) later(() => void start(), DEBOUNCE_MS);
    else later(() => show(outcome), 'error' in outcome ? ERROR_SETTLE_MS : SETTLE_MS);
  };
  return () => {
    if (running) running.abort();
    else later(() => void start(), DEBOUNCE_MS);
  };
}

function outcomeOf<Value>(compiled: Promise<Value>): Promise<Outcome<Value>> {
  return compiled.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
