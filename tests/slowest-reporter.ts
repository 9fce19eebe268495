import type { Reporter, TestCase, TestModule } from 'vitest/node';

const SHOWN = 10;

/**
 * Says at the end of a run which tests took longest, so that one sees where its time goes, and why tests were skipped
 * that give a reason.
 */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const slowest = tests
      .map((test) => ({ test, ms: test.diagnostic()?.duration ?? 0 }))
      .sort((one, other) => other.ms - one.ms)
      .slice(0, SHOWN);
    const lines = slowest.map(
      ({ test, ms }) =>
        `${(ms / 1000).toFixed(1).padStart(6)} s  ${test.module.relativeModuleId}: ${test.name}`,
    );
    process.stdout.write(`\nThe slowest tests\n${lines.join('\n')}\n`);
    const reasons = new Set(tests.map(skipReason).filter((reason) => reason !== undefined));
    for (const reason of reasons) process.stdout.write(`\nSkipped: ${reason}\n`);
  }
}

/** The note of a skipped test. */
function skipReason(test: TestCase): string | undefined {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
}
