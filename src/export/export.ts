import { join, relative, resolve } from 'node:path';
import { beginDelivery, othersIn } from './delivery.ts';
import { type MadeFile, makeFiles } from './files.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { withServedDeck } from './served-deck.ts';
import { TARGETS } from './targets.ts';
import { count, reasonOf, say, secondsOf, sizeOf, tell } from './telling.ts';

/**
 * Runs an export from the command line. What has been done is told on standard error, and the
 * summary on standard output.
 * @param args what follows the name of the program
 * @returns the code to leave with: 0, or 1 when nothing was exported
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args, Object.keys(TARGETS));
    if (options.help) say(helpText(makes()));
    else await run(options);
    return 0;
  } catch (error) {
    tell(reasonOf(error));
    return 1;
  }
}

async function run(options: Options): Promise<void> {
  const begun = performance.now();
  const folder = resolve(options.out);
  const delivery = beginDelivery(folder);
  try {
    const [files] = await Promise.all([
      withServedDeck(options.url, ({ browser, address }) =>
        makeFiles({ browser, delivery, tell }, address, options),
      ),
      // What makes the files is fetched while the browser starts.
      ...options.targets.map((name) => TARGETS[name]?.load()),
    ]);
    const bytes = await delivery.deliver();
    const time = secondsOf(performance.now() - begun);
    say(`${count(files.length, 'file')}, ${sizeOf(bytes)}, in ${nameOf(folder)} after ${time}`);
    await tellOfOthers(folder, files);
  } finally {
    delivery.drop();
  }
}

/** An earlier export may have had other slides; its files are somebody's, and are left. */
async function tellOfOthers(folder: string, files: readonly MadeFile[]): Promise<void> {
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

/** A folder as a person here would call it. */
function nameOf(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') ? folder : path;
}
