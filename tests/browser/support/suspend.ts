import process from 'node:process';
import type { Page } from 'playwright-core';

/** The part of Chromium's trace events that contains the process of a page. */
interface TraceEvent {
  readonly name: string;
  readonly args: {
    readonly data?: { readonly frames?: readonly { readonly processId: number }[] };
  };
}

/** Whether processes can be suspended by a signal; Windows has no SIGSTOP. */
export const canSuspend = process.platform !== 'win32';

/** Resumes the suspended pages after a duration such as `03:00`. */
export type Resume = (duration: string) => Promise<void>;

/**
 * Suspends the renderer processes of pages, as a system does with background tabs or a closed laptop:
 * timers, messages and key presses are not handled until the pages are resumed. `Page.setWebLifecycleState`
 * has no effect here because Playwright keeps its pages visible. Pages opened by a suspended page share its
 * process and are suspended with it. On other pages of the context, calls that wait for every page, such as
 * those of the clock, do not return before the pages are resumed.
 */
export async function suspend(page: Page, ...others: readonly Page[]): Promise<Resume> {
  const ids: number[] = [];
  for (const each of [page, ...others]) ids.push(await processIdOf(each));
  for (const id of ids) process.kill(id, 'SIGSTOP');
  return async (duration) => {
    // Affects all pages of the context, so it does not return before the suspended ones are resumed.
    const forwarded = page.clock.fastForward(duration);
    for (const id of ids) process.kill(id, 'SIGCONT');
    await forwarded;
  };
}

/** The process ids that were read; a page keeps its process while it stays on its site. */
const processIds = new WeakMap<Page, Promise<number>>();

function processIdOf(page: Page): Promise<number> {
  const id = processIds.get(page) ?? readProcessId(page);
  processIds.set(page, id);
  return id;
}

/** Reads the process id of a page from a trace, which alone contains it, and takes the browser as long as a page to open. */
async function readProcessId(page: Page): Promise<number> {
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
  if (id === undefined) throw new Error('The browser trace contains no process id.');
  return id;
}
