import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { copyProject } from '../browser/support/project-copy.ts';

/** A deck made to be measured. */
export interface MeasuredDeck {
  /** A project of its own. */
  readonly folder: string;
  /** The Markdown of its slides, in order. */
  readonly texts: readonly string[];
  remove(): Promise<void>;
}

const LANG = 'fr';

/**
 * A deck of so many slides in one language: those of this deck, over and over. Every fourth has a
 * figure, whatever the length.
 */
export async function deckOf(count: number): Promise<MeasuredDeck> {
  const { folder, remove } = await copyProject();
  const slides = join(folder, 'slides');
  const texts = new Map<string, string>();
  for (const file of await readdir(join(slides, LANG))) {
    texts.set(basename(file, '.md'), await readFile(join(slides, LANG, file), 'utf8'));
  }
  const deck = parseDocument(await readFile(join(slides, 'deck.yaml'), 'utf8'));
  const listed = [...texts.keys()].filter((name) => !/^#\s|!\[(?:ledger|qr)/m.test(text(name)));
  const figures = listed.filter((name) => text(name).includes('![figure]'));
  const others = listed.filter((name) => !figures.includes(name));
  const names = Array.from({ length: count - 2 }, (_, index) => {
    const from = index % 4 === 1 ? figures : others;
    return { name: `d${index + 2}`, like: from[index % from.length] ?? '' };
  });
  const [first, last] = ['titre', 'sources'];
  for (const { name, like } of names) {
    await writeFile(join(slides, LANG, `${name}.md`), text(like));
  }
  for (const name of texts.keys()) {
    if (name !== first && name !== last) await rm(join(slides, LANG, `${name}.md`));
  }
  await rm(join(slides, 'en'), { recursive: true });
  deck.set('languages', [LANG]);
  deck.set('slides', [first, ...names.map(({ name }) => name), last]);
  await writeFile(join(slides, 'deck.yaml'), String(deck));
  const order = [first, ...names.map(({ like }) => like), last];
  return { folder, texts: order.map(text), remove };

  function text(name: string): string {
    return texts.get(name) ?? '';
  }
}
