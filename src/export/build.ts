import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { publishesNotes } from '../compile/for-author.ts';
import { type Paper, papers } from '../compile/papers.ts';
import { readArguments } from './arguments.ts';
import { beginDelivery } from './delivery.ts';
import { makeFiles } from './files.ts';
import { browserAtHand } from './find-browser.ts';
import { thisMachine } from './machine.ts';
import { ExportError, readOptions } from './options.ts';
import { withServedDeck } from './served-deck.ts';
import { count, reasonOf, say, secondsOf, sizeOf, tell } from './telling.ts';
import { writeAlone } from './write-alone.ts';

const HELP = `Builds the site, with the PDF of each language and its handout, for any host and path.

  --single-file  instead, one file a language that holds all of it and opens from a disk
  --out FOLDER   where it goes (default: dist)
  --no-pdf       without PDFs, which need a browser
  --help         this text`;

/**
 * Builds the site that is hosted. Where no browser is at hand it offers no PDF, and that is told.
 * @returns the code to leave with: 0, or 1 when nothing was built
 */
export async function main(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  try {
    const { out, pdf, singleFile, help } = optionsIn(args);
    if (help) {
      say(HELP);
      return 0;
    }
    if (singleFile) {
      const files = await writeAlone(out);
      const sizes = files.map(({ file, bytes }) => `${file} (${sizeOf(bytes)})`);
      say(`In ${out} after ${secondsOf(performance.now() - begun)}: ${sizes.join(', ')}.`);
      return 0;
    }
    const all = pdf ? await printPapers() : [];
    await build({ logLevel: 'warn', build: { outDir: out }, plugins: [papers(all)] });
    const offers = all.map(({ file, bytes }) => `${file} (${sizeOf(bytes.length)})`);
    say(`The site is in ${out} after ${secondsOf(performance.now() - begun)}.`);
    say(offers.length > 0 ? `It offers ${offers.join(', ')}.` : 'It offers no PDF.');
    return 0;
  } catch (error) {
    tell(reasonOf(error));
    return 1;
  }
}

const OPTIONS = {
  out: { type: 'string', default: 'dist' },
  'no-pdf': { type: 'boolean', default: false },
  'single-file': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface BuildOptions {
  readonly out: string;
  readonly pdf: boolean;
  readonly singleFile: boolean;
  readonly help: boolean;
}

function optionsIn(args: readonly string[]): BuildOptions {
  const problems: string[] = [];
  const values = readArguments(args, OPTIONS, problems);
  if (problems.length > 0) throw new ExportError(problems);
  return {
    out: String(values['out']),
    pdf: values['no-pdf'] !== true,
    singleFile: values['single-file'] === true,
    help: values['help'] === true,
  };
}

/** The PDFs of a language; the handout has the notes. */
const KINDS = ['slides', 'handout'] as const;

/** Prints the PDF of each language and, if notes are published, its handout; none where no browser is at hand. */
async function printPapers(): Promise<Paper[]> {
  if (browserAtHand(thisMachine()) === undefined) {
    tell('No browser is at hand to print the PDFs: install one, or set BROWSER_PATH.');
    return [];
  }
  const delivery = beginDelivery(join(tmpdir(), 'bascule-papers'));
  try {
    return await withServedDeck(undefined, async ({ browser, address }) => {
      const all: Paper[] = [];
      const published = (await publishesNotes('slides')) ? KINDS : KINDS.slice(0, 1);
      for (const kind of published) {
        const options = readOptions(kind === 'slides' ? ['--pdf'] : ['--pdf', '--notes'], ['pdf']);
        for (const { path, lang } of await makeFiles(
          { browser, delivery, tell },
          address,
          options,
        )) {
          const bytes = await readFile(await delivery.place(path));
          all.push({ lang, kind, file: path, bytes });
        }
      }
      tell(`Building the site with ${count(all.length, 'PDF')}`);
      return all;
    });
  } finally {
    delivery.drop();
  }
}
