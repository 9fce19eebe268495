import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// The same clock, language and numbers everywhere, whatever the user's are.
process.env['TZ'] = 'Europe/Paris';
for (const name of Object.keys(process.env))
  if (/^LC_|^LANGUAGE$/.test(name)) delete process.env[name];
process.env['LANG'] = 'fr_FR.UTF-8';

export default defineConfig({
  root,
  test: {
    // Each browser test file drives a browser of its own, which has threads of its own.
    maxWorkers: 2,
    reporters: ['default', fileURLToPath(new URL('slowest-reporter.ts', import.meta.url))],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Half of the time would go into importing the same compiler for each file.
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/support/site.ts',
          // Only against hanging for ever: a loaded machine is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
