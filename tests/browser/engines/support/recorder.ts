import type { EngineWindow } from './engine-window.ts';

/**
 * Records in each page what nobody would see: errors that nothing catches, and warnings and errors in the
 * console. WebDriver does not report them.
 */
export const RECORDER = `(${record})();`;

function record(): void {
  const problems: string[] = [];
  Object.assign(globalThis, { recordedProblems: problems });
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent && event.message) problems.push(`uncaught: ${event.message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => problems.push(`uncaught: ${reason}`));
  for (const level of ['error', 'warn'] as const) {
    // biome-ignore lint/suspicious/noConsole: it is recorded, and shown as before
    const log = console[level];
    console[level] = (...values: unknown[]) => {
      problems.push(`${level}: ${values.join(' ')}`);
      log(...values);
    };
  }
}

/** The problems that a page has recorded since it was loaded; none for one that the service worker has sent. */
export function recordedProblems(window: EngineWindow): Promise<string[]> {
  return window.run(
    () => (globalThis as unknown as { recordedProblems?: string[] }).recordedProblems ?? [],
  );
}
