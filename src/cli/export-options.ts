import { parseArguments } from './parse-arguments.ts';
import { isPdfPath, problemsOfOneFile } from './single-pdf.ts';

/** Width and height of a window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a person asked for. */
export interface ExportOptions {
  readonly help: boolean;
  /** Names of the targets to make, of those there are. */
  readonly targets: readonly string[];
  /** Languages to export; undefined for all. */
  readonly languages: readonly string[] | undefined;
  /** As typed: numbers, ranges of numbers, names. */
  readonly range: string | undefined;
  readonly size: Size;
  /** Whether every step is wanted, instead of the slide with all its steps. */
  readonly steps: boolean;
  /** Whether paper is printed in greys, without filled grounds. */
  readonly grey: boolean;
  /** Whether paper is a handout: upright, each slide with its notes. */
  readonly notes: boolean;
  readonly out: string;
  /** Whether `out` is the one PDF that is made, and no folder. */
  readonly isFile: boolean;
  /** Address of a deck that is hosted already, with a slash at its end. */
  readonly url: string | undefined;
}

/** Something that the person can put right; every line of its message is a sentence. */
export class ExportError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const SIZES = { least: 320, most: 7680 };

const VALUES = {
  lang: { type: 'string' },
  range: { type: 'string' },
  size: { type: 'string', default: '1920x1080' },
  steps: { type: 'boolean', default: false },
  grey: { type: 'boolean', default: false },
  notes: { type: 'boolean', default: false },
  out: { type: 'string', default: 'export' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The help, for a person. @param targets what each target makes, by its name */
export function helpText(targets: Readonly<Record<string, string>>): string {
  const rows: (readonly [string, string])[] = [
    ...Object.entries(targets).map(([name, makes]) => [`--${name}`, makes] as const),
    ['--lang fr', 'only this language; several with a comma between (default: all)'],
    ['--range 3-7,NAME', 'only these slides, by number, by numbers from and to, or by name'],
    ['--size 1280x720', 'width and height of the pictures in pixels (default: 1920x1080)'],
    ['--steps', 'a picture or page of every step, instead of one with all steps shown'],
    ['--grey', 'a PDF in greys that saves ink'],
    ['--notes', 'a PDF to hand out: on A4, each slide with its notes'],
    ['--out FOLDER', 'where they go (default: export); for a PDF in one language, also its file'],
    ['--url ADDRESS', 'of a deck that is hosted already, instead of building this one'],
    ['--help', 'this text'],
  ];
  const indent = Math.max(...rows.map(([option]) => option.length)) + 2;
  return [
    'Makes files of the slides, in every language: npm run pdf, or npm run export -- --png',
    '',
    ...rows.map(([option, does]) => `  ${option.padEnd(indent)}${does}`),
  ].join('\n');
}

/**
 * Reads the command line.
 * @param targets names of the targets there are
 * @throws ExportError with everything that is wrong with it
 */
export function parseExportOptions(
  args: readonly string[],
  targets: readonly string[],
): ExportOptions {
  const flags = targets.map((name) => [name, { type: 'boolean', default: false }] as const);
  const problems: string[] = [];
  const values = parseArguments(args, { ...VALUES, ...Object.fromEntries(flags) }, problems);
  const text = (name: keyof typeof VALUES) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const asked = targets.filter((name) => values[name] === true);
  if (asked.length === 0 && values['help'] !== true && problems.length === 0) {
    const choices = targets.map((name) => `--${name}`).join(' or ');
    problems.push(
      `Nothing to export was named: say ${choices}, after “--” where npm is between: npm run export -- ${choices}`,
    );
  }
  const options: ExportOptions = {
    help: values['help'] === true,
    targets: asked,
    languages: text('lang')
      ?.split(',')
      .map((lang) => lang.trim()),
    range: text('range'),
    size: readSize(text('size') ?? VALUES.size.default, problems),
    steps: values['steps'] === true,
    grey: values['grey'] === true,
    notes: values['notes'] === true,
    out: text('out') ?? VALUES.out.default,
    isFile: isPdfPath(text('out') ?? VALUES.out.default),
    url: readAddress('url', text('url'), problems),
  };
  problems.push(...problemsOfOneFile(options, options.languages));
  if (problems.length > 0) throw new ExportError(problems);
  return options;
}

function readSize(typed: string, problems: string[]): Size {
  const [, width, height] = (/^(\d+)\s*[x×]\s*(\d+)$/i.exec(typed) ?? []).map(Number);
  const fits = (pixels: number | undefined): pixels is number =>
    pixels !== undefined && pixels >= SIZES.least && pixels <= SIZES.most;
  if (fits(width) && fits(height)) return { width, height };
  problems.push(
    `“--size ${typed}” is no size: write width and height in pixels, each from ${SIZES.least} to ${SIZES.most}, as in 1920x1080.`,
  );
  return { width: 1920, height: 1080 };
}

/**
 * Reads the address of a deck. @param option its name, for what is wrong
 * @returns the address of its folder, with a slash at its end
 */
export function readAddress(
  option: string,
  typed: string | undefined,
  problems: string[],
): string | undefined {
  if (typed === undefined) return undefined;
  if (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)) {
    const { origin, pathname } = new URL(typed);
    return origin + pathname.replace(/(?:\/index\.html|\/)?$/, '/');
  }
  problems.push(
    `“--${option} ${typed}” is no address of a page: it begins with http:// or https://, and ends with the folder of the deck.`,
  );
  return undefined;
}

/** The options of an export without arguments. */
export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  help: false,
  targets: [],
  languages: undefined,
  range: undefined,
  size: { width: 1920, height: 1080 },
  steps: false,
  grey: false,
  notes: false,
  out: VALUES.out.default,
  isFile: false,
  url: undefined,
};
