import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DownloadFile, OgImage } from '../content/build-options.ts';
import { loadDeckConfig } from '../content/deck/deck-config.ts';
import { ogImage } from '../document/head/og-image.ts';
import type { ChildBuildOptions } from './browser/build-in-child.ts';
import { currentEnvironment } from './browser/environment.ts';
import { installedBrowser } from './browser/find.ts';
import { withServedDeck } from './browser/served-deck.ts';
import { DEFAULT_EXPORT_OPTIONS } from './export-options.ts';
import { count, type Output } from './log.ts';
import { textOfPdf } from './pdf/document-text.ts';
import { textOfPresentation } from './pptx/read-package.ts';
import { makeFiles, type RunEnvironment } from './run-targets.ts';
import { stageOutput } from './staged-output.ts';

/** The files of a site that a browser has to make. */
export interface SiteFiles {
  readonly downloads: readonly DownloadFile[];
  readonly ogImages: readonly OgImage[];
}

/** Which of them are made. */
export interface Wanted {
  readonly pdf: boolean;
  readonly ogImages: boolean;
}

const NO_BROWSER =
  'No browser was found to print the PDFs and to take the pictures for link previews: install one, or set BROWSER_PATH.';

/**
 * Makes the PDF of each language, its handout if notes are published, its presentation if the deck offers it, and the Open
 * Graph image of each slide. Without a browser there are none, which is logged.
 */
export async function makeSiteFiles(
  wanted: Wanted,
  build: ChildBuildOptions,
  log: Output['log'],
): Promise<SiteFiles> {
  if (!wanted.pdf && !wanted.ogImages) return { downloads: [], ogImages: [] };
  if (installedBrowser(currentEnvironment()) === undefined) {
    log(NO_BROWSER);
    return { downloads: [], ogImages: [] };
  }
  const output = stageOutput(join(tmpdir(), 'bascule-site'));
  try {
    return await withServedDeck({ build, log }, async ({ browser, address }) => {
      const environment = { browser, output, log };
      const downloads = wanted.pdf ? await makeDownloads(environment, address) : [];
      const ogImages = wanted.ogImages ? await takeOgImages(environment, address) : [];
      log(
        `Building the site with ${count(downloads.length, 'download')} and ${count(ogImages.length, 'picture')}`,
      );
      return { downloads, ogImages };
    });
  } finally {
    output.drop();
  }
}

async function makeDownloads(
  environment: RunEnvironment,
  address: string,
): Promise<DownloadFile[]> {
  const deck = await loadDeckConfig('slides');
  const publishesNotes = deck?.publishNotes !== false;
  const kinds: DownloadFile['kind'][] = [
    'slides',
    ...(publishesNotes ? (['handout'] as const) : []),
    ...(deck?.offerPresentation ? (['presentation'] as const) : []),
  ];
  const downloads: DownloadFile[] = [];
  for (const kind of kinds) {
    const isPresentation = kind === 'presentation';
    const options = {
      ...DEFAULT_EXPORT_OPTIONS,
      targets: [isPresentation ? 'pptx' : 'pdf'],
      notes: kind === 'handout' ? kind : undefined,
      leavesOutNotes: !publishesNotes,
    };
    for (const { path, lang } of await makeFiles(environment, address, options)) {
      const bytes = await readFile(await environment.output.place(path));
      // The build searches it for notes that are not published.
      const text = () => (isPresentation ? textOfPresentation(bytes) : textOfPdf(bytes));
      downloads.push({
        lang,
        kind,
        path,
        bytes,
        ...(publishesNotes ? {} : { text: await text() }),
      });
    }
  }
  return downloads;
}

async function takeOgImages(environment: RunEnvironment, address: string): Promise<OgImage[]> {
  const options = { ...DEFAULT_EXPORT_OPTIONS, targets: ['preview'] };
  const files = await makeFiles(environment, address, options);
  return Promise.all(
    files.map(async ({ path, lang }) => {
      const bytes = await readFile(await environment.output.place(path));
      return ogImage(lang, basename(path, '.png'), bytes);
    }),
  );
}
