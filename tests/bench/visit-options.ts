import { ExportError, readAddress } from '../../src/cli/export-options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

export interface VisitOptions {
  readonly help: boolean;
  /** Address of a deck that is hosted already, with a slash at its end. */
  readonly url: string | undefined;
  readonly runs: number;
  /** Name of the slide that is opened; empty for the first. */
  readonly slide: string;
}

export const HELP = `Measures a first visit: npm run bench

  --runs N       medians of so many runs (default: 7)
  --slide NAME   opens this slide instead of the first
  --url ADDRESS  of a deck that is hosted already, instead of building this one
  --help         this text

Each run has a cold cache. “first key” is pressed from the beginning until it works; a step lasts from
its key to its paint. “bare page” has one heading and no more: what browser and machine take by themselves.`;

const KNOWN = {
  runs: { type: 'string', default: '7' },
  slide: { type: 'string', default: '' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line. @throws ExportError with everything that is wrong with it */
export function readVisitOptions(args: readonly string[]): VisitOptions {
  const problems: string[] = [];
  const { runs, slide, url, help } = parseArguments(args, KNOWN, problems);
  if (!/^[1-9]\d?$/.test(String(runs))) {
    problems.push(`“--runs ${runs}” is no number of runs: write one from 1 to 99.`);
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
