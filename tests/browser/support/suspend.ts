import process from 'node:process';
import type { Page } from 'playwright-core';

/** What Chromium's trace tells of a page. */
interface TraceEvent {
  readonly name: string;
  readonly args: {
    readonly data?: { readonly frames?: readonly { readonly processId: number }[] };
  };
}

/** Whether this system lets one program halt another, which Windows does not. */
export const canSuspend = process.platform !== 'win32';

/** Wakes what sleeps, after a time such as `03:00`. */
export type Wake = (after: string) => Promise<void>;

/**
 * Suspends the processes of pages, as a system does with what is at the back or a laptop with all that
 * runs: no timer, no message, no key is heard until they are woken. `Page.setWebLifecycleState` freezes
 * no page here, for Playwright keeps all that it drives visible. Pages that a page has opened share its
 * process, and sleep when it does; other pages of the same context may only be asked for what needs no
 * answer of those that sleep.
 */
export async function suspend(page: Page, ...others: readonly Page[]): Promise<Wake> {
  const ids: number[] = [];
  for (const each of [page, ...others]) ids.push(await processOf(each));
  for (const id of ids) process.kill(id, 'SIGSTOP');
  return async (after) => {
    // Answered by all pages, so by none before those that sleep are awake.
    const passed = page.clock.fastForward(after);
    for (const id of ids) process.kill(id, 'SIGCONT');
    await passed;
  };
}

/** The process of a page, which only a trace tells. */
async function processOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as object[] as TraceEvent[])),
  );
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const started = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const id = started?.args.data?.frames?.[0]?.processId;
  if (id === undefined) throw new Error('The trace of the browser names no process.');
  return id;
}
