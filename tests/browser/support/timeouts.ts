import { vi } from 'vitest';

/** The limit of tests that run builds, exports or a development server, or examine hundreds of drawings. */
const LONG_TEST_TIMEOUT_MS = 120_000;

/** Gives the tests of a file, which are defined after this call, the longer time limit. */
export function allowLongTests(): void {
  vi.setConfig({ testTimeout: LONG_TEST_TIMEOUT_MS });
}
