import { spawnSync } from 'node:child_process';
import { ExportError } from '../../../src/cli/export-options.ts';
import { log, print, reasonOf } from '../../../src/cli/log.ts';
import { parseArguments } from '../../../src/cli/parse-arguments.ts';

const HELP = `Checks that any deck is shown, or refused with sentences for its author: npm run test:fuzz

  --cases N   number of values for each claim (default: 10000)
  --seed N    the same values again (default: another one at each run; it is printed)
  --help      this text`;

const SPECS = {
  cases: { type: 'string', default: '10000' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs the claims of this folder on many random values. @returns the exit code */
export function main(args: readonly string[]): number {
  const problems: string[] = [];
  const { cases, seed = Date.now() % 2 ** 31, help } = parseArguments(args, SPECS, problems);
  for (const [name, value] of Object.entries({ cases, seed })) {
    if (!/^\d{1,10}$/.test(String(value)))
      problems.push(`“--${name} ${value}”: write a whole number.`);
  }
  if (problems.length > 0) {
    log(reasonOf(new ExportError(problems)));
    return 1;
  }
  if (help === true) {
    print(HELP);
    return 0;
  }
  print(
    `${cases} values for each claim, from the seed ${seed}: --seed ${seed} gives the same again.`,
  );
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
  const options = ['--project', 'slow-unit', 'tests/unit/properties'];
  const { status } = spawnSync(
    process.execPath,
    ['src/cli/any-path/start.js', ...vitest, ...options],
    {
      stdio: 'inherit',
      env: { ...process.env, FUZZ_CASES: String(cases), FUZZ_SEED: String(seed) },
    },
  );
  return status ?? 1;
}
