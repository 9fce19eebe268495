import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { PRESERVE_SYMLINKS } from '../src/vite/preserve-symlinks.ts';

// Not from the address of this file, which Vite has looked up: the folder may be reached through a link.
const root = process.cwd();

// The same clock, language and numbers everywhere, whatever the user's are.
process.env['TZ'] = 'Europe/Paris';
for (const name of Object.keys(process.env))
  if (/^LC_|^LANGUAGE$/.test(name)) delete process.env[name];
process.env['LANG'] = 'fr_FR.UTF-8';

/**
 * A project of tests that open a built deck in a browser.
 * @param globalSetup builds the deck and serves it
 */
function withBrowser(name: string, include: string[], globalSetup: string, exclude: string[] = []) {
  return {
    ...PRESERVE_SYMLINKS,
    root,
    test: {
      name,
      include,
      exclude,
      environment: 'node' as const,
      globalSetup,
      setupFiles: 'tests/browser/support/setup-file.ts',
      // So that the files of a worker share a browser and its pages.
      isolate: false,
      // One more than the cores of a small machine: half of its time a test waits for a browser.
      maxWorkers: 3,
      sequence: { groupOrder: 1 },
      // Only against hanging for ever: a loaded machine is slow, not wrong.
      testTimeout: 30_000,
      // Hooks build the site, and start servers and browsers.
      hookTimeout: 240_000,
      expect: { poll: { timeout: 25_000 } },
    },
  };
}

export default defineConfig({
  ...PRESERVE_SYMLINKS,
  root,
  test: {
    // Keeps compiled modules for the next run.
    experimental: { fsModuleCache: true },
    reporters: ['default', resolve('tests/slowest-reporter.ts')],
    projects: [
      {
        ...PRESERVE_SYMLINKS,
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Half of the time would go into importing the same compiler for each file.
          isolate: false,
          // As many as the cores of a small machine: a third one would only import the same modules once more.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // Against hanging only: a loaded machine is slow, not wrong.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      withBrowser(
        'browser',
        ['tests/browser/**/*.test.ts'],
        'tests/browser/support/global-setup.ts',
        // They have a configuration of their own: `tests/engines.config.ts`.
        ['tests/browser/engines/**'],
      ),
      withBrowser('deck', ['tests/deck/**/*.test.ts'], 'tests/deck/support/global-setup.ts'),
    ],
  },
});
