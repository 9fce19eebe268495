import { setTimeout } from 'node:timers/promises';

/** Against waiting for ever; a test's own time limit is longer. */
const TIMEOUT_MS = 25_000;
const INTERVAL_MS = 25;

/**
 * The first result that is neither false nor undefined nor null.
 * @throws the last error, or an error with the description, after 25 s
 */
export async function waitFor<Result>(
  read: () => Promise<Result>,
  description = String(read),
): Promise<Exclude<Result, undefined | null | false>> {
  const end = Date.now() + TIMEOUT_MS;
  let failure: unknown;
  for (;;) {
    const result = await read().catch((error: unknown) => {
      failure = error;
    });
    if (result !== undefined && result !== null && result !== false)
      return result as Exclude<Result, undefined | null | false>;
    if (Date.now() > end) throw failure ?? new Error(`Waited in vain for: ${description}`);
    await setTimeout(INTERVAL_MS);
  }
}
