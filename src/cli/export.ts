import { dirname, join, relative, resolve } from 'node:path';
import { withServedDeck } from './browser/served-deck.ts';
import { ExportError, type ExportOptions, helpText, parseExportOptions } from './export-options.ts';
import { count, type Output, reasonOf, secondsOf, sizeOf, standardOutput } from './log.ts';
import { outputProblem } from './output-problem.ts';
import { type MadeFile, makeFiles } from './run-targets.ts';
import { otherFilesIn, stageOutput } from './staged-output.ts';
import { TARGETS } from './targets.ts';

/**
 * The export command. Progress is logged to stderr, the summary printed to stdout.
 * @param serveDeck provides the deck and a browser; tests pass a shared browser
 * @returns the exit code: 1 if nothing was exported
 */
export async function main(
  args: readonly string[],
  output: Output = standardOutput,
  serveDeck = withServedDeck,
): Promise<number> {
  try {
    const options = parseExportOptions(args, Object.keys(TARGETS));
    if (options.help) output.print(helpText(targetDescriptions()));
    else await run(options, output, serveDeck);
    return 0;
  } catch (error) {
    output.log(reasonOf(error));
    return 1;
  }
}

async function run(
  options: ExportOptions,
  { print, log }: Output,
  serveDeck: typeof withServedDeck,
): Promise<void> {
  const start = performance.now();
  const out = resolve(options.out);
  const problem = outputProblem(options.out, options.isFile);
  if (problem !== undefined) throw new ExportError([problem]);
  const folder = options.isFile ? dirname(out) : out;
  const output = stageOutput(folder, out);
  try {
    const [files] = await Promise.all([
      serveDeck({ hosted: options.url, log }, ({ browser, address }) =>
        makeFiles({ browser, output, log }, address, options),
      ),
      // Imported while the browser starts.
      ...options.targets.map((name) => TARGETS[name]?.load()),
    ]);
    const bytes = await output.deliver();
    const time = secondsOf(performance.now() - start);
    const destination = `${options.isFile ? 'as' : 'in'} ${displayPath(out)}`;
    print(`${count(files.length, 'file')}, ${sizeOf(bytes)}, ${destination} after ${time}`);
    await logOtherPictures(folder, files, log);
  } finally {
    output.drop();
  }
}

/** Reports pictures of an earlier export, of slides renamed or removed since. They are not deleted. */
async function logOtherPictures(
  folder: string,
  files: readonly MadeFile[],
  log: Output['log'],
): Promise<void> {
  const pictures = files.map(({ path }) => path).filter((path) => path.endsWith('.png'));
  for (const subfolder of new Set(pictures.map((path) => path.split('/')[0] ?? ''))) {
    const exported = pictures
      .filter((path) => path.startsWith(`${subfolder}/`))
      .map((path) => path.slice(subfolder.length + 1));
    const others = await otherFilesIn(join(folder, subfolder), '.png', exported);
    if (others.length > 0) {
      const path = displayPath(join(folder, subfolder));
      log(`${path} also has files of an earlier export: ${others.join(', ')}`);
    }
  }
}

function targetDescriptions(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TARGETS).map(([name, { description }]) => [name, description]),
  );
}

/** A path relative to the working directory if it is within it, else absolute. */
function displayPath(absolute: string): string {
  const path = relative(process.cwd(), absolute);
  return path.startsWith('..') ? absolute : path || '.';
}
