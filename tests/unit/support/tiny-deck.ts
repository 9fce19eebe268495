import type { BuildOptions } from '../../../src/content/build-options.ts';
import type { DeckFiles } from '../../../src/content/deck-files.ts';
import { ContentError } from '../../../src/content/diagnostics.ts';
import { imageType } from '../../../src/content/files/image-types.ts';
import type { Highlighter } from '../../../src/content/highlighter.ts';
import type { Picture } from '../../../src/content/pictures/picture.ts';
import { CompileCache } from '../../../src/document/compile-cache.ts';
import { compileDeck } from '../../../src/document/compile-deck.ts';
import type { CompiledDocument } from '../../../src/document/document.ts';
import { defineFigure } from '../../../src/figures/definition.ts';
import { plainLines } from '../../../src/markdown/code/shiki.ts';

/** A valid deck of two slides and one figure. */
const TEXTS = {
  'deck.yaml': `name: tiny
title: { fr: Petit exposé }
description: { fr: Deux diapositives. }
author: { fr: Personne }
languages: [fr]
slides:
  - debut
  - act: { fr: Le milieu }
    slides: [milieu]
`,
  'facts.yaml': `sources:
  paper: { short: { fr: Le journal }, chain: [{ name: { fr: Le journal }, role: { fr: le dit } }] }
units:
  percent: { fr: { other: "{n} %", short: "{n} %" } }
  euro: { fr: { one: "{n} euro", other: "{n} euros", short: "{n} €" } }
facts:
  share:
    statement: { fr: La part }
    value: 75
    unit: percent
    nature: forecast
    words: { fr: trois quarts }
    source: paper
  rest:
    statement: { fr: Le reste }
    formula: 100 - {share}
    unit: percent
    nature: computed
    source: paper
  price:
    statement: { fr: Le prix }
    value: 1234.5
    unit: euro
    nature: reported
    source: paper
  silent:
    statement: { fr: Rien n'est chiffré }
    nature: reported
    source: paper
`,
  'fr/debut.md': `---
layout: title
minutes: 0:30
---
# Petit exposé

En 2030, {share}.

Note:
Bonjour.
`,
  'fr/milieu.md': `---
layout: figure
minutes: 1:00
---
## Le milieu

![figure](part)
Une phrase.

- un point {.fragment}

Note:
On continue.

Puis on finit.
`,
};

/** The layout of a slide with this body: only with a figure that of figures. */
export const layoutFor = (body: string) => (body.includes('![figure]') ? 'figure' : 'text');

type Path = keyof typeof TEXTS;

/** Changes to the tiny deck. */
export interface Changes {
  /** New texts by path; `null` removes a file. */
  readonly texts?: Readonly<Record<string, string | null>>;
  /** Replacements in files: path, old text, new text. */
  readonly replace?: readonly (readonly [Path, string, string])[];
  /** Default export of the figure's file. */
  readonly figure?: unknown;
  /** The source text of the figure's file; its definition stays. */
  readonly figureText?: string;
  /** Further files of `assets/` by path: their first bytes, as text. */
  readonly assets?: Readonly<Record<string, string>>;
  /** The highlighter of code blocks; by default one without any language. */
  readonly highlighter?: Highlighter;
}

const part = defineFigure(['before', 'after'], ({ fact, localize }) => ({
  title: localize({ fr: 'La part, en %' }),
  description: localize({ fr: 'Un disque.' }),
  source: 'paper',
  rowsAre: localize({ fr: 'Qui' }),
  rows: [
    { label: localize({ fr: 'Nous' }), value: fact('share' as never) },
    { label: localize({ fr: 'Hier' }), value: localize({ fr: 'non publié' }) },
  ],
  chart: () => ({ type: 'bar', data: { datasets: [] } }),
}));

/** As wide as half of their letters. */
const measure = (text: string) => text.length / 2;

/** The files of the tiny deck with these changes. Throws when the text to replace does not exist. */
export function tinyDeck({
  texts = {},
  replace = [],
  figure = part,
  figureText = 'export default defineFigure(({ fact }) => make(fact));',
  assets = {},
  highlighter = { languages: new Map(), tokenize: plainLines },
}: Changes = {}): DeckFiles {
  const all = new Map<string, string>(Object.entries(TEXTS));
  for (const [path, from, to] of replace) {
    const text = all.get(path);
    if (!text?.includes(from)) throw new Error(`${path} does not contain “${from}”.`);
    all.set(
      path,
      text.replace(from, () => to),
    );
  }
  for (const [path, text] of Object.entries(texts)) {
    if (text === null) all.delete(path);
    else all.set(path, text);
  }
  const pictures = ['CREDITS.md', 'pictures/boat.jpg', ...Object.keys(assets)];
  if (!all.has('credits.yaml')) {
    all.set('credits.yaml', pictures.map((path) => `${path}: Jeanne Martin`).join('\n'));
  }
  return {
    folder: 'slides',
    texts: all,
    figures: [
      { name: 'part', file: 'slides/figures/part.ts', text: figureText, definition: figure },
    ],
    pictures,
    inspected: new Map(
      pictures
        .filter((path) => imageType(path) !== undefined)
        .map((path) => [path, inspectionOf(path)]),
    ),
    readAsset: (path) => Buffer.from(assets[path] ?? path, 'latin1'),
    isInstalled: (name) => name.startsWith('reveal'),
    layouts: ['columns', 'figure', 'sources', 'text', 'title'],
    measure,
    highlighter,
  };
}

/** A picture of 3000 × 2000 pixels, whatever its bytes are. */
export function inspectionOf(path: string): Picture {
  const kind = path.endsWith('.svg') ? 'vector' : path.endsWith('.png') ? 'drawing' : 'photo';
  return { key: '0123456789abcdef', file: `/assets/${path}`, width: 3000, height: 2000, kind };
}

/** Of all compilations in a process: what a test does not change was compiled by the one before. */
const cache = new CompileCache(Number.POSITIVE_INFINITY);

/** The pages of a deck, the original first. @throws ContentError as `compileDeck` does */
export function documentsOf(files: DeckFiles, options?: BuildOptions): CompiledDocument[] {
  return compileDeck(files, options, cache);
}

/** The diagnostics of the tiny deck with these changes, one per line; empty when it is valid. */
export function diagnosticsOf(changes: Changes): string {
  try {
    documentsOf(tinyDeck(changes));
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** The compiled body of the tiny deck with these changes. */
export function bodyOf(changes: Changes = {}): string {
  return documentsOf(tinyDeck(changes))[0]?.body ?? '';
}
