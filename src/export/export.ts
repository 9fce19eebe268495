import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { beginDelivery, othersIn } from './delivery.ts';
import { type MadeFile, makeFiles } from './files.ts';
import { ExportError, helpText, type Options, readOptions } from './options.ts';
import { withServedDeck } from './served-deck.ts';
import { TARGETS } from './targets.ts';
import { count, type Output, reasonOf, secondsOf, sizeOf, standard } from './telling.ts';

/**
 * Runs an export from the command line. What has been done is told, and the summary said.
 * @param args what follows the name of the program
 * @returns the code to leave with: 0, or 1 when nothing was exported
 */
export async function main(args: readonly string[], output: Output = standard): Promise<number> {
  try {
    const options = readOptions(args, Object.keys(TARGETS));
    if (options.help) output.say(helpText(makes()));
    else await run(options, output);
    return 0;
  } catch (error) {
    output.tell(reasonOf(error));
    return 1;
  }
}

async function run(options: Options, { say, tell }: Output): Promise<void> {
  const begun = performance.now();
  const out = resolve(options.out);
  if (options.isFile && statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ExportError([`“--out ${options.out}” is a folder: name another file.`]);
  }
  const folder = options.isFile ? dirname(out) : out;
  const delivery = beginDelivery(folder, out);
  try {
    const [files] = await Promise.all([
      withServedDeck({ hosted: options.url, tell }, ({ browser, address }) =>
        makeFiles({ browser, delivery, tell }, address, options),
      ),
      // What makes the files is fetched while the browser starts.
      ...options.targets.map((name) => TARGETS[name]?.load()),
    ]);
    const bytes = await delivery.deliver();
    const time = secondsOf(performance.now() - begun);
    const where = `${options.isFile ? 'as' : 'in'} ${nameOf(out)}`;
    say(`${count(files.length, 'file')}, ${sizeOf(bytes)}, ${where} after ${time}`);
    await tellOfOthers(folder, files, tell);
  } finally {
    delivery.drop();
  }
}

/** An earlier export may have had other slides; its files are somebody's, and are left. */
async function tellOfOthers(
  folder: string,
  files: readonly MadeFile[],
  tell: Output['tell'],
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
      tell(`${nameOf(join(folder, lang))} also holds what was there before: ${others.join(', ')}`);
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
