import { vi } from 'vitest';

/** Against waiting for ever; a test's own time limit is longer. */
const TIMEOUT_MS = 25_000;
const INTERVAL_MS = 25;

/**
 * The first result that is neither false nor undefined nor null; a page that is being left may throw meanwhile.
 * @throws the last error, or an error with the description, after 25 s
 */
export function waitFor<Result>(
  read: () => Promise<Result>,
  description = String(read),
): Promise<Exclude<Result, undefined | null | false>> {
  return vi.waitFor(
    async () => {
      const result = await read();
      if (result === undefined || result === null || result === false)
        throw new Error(`Waited in vain for: ${description}`);
      return result as Exclude<Result, undefined | null | false>;
    },
    { timeout: TIMEOUT_MS, interval: INTERVAL_MS },
  );
}
