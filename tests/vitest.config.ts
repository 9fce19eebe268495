import { resolve } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { PRESERVE_SYMLINKS } from '../src/vite/preserve-symlinks.ts';

// Not from the address of this file, which Vite has looked up: the folder may be reached through a link.
const root = process.cwd();

// The same clock, language and numbers everywhere, whatever the user's are.
process.env['TZ'] = 'Europe/Paris';
for (const name of Object.keys(process.env))
  if (/^LC_|^LANGUAGE$/.test(name)) delete process.env[name];
process.env['LANG'] = 'fr_FR.UTF-8';

/**
 * Unit tests that take seconds each: random decks, every figure in every size and with every number of digits, commands,
 * type checks, subsets of fonts, copies of pictures.
 */
const SLOW_UNIT_TESTS = [
  'tests/unit/cli/any-path.test.ts',
  'tests/unit/cli/new/**/*.test.ts',
  'tests/unit/cli/run.test.ts',
  'tests/unit/content/facts/fact-types.test.ts',
  'tests/unit/figures/all-figures.test.ts',
  'tests/unit/figures/digits.test.ts',
  'tests/unit/figures/figures-md.test.ts',
  'tests/unit/fonts/fallback-metrics.test.ts',
  'tests/unit/fonts/subset.test.ts',
  'tests/unit/properties/**/*.test.ts',
  'tests/unit/vite/pictures/copy-files.test.ts',
  'tests/unit/vite/replaced-tree.test.ts',
];

/**
 * Integration tests: of the whole compiler with many decks, of Vite, and of what imports Playwright or pdf-lib. They take
 * more than half of the time of all tests without a browser that are not slow.
 */
const INTEGRATION_TESTS = [
  'tests/unit/cli/find-browser.test.ts',
  'tests/unit/cli/pdf-fonts.test.ts',
  'tests/unit/cli/pptx/presentation.test.ts',
  'tests/unit/cli/site-server.test.ts',
  'tests/unit/content/causes.test.ts',
  'tests/unit/content/diagnostics.test.ts',
  'tests/unit/content/figures/figure-load-error.test.ts',
  'tests/unit/content/figures/figure-strings.test.ts',
  'tests/unit/content/figures/lint-figure.test.ts',
  'tests/unit/content/wrong-inputs.test.ts',
  'tests/unit/content/yaml.test.ts',
  'tests/unit/document/compile-cache.test.ts',
  'tests/unit/document/document.test.ts',
  'tests/unit/document/optional-styles.test.ts',
  'tests/unit/figures/line-chart.test.ts',
  'tests/unit/markdown/attribute-lists.test.ts',
  'tests/unit/markdown/blocks.test.ts',
  'tests/unit/markdown/code/code-blocks.test.ts',
  'tests/unit/markdown/extent.test.ts',
  'tests/unit/markdown/figures/room.test.ts',
  'tests/unit/markdown/layouts.test.ts',
  'tests/unit/markdown/lint-translations.test.ts',
  'tests/unit/markdown/math/formulas.test.ts',
  'tests/unit/markdown/picture.test.ts',
  'tests/unit/markdown/slide-options.test.ts',
  'tests/unit/markdown/unsupported.test.ts',
  'tests/unit/vite/load/import-modules.test.ts',
  'tests/unit/vite/optional-style-sheets.test.ts',
  'tests/unit/vite/pwa/icons.test.ts',
  'tests/unit/vite/watch.test.ts',
];

/** The files of a project; the globs are relative to the project's folder. */
interface ProjectFiles {
  readonly include: string[];
  readonly exclude?: string[];
}

/** A project whose test files share the modules, browsers and pages of their worker. */
function project(
  name: string,
  { include, exclude = [] }: ProjectFiles,
  options: TestProjectInlineConfiguration['test'],
) {
  return {
    ...PRESERVE_SYMLINKS,
    root,
    test: {
      name,
      include,
      exclude,
      environment: 'node' as const,
      // Half of the time of unit tests would go into importing the same compiler for each file.
      isolate: false,
      // Only against hanging for ever: a loaded machine is slow, not wrong.
      testTimeout: 30_000,
      ...options,
    },
  };
}

/** A project of tests that need no browser. */
function withoutBrowser(name: string, files: ProjectFiles) {
  return project(name, files, {
    // As many as the cores of a small machine: a third one would only import the same modules once more.
    maxWorkers: 2,
    sequence: { groupOrder: 0 },
    hookTimeout: 30_000,
  });
}

/**
 * A project of tests that open a built deck in a browser.
 * @param globalSetup builds the deck and serves it
 */
function withBrowser(name: string, files: ProjectFiles, globalSetup: string) {
  return project(name, files, {
    globalSetup,
    setupFiles: 'tests/browser/support/setup-file.ts',
    // One more than the cores of a small machine: half of its time a test waits for a browser.
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
    // Hooks build the site, and start servers and browsers.
    hookTimeout: 240_000,
    expect: { poll: { timeout: 25_000 } },
  });
}

/** Global setups, which build and serve a deck. */
const FIXTURE_DECK = 'tests/browser/support/global-setup.ts';
const DECK = 'tests/deck/support/global-setup.ts';

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
      withoutBrowser('unit', {
        include: ['tests/unit/**/*.test.ts'],
        exclude: [...INTEGRATION_TESTS, ...SLOW_UNIT_TESTS],
      }),
      // In one project: Vitest starts new workers for each, which would import the compiler again.
      withoutBrowser('unit-and-integration', {
        include: ['tests/unit/**/*.test.ts'],
        exclude: SLOW_UNIT_TESTS,
      }),
      withoutBrowser('slow-unit', { include: SLOW_UNIT_TESTS }),
      withBrowser('main-paths', { include: ['tests/browser/main-paths/*.test.ts'] }, FIXTURE_DECK),
      withBrowser('browser', { include: ['tests/browser/*.test.ts'] }, FIXTURE_DECK),
      withBrowser('nightly', { include: ['tests/browser/nightly/*.test.ts'] }, FIXTURE_DECK),
      withBrowser(
        'deck',
        { include: ['tests/deck/**/*.test.ts'], exclude: NIGHTLY_DECK_TESTS },
        DECK,
      ),
      withBrowser('nightly-deck', { include: NIGHTLY_DECK_TESTS }, DECK),
    ],
  },
});
