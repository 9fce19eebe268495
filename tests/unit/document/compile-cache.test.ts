import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../../src/content/build-options.ts';
import type { DeckFiles } from '../../../src/content/deck-files.ts';
import { CachedResults } from '../../../src/document/cached-results.ts';
import { CompileCache } from '../../../src/document/compile-cache.ts';
import { compileDeck } from '../../../src/document/compile-deck.ts';
import { plainLines } from '../../../src/markdown/code/shiki.ts';
import type { Section } from '../../../src/markdown/section.ts';
import { outcomeOf } from '../properties/support/outcome.ts';
import { type Changes, inspectionOf, tinyDeck } from '../support/tiny-deck.ts';

const slide = (from: string, to: string): Changes => ({ replace: [['fr/milieu.md', from, to]] });

/** The first bytes of a video. */
const MP4 = '\0\0\0\x18ftypisom\0\0\x02\0isomiso2';

/** A slide that shows a picture, and links to another slide. */
const VIEWS = `---
layout: text
minutes: 1:00
---
## Deux vues

![Un bateau](pictures/boat.jpg)

Voir [le milieu](#milieu).

Note:
Bonjour.
`;

/** The tiny deck with one more slide. */
const deckWith = ({ replace = [], texts, ...others }: Changes): DeckFiles =>
  tinyDeck({
    ...others,
    replace: [['deck.yaml', '[milieu]', '[milieu, vues]'], ...replace],
    texts: { 'fr/vues.md': VIEWS, ...texts },
  });

/** Expects that a change of a deck gives, with the results of the compilation before, what it gives without them. */
function expectSame(
  changed: DeckFiles,
  options: BuildOptions = {},
  deck = deckWith({}),
  first: BuildOptions = {},
) {
  const cache = new CompileCache();
  const before = outcomeOf(deck, first, cache);
  const anew = outcomeOf(changed, options);
  expect(anew).not.toEqual(before);
  expect(outcomeOf(changed, options, cache)).toEqual(anew);
  expect(outcomeOf(deck, first, cache)).toEqual(before);
}

describe('after a change, the deck is the one that is compiled anew', () => {
  test.each<[string, Changes]>([
    ['the text of a slide', slide('Une phrase.', 'Une autre.')],
    ['a mistake in a slide', slide('Une phrase.', 'Une part de {shar}.')],
    ['a slide that becomes a draft', slide('layout: figure', 'layout: figure\ndraft: true')],
    [
      'a slide that shows the facts',
      slide('Une phrase.\n\n- un point {.fragment}', '![ledger](facts)'),
    ],
    ['the value of a fact', { replace: [['facts.yaml', 'value: 75', 'value: 80']] }],
    ['a mistake in a fact', { replace: [['facts.yaml', 'value: 75', 'value: many']] }],
    ['the name of an act', { replace: [['deck.yaml', 'Le milieu', 'La fin']] }],
    ['the order of slides', { replace: [['deck.yaml', '  - debut\n', '']] }],
    ['a mistake in a figure', { figure: () => ({}) }],
    ['a slide that is missing', { texts: { 'fr/debut.md': null } }],
    ['a file that no line lists', { texts: { 'fr/encore.md': '# Rien' } }],
    ['whom a picture is by', { texts: { 'credits.yaml': 'pictures/boat.jpg: Ann' } }],
  ])('%s', (_, change) => {
    expectSame(deckWith(change));
  });

  const deck = deckWith({});
  const boat = inspectionOf('pictures/boat.jpg');
  test.each<[string, Partial<DeckFiles>]>([
    ['a picture that is removed', { pictures: ['CREDITS.md'] }],
    [
      'a picture of another size',
      { inspected: new Map([['pictures/boat.jpg', { ...boat, width: 1000 }]]) },
    ],
    ['other fonts', { measure: (text) => 2 * text.length }],
    ['a layout that is removed', { layouts: ['columns', 'figure', 'title'] }],
  ])('%s', (_, change) => {
    expectSame({ ...deck, ...change });
  });

  test.each<[string, BuildOptions]>([
    ['drafts are shown', { showDrafts: true }],
    ['elements have the lines that they are written in', { sourcePositions: true }],
    ['another address', { address: 'https://deck.example/' }],
    ['one file for all', { singleFile: true }],
  ])('%s', (name, options) => {
    const changed = deckWith(
      name.startsWith('drafts') ? slide('layout: figure', 'layout: figure\ndraft: true') : {},
    );
    expectSame(changed, options);
  });
});

describe('what a slide has from other slides and from files is that of the moment', () => {
  test('the slides that show a picture', () => {
    const credits =
      'layout: text\nminutes: 1:00\n---\n## Merci\n\n![credits](pictures)\n\nNote:\nMerci.\n';
    const deck = (text: string) =>
      deckWith({
        replace: [
          ['deck.yaml', 'vues]', 'vues, merci]'],
          ['fr/milieu.md', 'layout: figure', 'layout: text'],
          ['fr/milieu.md', '![figure](part)\n', text],
        ],
        texts: { 'fr/merci.md': `---\n${credits}` },
      });
    expectSame(deck('![Un bateau](pictures/boat.jpg)\n\n'), {}, deck(''));
  });

  const video = (bytes: string) =>
    deckWith({
      replace: [['fr/milieu.md', 'layout: figure', 'layout: figure\nbackground: clip.mp4']],
      assets: { 'clip.mp4': bytes },
    });

  test('the bytes of a video', () => {
    expectSame(video('no video'), {}, video(MP4));
  });

  test('a video in a single file', () => {
    const options = { singleFile: true };
    expectSame(video(`${MP4} and more`), options, video(MP4), options);
  });

  test('a problem that was reported for the slide before only', () => {
    const deck = (text: string) =>
      deckWith({
        replace: [
          ['fr/milieu.md', 'layout: figure', 'layout: text'],
          ['fr/milieu.md', '![figure](part)\n', text],
        ],
        texts: { 'credits.yaml': '' },
      });
    expectSame(deck(''), {}, deck('![Un bateau](pictures/boat.jpg)\n\n'));
  });
});

/** A deck of which two slides have a block of code, and the blocks that its compilations have highlighted. */
function highlighted() {
  const blocks: string[] = [];
  const highlighter = {
    languages: new Map([['js', 'JavaScript']]),
    tokenize(code: string) {
      blocks.push(code);
      return plainLines(code);
    },
  };
  const codeSlide = (code: string) =>
    `---\nlayout: text\nminutes: 1:00\n---\n## Du code\n\n\`\`\`js\n${code}\n\`\`\`\n\nNote:\nBonjour.\n`;
  const files = (code: string, share = '75') =>
    tinyDeck({
      highlighter,
      replace: [
        ['facts.yaml', 'value: 75', `value: ${share}`],
        ['deck.yaml', '[milieu]', '[milieu, code, encore]'],
      ],
      texts: { 'fr/code.md': codeSlide(code), 'fr/encore.md': codeSlide('unchanged()') },
    });
  const take = () => blocks.splice(0);
  return { files, take };
}

test('only a slide whose text has changed is compiled again, until another file changes', () => {
  const { files, take } = highlighted();
  const cache = new CompileCache();
  compileDeck(files('a()'), {}, cache);
  expect(new Set(take())).toEqual(new Set(['unchanged()', 'a()']));
  compileDeck(files('b()'), {}, cache);
  expect(new Set(take())).toEqual(new Set(['b()']));
  compileDeck(files('b()'), {}, cache);
  expect(take()).toEqual([]);
  compileDeck(files('b()', '80'), {}, cache);
  expect(new Set(take())).toEqual(new Set(['unchanged()', 'b()']));
  compileDeck(files('b()'), {}, cache);
  expect(new Set(take())).toEqual(new Set(['unchanged()', 'b()']));
});

test('code is highlighted again by another highlighter', () => {
  const cache = new CompileCache();
  for (const kind of ['keyword', 'string']) {
    const files = tinyDeck({
      highlighter: {
        languages: new Map([['js', 'JavaScript']]),
        tokenize: (code) => [[{ text: code, kind }]],
      },
      replace: [['fr/milieu.md', 'Une phrase.', '```js\nlet a;\n```']],
    });
    expect(compileDeck(files, {}, cache)[0]?.body).toContain(kind);
  }
});

test('a caller may change a section without changing that of the next one', () => {
  const results = new CachedResults();
  const file = { file: 'slides/fr/a.md', text: '## A' };
  const made = { name: 'a', body: [] } as unknown as Section;
  for (let time = 0; time < 3; time++) {
    const section = results.section(
      file,
      () => 0,
      () => structuredClone(made),
    );
    expect(section).toEqual(made);
    Object.assign(section ?? {}, { body: ['changed'] });
  }
});

test('a problem is reported at each compilation', () => {
  const wrong = tinyDeck(slide('Une phrase.', 'Une part de {shar}.'));
  const cache = new CompileCache();
  for (let time = 0; time < 2; time++) {
    expect(() => compileDeck(wrong, {}, cache)).toThrow('“shar” is no');
  }
});

test('the pages of a deck that has not changed are the same, though each is typeset in its place', () => {
  const cache = new CompileCache();
  const [first, second] = [0, 1].map(() => compileDeck(tinyDeck(), {}, cache));
  expect(second).toEqual(first);
});
