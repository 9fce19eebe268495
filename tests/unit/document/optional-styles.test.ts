import { expect, test } from 'vitest';
import { optionalStylesOf } from '../../../src/document/optional-styles.ts';
import { FRAGMENT_EFFECTS } from '../../../src/markdown/attributes/fragment-effects.ts';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

/** The optional style sheets of a deck with this replacement in its second slide. */
function stylesWith(from: string, to: string): readonly string[] | undefined {
  return documentsOf(tinyDeck({ replace: [['fr/milieu.md', from, to]] }))[0]?.optionalStyles;
}

test('a deck without effects and backgrounds has no optional style sheet', () => {
  expect(documentsOf(tinyDeck())[0]?.optionalStyles).toEqual([]);
  expect(stylesWith('{.fragment}', '{.fragment index=1}')).toEqual([]);
});

test.each([...FRAGMENT_EFFECTS.keys()])(
  'the effect %s has the style sheet of effects',
  (effect) => {
    expect(stylesWith('{.fragment}', `{.fragment .${effect}}`)).toEqual(['fragment-effects']);
  },
);

test('backgrounds and transitions have style sheets of their own', () => {
  const minutes = 'minutes: 1:00';
  expect(stylesWith(minutes, `${minutes}\nbackground: ink`)).toEqual(['backgrounds']);
  expect(stylesWith(minutes, `${minutes}\ntransition: fade`)).toEqual(['transitions']);
});

test('code and formulas have style sheets of their own, in notes and titles as well', () => {
  const sentence = 'Une phrase.';
  expect(stylesWith(sentence, 'Un `mot`.')).toEqual(['code']);
  expect(stylesWith('- un point', '```\nun mot\n```\n\n- un point')).toEqual(['code']);
  expect(stylesWith('On continue.', 'On écrit $x$ et `y`.')).toEqual(['code', 'math']);
  expect(stylesWith('## Le milieu', '## Le milieu de $x$')).toEqual(['math']);
});

test('a language that is written from right to left has a style sheet of its own', () => {
  const [ar, he, uz] = ['ar', 'he-IL', 'uz'].map((lang) => optionalStylesOf([], lang));
  expect([ar, he, uz]).toEqual([['right-to-left'], ['right-to-left'], []]);
});
