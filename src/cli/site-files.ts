import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BuildOptions, OgImage, PdfFile } from '../content/build-options.ts';
import { readDeckHead } from '../content/deck-settings.ts';
import { ogImage } from '../document/og-image.ts';
import { currentEnvironment } from './browser/environment.ts';
import { installedBrowser } from './browser/find.ts';
import { withServedDeck } from './browser/served-deck.ts';
import { parseExportOptions } from './export-options.ts';
import { count, type Output } from './log.ts';
import { textOfPdf } from './pdf/document-text.ts';
import { makeFiles, type RunEnvironment } from './run-targets.ts';
import { stageOutput } from './staged-output.ts';

/** What a site has that a browser has to make. */
export interface SiteFiles {
  readonly pdfs: readonly PdfFile[];
  readonly ogImages: readonly OgImage[];
}

/** Which of them are wanted. */
export interface Wanted {
  readonly pdf: boolean;
  readonly ogImages: boolean;
}

/**
 * Makes what of a site needs a browser: the PDF of each language and, if notes are published, its
 * handout; the picture of each slide for previews of links. None where no browser is at hand, and that is told.
 * @param told what the build of the deck cannot know from its files
 */
export async function makeSiteFiles(
  wanted: Wanted,
  told: BuildOptions,
  log: Output['log'],
): Promise<SiteFiles> {
  if (!wanted.pdf && !wanted.ogImages) return { pdfs: [], ogImages: [] };
  if (installedBrowser(currentEnvironment()) === undefined) {
    log(
      'No browser is at hand to print the PDFs and to take the pictures for previews: install one, or set BROWSER_PATH.',
    );
    return { pdfs: [], ogImages: [] };
  }
  const output = stageOutput(join(tmpdir(), 'bascule-site'));
  try {
    return await withServedDeck({ told, log }, async ({ browser, address }) => {
      const workshop = { browser, output, log };
      const pdfs = wanted.pdf ? await printPapers(workshop, address) : [];
      const ogImages = wanted.ogImages ? await takePreviews(workshop, address) : [];
      log(
        `Building the site with ${count(pdfs.length, 'PDF')} and ${count(ogImages.length, 'picture')}`,
      );
      return { pdfs, ogImages };
    });
  } finally {
    output.drop();
  }
}

/** The PDFs of a language; the handout has the notes. */
const KINDS = ['slides', 'handout'] as const;

async function printPapers(workshop: RunEnvironment, address: string): Promise<PdfFile[]> {
  const all: PdfFile[] = [];
  const { publishesNotes: published } = await readDeckHead('slides');
  for (const kind of published ? KINDS : KINDS.slice(0, 1)) {
    const options = parseExportOptions(kind === 'slides' ? ['--pdf'] : ['--pdf', '--notes'], [
      'pdf',
    ]);
    for (const { path, lang } of await makeFiles(workshop, address, options)) {
      const bytes = await readFile(await workshop.output.place(path));
      // The build looks for notes in it that are to be kept back.
      const text = published ? {} : { text: await textOfPdf(bytes) };
      all.push({ lang, kind, path, bytes, ...text });
    }
  }
  return all;
}

async function takePreviews(workshop: RunEnvironment, address: string): Promise<OgImage[]> {
  const options = parseExportOptions(['--preview'], ['preview']);
  const made = await makeFiles(workshop, address, options);
  return Promise.all(
    made.map(async ({ path, lang }) =>
      ogImage(lang, basename(path, '.png'), await readFile(await workshop.output.place(path))),
    ),
  );
}
