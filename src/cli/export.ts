import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { withServedDeck } from './browser/served-deck.ts';
import { ExportError, type ExportOptions, helpText, parseExportOptions } from './export-options.ts';
import { count, type Output, reasonOf, secondsOf, sizeOf, standardOutput } from './log.ts';
import { type MadeFile, makeFiles } from './run-targets.ts';
import { othersIn, stageOutput } from './staged-output.ts';
import { TARGETS } from './targets.ts';

/**
 * Runs an export from the command line. What has been done is told, and the summary said.
 * @param args what follows the name of the program
 * @returns the code to leave with: 0, or 1 when nothing was exported
 */
export async function main(
  args: readonly string[],
  output: Output = standardOutput,
): Promise<number> {
  try {
    const options = parseExportOptions(args, Object.keys(TARGETS));
    if (options.help) output.say(helpText(makes()));
    else await run(options, output);
    return 0;
  } catch (error) {
    output.log(reasonOf(error));
    return 1;
  }
}

async function run(options: ExportOptions, { say, log }: Output): Promise<void> {
  const begun = performance.now();
  const out = resolve(options.out);
  if (options.isFile && statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ExportError([`“--out ${options.out}” is a folder: name another file.`]);
  }
  const folder = options.isFile ? dirname(out) : out;
  const output = stageOutput(folder, out);
  try {
    const [files] = await Promise.all([
      withServedDeck({ hosted: options.url, log }, ({ browser, address }) =>
        makeFiles({ browser, output, log }, address, options),
      ),
      // What makes the files is fetched while the browser starts.
      ...options.targets.map((name) => TARGETS[name]?.load()),
    ]);
    const bytes = await output.deliver();
    const time = secondsOf(performance.now() - begun);
    const where = `${options.isFile ? 'as' : 'in'} ${nameOf(out)}`;
    say(`${count(files.length, 'file')}, ${sizeOf(bytes)}, ${where} after ${time}`);
    await tellOfOthers(folder, files, log);
  } finally {
    output.drop();
  }
}

/** An earlier export may have had other slides; its files are somebody's, and are left. */
async function tellOfOthers(
  folder: string,
  files: readonly MadeFile[],
  log: Output['log'],
): Promise<void> {
  const pictures = files.map(({ path }) => path).filter((path) => path.endsWith('.png'));
  for (const lang of new Set(pictures.map((path) => path.split('/')[0] ?? ''))) {
    const these = pictures.filter((path) => path.startsWith(`${lang}/`));
    const others = await othersIn(
      join(folder, lang),
      '.png',
      these.map((path) => path.slice(lang.length + 1)),
    );
    if (others.length > 0) {
      log(`${nameOf(join(folder, lang))} also holds what was there before: ${others.join(', ')}`);
    }
  }
}

function makes(): Record<string, string> {
  return Object.fromEntries(Object.entries(TARGETS).map(([name, { makes }]) => [name, makes]));
}

/** A file or folder as a person here would call it. */
function nameOf(place: string): string {
  const path = relative(process.cwd(), place);
  return path.startsWith('..') ? place : path || '.';
}
