import { ExportError, readAddress } from '../../src/cli/export-options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

export interface VisitOptions {
  readonly help: boolean;
  /** Address of a hosted deck, with a trailing slash; undefined to build this one. */
  readonly url: string | undefined;
  readonly runs: number;
  /** Name of the slide to open; empty for the first. */
  readonly slide: string;
}

export const HELP = `Measures a first visit: npm run bench

  --runs N       number of runs, of which medians are taken (default: 7)
  --slide NAME   opens this slide instead of the first
  --url ADDRESS  measures a hosted deck instead of building this one
  --help         this text

Each run has an empty cache. “first key”: a key is pressed repeatedly from the start of the navigation
until it has an effect. “step”: from the key press to the paint. “bare page” has one heading, as a baseline.`;

const SPECS = {
  runs: { type: 'string', default: '7' },
  slide: { type: 'string', default: '' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Parses the command line. @throws ExportError with every problem */
export function readVisitOptions(args: readonly string[]): VisitOptions {
  const problems: string[] = [];
  const { runs, slide, url, help } = parseArguments(args, SPECS, problems);
  if (!/^[1-9]\d?$/.test(String(runs))) {
    problems.push(`“--runs ${runs}”: write a number from 1 to 99.`);
  }
  const options = {
    help: help === true,
    runs: Number(runs),
    slide: String(slide),
    url: readAddress('url', typeof url === 'string' ? url : undefined, problems),
  };
  if (problems.length > 0) throw new ExportError(problems);
  return options;
}
