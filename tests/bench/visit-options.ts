import { ExportError, readAddress } from '../../src/cli/export-options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

export interface VisitOptions {
  readonly help: boolean;
  /** Address of a hosted deck, with a trailing slash; undefined to build this one. */
  readonly url: string | undefined;
  readonly runs: number;
  /** Name of the slide to open; empty for the first. */
  readonly slide: string;
  /** Number of slides to which the deck is extended; undefined for the deck as it is. */
  readonly slides: number | undefined;
  /** Sizes of generated decks to measure instead of a first visit; undefined for none. */
  readonly sizes: readonly number[] | undefined;
  /** Commit whose deck is measured as well; undefined for none. */
  readonly against: string | undefined;
  /** How many steps of the deck are timed at most. */
  readonly steps: number;
}

export const HELP = `Measures a first visit: npm run bench

  --runs N       number of runs, of which medians are taken (default: 7)
  --slide NAME   opens this slide instead of the first
  --slides N     extends the deck to N slides, with copies of its own
  --sizes N,N,…  instead, builds, opens (CPU ÷ 4) and prints generated decks of so many slides, a figure on every
                 fourth, and prints how each figure grows: 12,100,500,1000
  --steps N      times the first N steps only (default: 60)
  --against REF  also builds the deck of this commit, and measures both in turn
  --url ADDRESS  measures a hosted deck instead of building this one
  --help         this text

Each run has an empty cache. “first key”: a key is pressed repeatedly from the start of the navigation
until it has an effect. “step”: from the key press to the paint. “bare page” has one heading, as a baseline.`;

const SPECS = {
  runs: { type: 'string', default: '7' },
  slide: { type: 'string', default: '' },
  slides: { type: 'string' },
  sizes: { type: 'string' },
  steps: { type: 'string', default: '60' },
  against: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Parses the command line. @throws ExportError with every problem */
export function readVisitOptions(args: readonly string[]): VisitOptions {
  const problems: string[] = [];
  const { runs, slide, slides, sizes, steps, against, url, help } = parseArguments(
    args,
    SPECS,
    problems,
  );
  if (!/^[1-9]\d?$/.test(String(runs))) {
    problems.push(`“--runs ${runs}”: write a number from 1 to 99.`);
  }
  for (const [name, value] of Object.entries({ slides, steps })) {
    if (value === undefined || /^[1-9]\d{0,3}$/.test(String(value))) continue;
    problems.push(`“--${name} ${value}”: write a number from 1 to 9999.`);
  }
  if (sizes !== undefined && !/^[1-9]\d{0,3}(?:,[1-9]\d{0,3})*$/.test(String(sizes))) {
    problems.push(
      `“--sizes ${sizes}”: write numbers from 1 to 9999 with commas between, as in 12,100.`,
    );
  }
  if (url !== undefined && (slides !== undefined || against !== undefined)) {
    problems.push('“--url” measures a hosted deck as it is: leave out --slides and --against.');
  }
  const options = {
    help: help === true,
    runs: Number(runs),
    slide: String(slide),
    slides: slides === undefined ? undefined : Number(slides),
    sizes: sizes === undefined ? undefined : String(sizes).split(',').map(Number),
    against: typeof against === 'string' ? against : undefined,
    steps: Number(steps),
    url: readAddress('url', typeof url === 'string' ? url : undefined, problems),
  };
  if (problems.length > 0) throw new ExportError(problems);
  return options;
}
