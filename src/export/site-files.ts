import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readDeckHead } from '../compile/deck-head.ts';
import type { Paper } from '../compile/papers.ts';
import { type PreviewPicture, previewPicture } from '../compile/previews.ts';
import type { Told } from '../compile/told.ts';
import { beginDelivery } from './delivery.ts';
import { makeFiles, type Workshop } from './files.ts';
import { browserAtHand } from './find-browser.ts';
import { thisMachine } from './machine.ts';
import { readOptions } from './options.ts';
import { textOfPdf } from './pdf/whole-text.ts';
import { withServedDeck } from './served-deck.ts';
import { count, type Output } from './telling.ts';

/** What a site has that a browser has to make. */
export interface SiteFiles {
  readonly papers: readonly Paper[];
  readonly previews: readonly PreviewPicture[];
}

/** Which of them are wanted. */
export interface Wanted {
  readonly pdf: boolean;
  readonly previews: boolean;
}

/**
 * Makes what of a site needs a browser: the PDF of each language and, if notes are published, its
 * handout; the picture of each slide for previews of links. None where no browser is at hand, and that is told.
 * @param told what the build of the deck cannot know from its files
 */
export async function makeSiteFiles(
  wanted: Wanted,
  told: Told,
  tell: Output['tell'],
): Promise<SiteFiles> {
  if (!wanted.pdf && !wanted.previews) return { papers: [], previews: [] };
  if (browserAtHand(thisMachine()) === undefined) {
    tell(
      'No browser is at hand to print the PDFs and to take the pictures for previews: install one, or set BROWSER_PATH.',
    );
    return { papers: [], previews: [] };
  }
  const delivery = beginDelivery(join(tmpdir(), 'bascule-site'));
  try {
    return await withServedDeck({ told, tell }, async ({ browser, address }) => {
      const workshop = { browser, delivery, tell };
      const papers = wanted.pdf ? await printPapers(workshop, address) : [];
      const previews = wanted.previews ? await takePreviews(workshop, address) : [];
      tell(
        `Building the site with ${count(papers.length, 'PDF')} and ${count(previews.length, 'picture')}`,
      );
      return { papers, previews };
    });
  } finally {
    delivery.drop();
  }
}

/** The PDFs of a language; the handout has the notes. */
const KINDS = ['slides', 'handout'] as const;

async function printPapers(workshop: Workshop, address: string): Promise<Paper[]> {
  const all: Paper[] = [];
  const { publishesNotes: published } = await readDeckHead('slides');
  for (const kind of published ? KINDS : KINDS.slice(0, 1)) {
    const options = readOptions(kind === 'slides' ? ['--pdf'] : ['--pdf', '--notes'], ['pdf']);
    for (const { path, lang } of await makeFiles(workshop, address, options)) {
      const bytes = await readFile(await workshop.delivery.place(path));
      // The build looks for notes in it that are to be kept back.
      const text = published ? {} : { text: await textOfPdf(bytes) };
      all.push({ lang, kind, path, bytes, ...text });
    }
  }
  return all;
}

async function takePreviews(workshop: Workshop, address: string): Promise<PreviewPicture[]> {
  const options = readOptions(['--preview'], ['preview']);
  const made = await makeFiles(workshop, address, options);
  return Promise.all(
    made.map(async ({ path, lang }) =>
      previewPicture(
        lang,
        basename(path, '.png'),
        await readFile(await workshop.delivery.place(path)),
      ),
    ),
  );
}
