import { resolve } from 'node:path';
import * as fc from 'fast-check';
import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import { readFiles } from '../../../../src/content/files/read-files.ts';
import { plainLines } from '../../../../src/markdown/code/shiki.ts';
import { faultsOf } from '../support/faults.ts';
import { PIECES } from '../support/markdown-pieces.ts';
import { mutated, mutations } from '../support/mutate.ts';
import { YAML_PIECES } from '../support/yaml-pieces.ts';
import type { Claim } from './claim.ts';
import type { ChangedFile } from './yaml.ts';

/** The files of a deck on the disk. @param folder of `slides/` and `assets/` */
export async function readDeck(folder: string): Promise<DeckFiles> {
  const root = resolve(folder);
  const files = await readFiles(
    {
      root,
      slides: resolve(root, 'slides'),
      assets: resolve(root, 'assets'),
      styles: resolve('src/styles/layers.css'),
    },
    (file) => import(/* @vite-ignore */ file),
  );
  const highlighter = { languages: new Map(), tokenize: plainLines };
  return { ...files, measure: (text) => text.length / 2, highlighter };
}

/** The slide that a file is of. */
export const nameOf = (path: string) => /\/([^/]+)\.md$/.exec(path)?.[1] ?? '';

/** A deck with its first slide, some others, and their figures. */
export function shortDeck(files: DeckFiles, ...names: readonly string[]): DeckFiles {
  const deck = files.texts.get('deck.yaml') ?? '';
  const [head = ''] = deck.split(/^slides:$/m);
  const first = /^ {2}- ([\w-]+)$/m.exec(deck)?.[1] ?? '';
  const slides = [...new Set([first, ...names])];
  const isKept = (path: string) => slides.some((slide) => path.endsWith(`/${slide}.md`));
  const texts = [...files.texts].filter(([path]) => !path.endsWith('.md') || isKept(path));
  const text = `${head}slides: [${slides.join(', ')}]\n`;
  // Each figure is evaluated in every language, shown or not.
  const figures = files.figures.filter((figure) =>
    texts.some(([path, text]) => isKept(path) && text.includes(`](${figure.name})`)),
  );
  return { ...files, figures, texts: new Map(texts).set('deck.yaml', text) };
}

/** Slides of a deck, changed at random. */
export function changedSlides(files: DeckFiles): Claim<ChangedFile> {
  const paths = [...files.texts.keys()].filter((path) => path.endsWith('.md'));
  return {
    values: fc
      .tuple(fc.constantFrom(...paths), mutations(PIECES, 4))
      .map(([path, changes]) => ({ path, text: mutated(files.texts.get(path) ?? '', changes) })),
    faults({ path, text }) {
      const deck = shortDeck(files, nameOf(path));
      return faultsOf({ ...deck, texts: new Map(deck.texts).set(path, text) });
    },
  };
}

/** The YAML files of a deck of two slides, changed at random. */
export function changedYaml(all: DeckFiles): Claim<ChangedFile> {
  const last = [...all.texts.keys()].findLast((path) => path.endsWith('.md')) ?? '';
  const files = shortDeck(all, nameOf(last));
  return {
    values: fc
      .tuple(fc.constantFrom('deck.yaml', 'facts.yaml'), mutations(YAML_PIECES, 4))
      .map(([path, changes]) => ({ path, text: mutated(files.texts.get(path) ?? '', changes) })),
    faults: ({ path, text }) => faultsOf({ ...files, texts: new Map(files.texts).set(path, text) }),
  };
}
