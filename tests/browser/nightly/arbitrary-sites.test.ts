import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  filesOf,
  type ModelDeck,
  modelDecks,
} from '../../unit/properties/support/arbitrary-deck.ts';
import { buildProject } from '../support/build-project.ts';
import { copyProject } from '../support/project-copy.ts';

// Against hanging only: each deck is built.
vi.setConfig({ testTimeout: 0 });

const SITES = 15;
const PICTURE = 'src/vite/gallery/fixtures/pictures/lake.jpg';

const FIGURE = `import { defineFigure } from '../../src/figures/kit.ts';

export default defineFigure(['before', 'after'], ({ fact }) => ({
  title: 'Part',
  description: 'A disc.',
  source: 'paper',
  rowsAre: 'Who',
  rows: [{ label: 'Us', value: fact('share') }],
  chart: () => ({ type: 'bar', data: { datasets: [] } }),
}));
`;

/** How editors of other systems save a file. */
const SAVED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
];

async function writeDeck(folder: string, deck: ModelDeck, save: (text: string) => string) {
  const slides = join(folder, 'slides');
  await rm(slides, { recursive: true });
  await mkdir(join(slides, 'figures'), { recursive: true });
  for (const [path, text] of filesOf(deck).texts) {
    await mkdir(dirname(join(slides, path)), { recursive: true });
    await writeFile(join(slides, path), save(text));
  }
  await writeFile(join(slides, 'figures/part.ts'), save(FIGURE));
  await mkdir(join(folder, 'assets/pictures'), { recursive: true });
  await cp(PICTURE, join(folder, 'assets/pictures/boat.jpg'));
}

/** Builds a deck from the disk. @returns the files of the site, or what the build says instead */
async function built(folder: string, out: string): Promise<readonly string[] | Error> {
  try {
    await buildProject(folder, out);
  } catch (error) {
    return error as Error;
  }
  return (await readdir(out, { recursive: true, encoding: 'utf8' })).map((path) =>
    path.replaceAll('\\', '/'),
  );
}

test('a random deck, as editors of any system save it, becomes a whole site, or none and sentences with file and line', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'bascule-sites-'));
  const { folder, remove } = await copyProject();
  let count = 0;
  let shown = 0;
  const property = fc.asyncProperty(
    modelDecks(4),
    fc.constantFrom(...SAVED),
    async (deck, save) => {
      await writeDeck(folder, deck, save);
      count += 1;
      const out = join(parent, String(count));
      const site = await built(folder, out);
      if (site instanceof Error) {
        expect(site.message).toMatch(/^slides\/\S+:\d+:\d+ \S/m);
        expect(site.message).not.toMatch(/\n\s+at /);
        expect(await readdir(out).catch(() => [])).toEqual([]);
        return;
      }
      shown += 1;
      for (const [index, lang] of deck.languages.entries()) {
        const base = index === 0 ? '' : `${lang}/`;
        const html = await readFile(join(out, `${base}index.html`), 'utf8');
        for (const { name } of deck.slides) {
          expect(html).toContain(`id="${name}"`);
          expect(site).toContain(`${base}s/${name}/index.html`);
        }
      }
      expect(site).toContain('SHA256SUMS');
    },
  );
  try {
    // Other decks each night: a failure prints its seed and path. Not shrunk, because each attempt is a build.
    await fc.assert(property, { numRuns: SITES, endOnFailure: true });
    expect(shown).toBeGreaterThan(0);
  } finally {
    await remove();
    await rm(parent, { recursive: true, force: true });
  }
});
