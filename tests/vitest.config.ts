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

/** Unit tests that take seconds each: random decks, every figure with every number of digits, commands, type checks. */
const SLOW_UNIT_TESTS = [
  'tests/unit/cli/any-path.test.ts',
  'tests/unit/cli/new/**/*.test.ts',
  'tests/unit/content/facts/fact-types.test.ts',
  'tests/unit/figures/digits.test.ts',
  'tests/unit/fonts/fallback-metrics.test.ts',
  'tests/unit/properties/**/*.test.ts',
  'tests/unit/vite/replaced-tree.test.ts',
];

/** A project of tests that need no browser. */
function withoutBrowser(name: string, include: string[], exclude: string[] = []) {
  return {
    ...PRESERVE_SYMLINKS,
    root,
    test: {
      name,
      include,
      exclude,
      environment: 'node' as const,
      // Half of the time would go into importing the same compiler for each file.
      isolate: false,
      // As many as the cores of a small machine: a third one would only import the same modules once more.
      maxWorkers: 2,
      sequence: { groupOrder: 0 },
      // Against hanging only: a loaded machine is slow, not wrong.
      testTimeout: 30_000,
      hookTimeout: 30_000,
    },
  };
}

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

const SERVE_FIXTURE_DECK = 'tests/browser/support/global-setup.ts';
const SERVE_DECK = 'tests/deck/support/global-setup.ts';

/** Every figure of the deck in every size. */
const NIGHTLY_DECK_TESTS = ['tests/deck/gallery.test.ts'];

export default defineConfig({
  ...PRESERVE_SYMLINKS,
  root,
  test: {
    // Keeps compiled modules for the next run.
    experimental: { fsModuleCache: true },
    reporters: ['default', resolve('tests/slowest-reporter.ts')],
    // `tests/README.md` says which command runs which of them.
    projects: [
      withoutBrowser('unit', ['tests/unit/**/*.test.ts'], SLOW_UNIT_TESTS),
      withoutBrowser('slow-unit', SLOW_UNIT_TESTS),
      withBrowser('main-paths', ['tests/browser/main-paths/*.test.ts'], SERVE_FIXTURE_DECK),
      withBrowser('browser', ['tests/browser/*.test.ts'], SERVE_FIXTURE_DECK),
      withBrowser('deck', ['tests/deck/**/*.test.ts'], SERVE_DECK, NIGHTLY_DECK_TESTS),
      withBrowser('nightly', ['tests/browser/nightly/*.test.ts'], SERVE_FIXTURE_DECK),
      withBrowser('nightly-deck', NIGHTLY_DECK_TESTS, SERVE_DECK),
    ],
  },
});
