import { defineConfig } from 'vitest/config';
import { PRESERVE_SYMLINKS } from '../src/vite/preserve-symlinks.ts';
import { findEngines } from './browser/engines/support/installed-engines.ts';
import config from './vitest.config.ts';

const SUPPORT = 'tests/browser/engines/support';

/** A project per installed engine, with the same tests. */
export default defineConfig({
  ...PRESERVE_SYMLINKS,
  root: process.cwd(),
  test: {
    ...config.test,
    projects: findEngines().installed.map((engine) => ({
      ...PRESERVE_SYMLINKS,
      root: process.cwd(),
      test: {
        name: engine.name,
        include: ['tests/browser/engines/**/*.test.ts'],
        environment: 'node' as const,
        globalSetup: [
          `${SUPPORT}/serve-site.ts`,
          ...(engine.name === 'WebKit' ? [`${SUPPORT}/start-display.ts`] : []),
        ],
        provide: { engine },
        // So that the files of a worker share a browser.
        isolate: false,
        maxWorkers: 3,
        // Only against hanging for ever: a loaded machine is slow, not wrong.
        testTimeout: 60_000,
        hookTimeout: 240_000,
      },
    })),
  },
});
