import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportError } from '../../src/cli/export-options.ts';
import { log, print, reasonOf, secondsOf } from '../../src/cli/log.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { table } from '../bench/table.ts';
import { installNode } from './install-node.ts';
import { runNpm } from './run-npm.ts';
import { verdictOf } from './verdict.ts';

const HELP = `Builds and tests this deck with several versions of Node.js: npm run test:nodes

  --versions LIST  versions, with commas between them (default: 20,22,24,26)
  --browser        runs the browser tests as well
  --help           this text

The versions come from the npm registry into a temporary folder. This project's packages stay as they are.`;

const SPECS = {
  versions: { type: 'string', default: '20,22,24,26' },
  browser: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What runs with each version, by the heading of its column, as arguments of npm. @param out folder for the site */
function stepsIn(out: string, withBrowser: boolean): [heading: string, args: string[]][] {
  return [
    // Whether every package allows this version, since `.npmrc` has `engine-strict`; nothing is installed.
    ['install', ['ci', '--dry-run', '--no-audit', '--no-fund']],
    ['content', ['run', 'check:content']],
    ['build', ['run', 'build', '--', '--no-pdf', '--no-previews', '--out', out]],
    ['unit and integration tests', ['run', 'test:integration']],
    ...(withBrowser ? [['browser tests', ['run', 'test:browser']] as [string, string[]]] : []),
  ];
}

/** Builds and tests with each version. @returns the exit code: 1 unless all of them passed everything */
export async function main(args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-nodes-'));
  try {
    const problems: string[] = [];
    const { versions, browser, help } = parseArguments(args, SPECS, problems);
    const wanted = String(versions).split(',');
    const strange = wanted.filter((version) => !/^\d+(?:\.\d+){0,2}$/.test(version));
    if (strange.length > 0)
      problems.push(`“--versions”: “${strange[0]}” is not a version; write 22, or 22.12.0.`);
    if (problems.length > 0) throw new ExportError(problems);
    if (help === true) {
      print(HELP);
      return 0;
    }
    const headings = stepsIn('', browser === true).map(([heading]) => heading);
    const rows: string[][] = [];
    let passed = true;
    for (const version of wanted) {
      const { cells, hasPassed } = await runVersion(version, folder, browser === true);
      rows.push(cells);
      passed &&= hasPassed;
    }
    print(`\n${table([['Node', ...headings], ...rows])}`);
    return passed ? 0 : 1;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Runs the steps with a version. @returns its row of the table, and whether all steps passed */
async function runVersion(
  version: string,
  folder: string,
  withBrowser: boolean,
): Promise<{ cells: string[]; hasPassed: boolean }> {
  const installed = await installNode(version, join(folder, version));
  if ('problem' in installed) {
    log(installed.problem);
    return { cells: [version, 'not to be had'], hasPassed: false };
  }
  const cells = [installed.version];
  let hasPassed = true;
  for (const [heading, args] of stepsIn(join(folder, `site-${version}`), withBrowser)) {
    log(`Node ${installed.version}: ${heading}`);
    const begun = performance.now();
    const ended = await runNpm(args, installed.bin);
    const verdict = verdictOf(ended);
    if (verdict !== 'passed') log(`${ended.output}${ended.errors}`);
    cells.push(`${verdict}, ${secondsOf(performance.now() - begun)}`);
    hasPassed &&= verdict === 'passed';
  }
  return { cells, hasPassed };
}
