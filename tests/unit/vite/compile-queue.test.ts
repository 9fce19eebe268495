import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCompileQueue, type Outcome } from '../../../src/vite/development/compile-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose compiles end when the test says so, with what it has shown. */
function queue() {
  const shown: unknown[] = [];
  const compiles: { signal: AbortSignal; end(value: string): void; fail(error: Error): void }[] =
    [];
  let running = 0;
  let most = 0;
  const changed = createCompileQueue<string>(
    (signal) =>
      new Promise<string>((resolve, reject) => {
        running++;
        most = Math.max(most, running);
        compiles.push({ signal, end: resolve, fail: reject });
      }).finally(() => running--),
    (outcome: Outcome<string>) =>
      shown.push('value' in outcome ? outcome.value : (outcome.error as Error).message),
  );
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  return { changed, compiles, shown, pass, mostAtOnce: () => most };
}

test('changes shortly one after the other are compiled once', async () => {
  const { changed, compiles, shown, pass } = queue();
  for (let file = 0; file < 40; file++) {
    changed();
    await pass(30);
  }
  expect(compiles).toHaveLength(0);
  await pass(50);
  compiles[0]?.end('new');
  await pass(50);
  expect(compiles).toHaveLength(1);
  expect(shown).toEqual(['new']);
});

test('a change during a compile stops it, and only the outcome for the files as they are is shown', async () => {
  const { changed, compiles, shown, pass, mostAtOnce } = queue();
  changed();
  await pass(50);
  expect(compiles[0]?.signal.aborted).toBe(false);
  changed();
  expect(compiles[0]?.signal.aborted).toBe(true);
  await pass(10_000);
  expect(compiles).toHaveLength(1);
  compiles[0]?.fail(new Error('obsolete'));
  await pass(60);
  compiles[1]?.end('newest');
  await pass(1000);
  expect(compiles).toHaveLength(2);
  expect(shown).toEqual(['newest']);
  expect(mostAtOnce()).toBe(1);
});

test('an outcome that a change overtakes before it is shown is dropped', async () => {
  const { changed, compiles, shown, pass } = queue();
  changed();
  await pass(50);
  compiles[0]?.end('old');
  await pass(1);
  changed();
  await pass(60);
  compiles[1]?.end('new');
  await pass(1000);
  expect(shown).toEqual(['new']);
});

test('an error waits for the rest of the files: one that is missing for a moment is not shown', async () => {
  const { changed, compiles, shown, pass } = queue();
  changed();
  await pass(50);
  compiles[0]?.fail(new Error('deck.yaml is missing'));
  await pass(200);
  changed();
  await pass(50);
  compiles[1]?.end('new');
  await pass(1000);
  expect(shown).toEqual(['new']);
});

test('an error that stays is shown, within half a second after the compile', async () => {
  const { changed, compiles, shown, pass } = queue();
  changed();
  await pass(50);
  compiles[0]?.fail(new Error('wrong'));
  await pass(500);
  expect(shown).toEqual(['wrong']);
});
