import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// The same clock, language and numbers everywhere.
process.env['TZ'] = 'Europe/Paris';
process.env['LANG'] = 'fr_FR.UTF-8';

export default defineConfig({
  root,
  test: {
    // Each browser test file drives a browser of its own, which has threads of its own.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/support/site.ts',
          // Only against hanging for ever: a loaded machine is slow, not wrong.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
