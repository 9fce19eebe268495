import { expect, test } from 'vitest';
import { html } from '../../../../src/document/html.ts';
import { documentsOf, layoutFor, tinyDeck } from '../../support/tiny-deck.ts';

/** The description of the second slide with this body. */
function described(body: string): string | undefined {
  const whole = '![figure](part)\nUne phrase.\n\n- un point {.fragment}';
  const [document] = documentsOf(
    tinyDeck({
      replace: [
        ['fr/milieu.md', 'layout: figure', `layout: ${layoutFor(body)}`],
        ['fr/milieu.md', whole, body],
      ],
    }),
  );
  const head = html(document?.pages[1]?.head ?? []);
  return /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
}

test('paragraphs and list items become sentences, and figures come last', () => {
  expect(described('![figure](part)\n\nAvant tout.\n\n- un point\n- vraiment ?')).toBe(
    'Avant tout. un point. vraiment\u202F? La part, en\u00A0%. Un disque.',
  );
});

test('a block becomes its heading and its content', () => {
  expect(described('### Un\n\n- a\n- **b** c\n\n### Deux\n\nd')).toBe(
    'Un\u00A0: a\u202F; b c. Deux\u00A0: d.',
  );
});

test('a long description is cut after a sentence, or a word', () => {
  const sentence =
    'Une phrase assez longue pour que trois ne tiennent pas dans un message, vraiment.';
  expect(described([sentence, sentence, sentence, sentence].join('\n\n'))).toBe(
    `${sentence} ${sentence}`,
  );
  const endless = described(Array(80).fill('encore').join(' '));
  expect(endless).toMatch(/encore…$/);
  expect(endless?.length).toBeLessThanOrEqual(240);
});

test('tables are left out, and a slide with only a title has the description of the deck', () => {
  expect(described('Voici.\n\n![ledger](facts)')).toBe('Voici.');
  expect(described('')).toBe('Deux diapositives.');
});
