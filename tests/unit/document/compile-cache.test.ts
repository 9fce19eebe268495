import { describe, expect, test } from 'vitest';
import { CompileCache } from '../../../src/document/compile-cache.ts';
import { compileDeck } from '../../../src/document/compile-deck.ts';
import { plainLines } from '../../../src/markdown/code/shiki.ts';
import { outcomeOf } from '../properties/support/outcome.ts';
import { type Changes, tinyDeck } from '../support/tiny-deck.ts';

const slide = (from: string, to: string): Changes => ({ replace: [['fr/milieu.md', from, to]] });

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
    ['a new picture', { assets: { 'pictures/new.jpg': 'bytes' } }],
  ])('%s', (_, change) => {
    const cache = new CompileCache();
    const before = outcomeOf(tinyDeck(), {}, cache);
    expect(outcomeOf(tinyDeck(change), {}, cache)).toEqual(outcomeOf(tinyDeck(change)));
    expect(outcomeOf(tinyDeck(), {}, cache)).toEqual(before);
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
