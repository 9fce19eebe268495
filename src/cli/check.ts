import { formatSeen } from '../layout-check/seen-problems.ts';
import { VIEW_NAMES } from '../layout-check/views.ts';
import { currentEnvironment } from './browser/environment.ts';
import { findBrowser } from './browser/find.ts';
import { bundleLayoutCheck } from './browser/layout-check.ts';
import { withServedDeck } from './browser/served-deck.ts';
import { checkLanguages, type LayoutReport } from './check/check-languages.ts';
import { count, type Output, reasonOf, secondsOf, standardOutput } from './log.ts';
import { parseArguments } from './parse-arguments.ts';

const HELP = `Lays out every slide in a browser, in all steps, languages and views, and reports what is cut, too small, or lies on
something else: ${VIEW_NAMES.join(', ')}.

  --help  this text`;

const OPTIONS = { help: { type: 'boolean', short: 'h', default: false } } as const;

const NOT_CHECKED =
  'Until then it is not known whether anything on the slides is cut, too small, or lies on something else; “npm run check:content” checks the rest.';

/** What the command needs from its surroundings; tests replace it. */
export interface CheckEnvironment {
  findBrowser(): Promise<unknown>;
  readonly serveDeck: typeof withServedDeck;
}

const STANDARD: CheckEnvironment = {
  findBrowser: () => findBrowser(currentEnvironment()),
  serveDeck: withServedDeck,
};

/**
 * Checks the layout of all slides, in all languages and views: `src/layout-check/`.
 * @returns the exit code: 1 if there are problems, or if nothing could be checked
 */
export async function main(
  args: readonly string[],
  { print, log }: Output = standardOutput,
  { findBrowser, serveDeck }: CheckEnvironment = STANDARD,
): Promise<number> {
  const start = performance.now();
  const problems: string[] = [];
  const { help } = parseArguments(args, OPTIONS, problems);
  if (help === true) print(HELP);
  for (const problem of problems) log(problem);
  if (problems.length > 0 || help === true) return problems.length > 0 ? 1 : 0;
  try {
    await findBrowser();
  } catch (error) {
    log(`${reasonOf(error)} ${NOT_CHECKED}`);
    return 1;
  }
  try {
    const [report] = await Promise.all([
      serveDeck({ build: { sourcePositions: true }, log }, checkLanguages),
      // Bundled while the deck is built.
      bundleLayoutCheck(),
    ]);
    for (const problem of report.problems) log(formatSeen(problem));
    for (const failure of report.failures) log(failure);
    print(`${summaryOf(report)} after ${secondsOf(performance.now() - start)}`);
    return report.problems.length + report.failures.length > 0 ? 1 : 0;
  } catch (error) {
    log(reasonOf(error));
    return 1;
  }
}

function summaryOf({ slides, languages, problems, failures }: LayoutReport): string {
  const found = problems.length + failures.length;
  const checked = [
    count(slides, 'slide'),
    count(languages.length, 'language'),
    count(VIEW_NAMES.length, 'view'),
  ].join(' × ');
  const result = found === 0 ? 'no problems' : count(found, 'problem');
  return `Layout of ${checked} (${VIEW_NAMES.join(', ')}): ${result}`;
}
