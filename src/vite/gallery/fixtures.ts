import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DeckFiles } from '../../content/deck-files.ts';
import { ContentError } from '../../content/diagnostics.ts';
import type { FigureFile } from '../../content/figures/localized-figures.ts';
import { filesUnder, type LoadModule } from '../../content/files/read-files.ts';
import { inspectPictures } from '../../content/pictures/inspect-pictures.ts';
import { readContent } from '../../content/read-content.ts';
import { type CompiledLocale, compileLocales } from '../../document/compile-deck.ts';
import { loadHighlighter } from '../../markdown/code/shiki.ts';
import { importingModules } from '../load/import-modules.ts';
import { rememberPictures } from '../pictures/copy-files.ts';

/** The folder of the fixtures, from the project's root. */
const FIXTURES_FOLDER = 'src/vite/gallery/fixtures';
/** The folder of the fixture figures and their facts, in that of the fixtures. */
const FIGURES = 'figures';

/** The fixtures, and the pictures and videos beside them. */
export interface Fixtures {
  readonly slides: readonly Fixture[];
  readonly figures: readonly FigureFile[];
  /** The text of the ledger of facts. */
  readonly ledger: string;
  /** Paths from the project's root. */
  readonly media: readonly string[];
  /** Reads one of the media. */
  read(path: string): Uint8Array;
  /** The absolute path of one of the media. */
  fileOf(path: string): string;
}

/** A slide that exists for the gallery only. */
export interface Fixture {
  /** Its file name without folder and `.md`, which is also its address in the deck of fixtures. */
  readonly name: string;
  readonly markdown: string;
  /** Its path in the folder of fixtures; default: its name. */
  readonly path?: string;
}

/** Reads every fixture, also those in folders, sorted by path. @param root folder of the project */
export async function readFixtures(root: string): Promise<Fixtures> {
  const folder = join(root, FIXTURES_FOLDER);
  const files = await filesUnder(folder);
  const slides = files.filter((file) => /(?:^|\/)[a-z\d-]+\.md$/.test(file));
  return {
    slides: await Promise.all(
      slides.map(async (file) => ({
        name: basename(file, '.md'),
        path: file,
        markdown: await readFile(join(folder, file), 'utf8'),
      })),
    ),
    figures: await importingModules(root, (load) =>
      Promise.all(
        files
          .filter((file) => file.startsWith(`${FIGURES}/`) && file.endsWith('.ts'))
          .map((file) => readFigure(root, `${FIXTURES_FOLDER}/${file}`, load)),
      ),
    ),
    ledger: await readFile(join(folder, FIGURES, 'facts.yaml'), 'utf8'),
    media: files
      .filter((file) => !file.startsWith(`${FIGURES}/`) && !file.endsWith('.md'))
      .map((file) => `${FIXTURES_FOLDER}/${file}`),
    read: (path) => readFileSync(join(root, path)),
    fileOf: (path) => join(root, path),
  };
}

async function readFigure(root: string, file: string, load: LoadModule): Promise<FigureFile> {
  const definition: unknown = Object(await load(join(root, file)))['default'];
  return {
    name: basename(file, '.ts'),
    file,
    text: await readFile(join(root, file), 'utf8'),
    definition,
  };
}

/** The first slide, because only it has a heading of the first level. */
const TITLE_SLIDE = `---
layout: title
minutes: 0:10
---
# Fixtures

Note:
Every slide of this deck is a file in ${FIXTURES_FOLDER}.
`;

/**
 * Compiles the fixtures into one deck, with the layouts, pictures and fonts of the project.
 * @throws ContentError with every problem of the fixtures
 */
export async function compileFixtures(
  { slides, figures, ledger, media, read, fileOf }: Fixtures,
  files: DeckFiles,
): Promise<CompiledLocale | undefined> {
  const texts = new Map([
    ['deck.yaml', configuration(slides)],
    ['facts.yaml', ledger],
    ['credits.yaml', media.map((path) => `${path}: own work`).join('\n')],
    ['en/fixtures.md', TITLE_SLIDE],
    ...slides.map(({ name, markdown }) => [`en/${name}.md`, markdown] as const),
  ]);
  const highlighter = await loadHighlighter(texts.values());
  const inspected = await inspectPictures({ texts, pictures: media }, fileOf);
  rememberPictures(inspected);
  const deck = {
    ...files,
    folder: FIXTURES_FOLDER,
    texts,
    undecoded: [],
    figures,
    highlighter,
    pictures: [...files.pictures, ...media],
    inspected,
    readAsset: (path: string, length?: number) =>
      media.includes(path) ? read(path).subarray(0, length) : files.readAsset(path, length),
  };
  try {
    const options = { showDrafts: true };
    return compileLocales(deck, readContent(deck, options), options)[0];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // A deck has a folder per language, the fixtures have those of their topics.
    const paths = new Map(slides.map(({ name, path }) => [`en/${name}.md`, path ?? `${name}.md`]));
    const pathOf = (file: string) => {
      const inDeck = file.slice(FIXTURES_FOLDER.length + 1);
      return `${FIXTURES_FOLDER}/${paths.get(inDeck) ?? inDeck}`;
    };
    throw new ContentError(
      error.diagnostics.map((problem) => ({ ...problem, file: pathOf(problem.file) })),
    );
  }
}

function configuration(slides: readonly Fixture[]): string {
  const text = (en: string) => JSON.stringify({ en });
  return [
    'name: fixtures',
    `title: ${text('Fixtures')}`,
    `description: ${text('Slides for the gallery.')}`,
    `author: ${text('The gallery')}`,
    'languages: [en]',
    `slides: ${JSON.stringify(['fixtures', ...slides.map(({ name }) => name)])}`,
  ].join('\n');
}
