import type { Handout } from '../dom/view.ts';
import { parseArguments } from './parse-arguments.ts';
import { isFilePath, singleOutputProblems } from './single-output.ts';

/** Width and height of a viewport, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The options of the export command. */
export interface ExportOptions {
  readonly help: boolean;
  /** Names of the selected targets. */
  readonly targets: readonly string[];
  /** Languages to export; undefined for all. */
  readonly languages: readonly string[] | undefined;
  /** As typed, see `slidesIn`; undefined for all slides. */
  readonly range: string | undefined;
  readonly size: Size;
  /** One picture, page or slide per step, instead of one with all steps shown. */
  readonly steps: boolean;
  /** PDF in greyscale, without filled backgrounds. */
  readonly grey: boolean;
  /** PDF with the notes, in this layout; undefined for a PDF of the slides only. */
  readonly notes: Handout | undefined;
  /** Whether a presentation has no notes, as for a site that does not publish them. */
  readonly leavesOutNotes: boolean;
  readonly out: string;
  /** Whether `out` is the path of a file instead of a folder. */
  readonly isFile: boolean;
  /** Address of a hosted deck, with a trailing slash; undefined to build this one. */
  readonly url: string | undefined;
}

/** An error that the user can correct. Its message has one problem per line. */
export class ExportError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Limits of width and height, in pixels. */
const SIZE_LIMITS = { min: 320, max: 7680 };

/** Layouts by the value of `--notes`, the number of slides on a page. */
const HANDOUTS_BY_VALUE = new Map<unknown, Handout>([
  [true, 'handout'],
  ['2', 'handout'],
  ['1', 'notes-pages'],
]);

const SPECS = {
  lang: { type: 'string' },
  range: { type: 'string' },
  size: { type: 'string', default: '1920x1080' },
  steps: { type: 'boolean', default: false },
  grey: { type: 'boolean', default: false },
  notes: { type: 'boolean', default: false, values: ['1', '2'] },
  out: { type: 'string', default: 'export' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The text of `--help`. @param targets description of each target, by name */
export function helpText(targets: Readonly<Record<string, string>>): string {
  const rows: (readonly [string, string])[] = [
    ...Object.entries(targets).map(([name, description]) => [`--${name}`, description] as const),
    ['--lang fr', 'only this language; several with a comma between (default: all)'],
    ['--range 3-7,NAME', 'only these slides, by number, by numbers from and to, or by name'],
    ['--size 1280x720', 'width and height of the pictures in pixels (default: 1920x1080)'],
    ['--steps', 'a picture, page or slide of every step, instead of one with all steps shown'],
    ['--grey', 'a PDF in greyscale that saves ink'],
    ['--notes', 'a PDF as a handout: two slides with their notes on an A4 page'],
    ['--notes=1', 'a handout with one slide on a page'],
    [
      '--out FOLDER',
      'output folder (default: export); for a PDF or presentation in one language, also a file',
    ],
    ['--url ADDRESS', 'exports a hosted deck instead of building this one'],
    ['--help', 'this text'],
  ];
  const indent = Math.max(...rows.map(([option]) => option.length)) + 2;
  return [
    'Exports the slides in every language: npm run pdf, or npm run export -- --png or --pptx',
    '',
    ...rows.map(([option, description]) => `  ${option.padEnd(indent)}${description}`),
  ].join('\n');
}

/**
 * Parses the command line.
 * @param targets names of all targets
 * @throws ExportError with every problem
 */
export function parseExportOptions(
  args: readonly string[],
  targets: readonly string[],
): ExportOptions {
  const flags = targets.map((name) => [name, { type: 'boolean', default: false }] as const);
  const problems: string[] = [];
  const values = parseArguments(args, { ...SPECS, ...Object.fromEntries(flags) }, problems);
  const text = (name: keyof typeof SPECS) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const selected = targets.filter((name) => values[name] === true);
  if (selected.length === 0 && values['help'] !== true && problems.length === 0) {
    const choices = targets.map((name) => `--${name}`).join(' or ');
    problems.push(
      `Nothing to export: add ${choices}. With npm, options follow “--”: npm run export -- ${choices}`,
    );
  }
  const options: ExportOptions = {
    help: values['help'] === true,
    targets: selected,
    languages: text('lang')
      ?.split(',')
      .map((lang) => lang.trim()),
    range: text('range'),
    size: readSize(text('size') ?? SPECS.size.default, problems),
    steps: values['steps'] === true,
    grey: values['grey'] === true,
    notes: HANDOUTS_BY_VALUE.get(values['notes']),
    leavesOutNotes: false,
    out: text('out') ?? SPECS.out.default,
    isFile: isFilePath(text('out') ?? SPECS.out.default),
    url: readAddress('url', text('url'), problems),
  };
  problems.push(...singleOutputProblems(options, options.languages));
  if (problems.length > 0) throw new ExportError(problems);
  return options;
}

function readSize(typed: string, problems: string[]): Size {
  const [, width, height] = (/^(\d+)\s*[x×]\s*(\d+)$/i.exec(typed) ?? []).map(Number);
  const isValid = (pixels: number | undefined): pixels is number =>
    pixels !== undefined && pixels >= SIZE_LIMITS.min && pixels <= SIZE_LIMITS.max;
  if (isValid(width) && isValid(height)) return { width, height };
  problems.push(
    `Invalid size “--size ${typed}”: write width and height in pixels, each from ${SIZE_LIMITS.min} to ${SIZE_LIMITS.max}, as in 1920x1080.`,
  );
  return { width: 1920, height: 1080 };
}

/**
 * Parses the address of a deck.
 * @param option name of the option, for the message
 * @param problems receives a sentence if the address is invalid
 * @returns the address of the deck's folder, with a trailing slash, without query and fragment
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
    `Invalid address “--${option} ${typed}”: it begins with http:// or https://, and ends with the folder of the deck.`,
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
  notes: undefined,
  leavesOutNotes: false,
  out: SPECS.out.default,
  isFile: false,
  url: undefined,
};
