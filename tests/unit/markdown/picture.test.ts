import { expect, test } from 'vitest';
import { compileDeck } from '../../../src/document/compile-deck.ts';
import { tinyDeck } from '../support/tiny-deck.ts';

/** The compiled body of a deck with these files in assets/ and this text on its second slide. */
function bodyWith(pictures: readonly string[], text: string): string {
  const deck = tinyDeck({
    texts: {
      'fr/milieu.md': `---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\n${text}\n\nNote:\nOui.\n`,
    },
  });
  return compileDeck({ ...deck, pictures })[0]?.body ?? '';
}

test.each(['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'PNG'])(
  'a .%s file of assets/ is a picture',
  (extension) => {
    const path = `photos/boat.${extension}`;
    expect(bodyWith([path], `![Un bateau](${path})`)).toContain(
      `<img src="/${path}" alt="Un bateau">`,
    );
  },
);

test.each(['CREDITS.md', 'photos/boat.pdf', 'photos/svg', 'boat.png.txt'])(
  '%s is not a picture',
  (path) => {
    expect(() => bodyWith([path], `![Un bateau](${path})`)).toThrow(
      `slides/fr/milieu.md:7:1 “${path}” is a file of assets/, but not a picture. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif.`,
    );
  },
);

test('a fact in the description of a picture is resolved', () => {
  expect(bodyWith(['boat.png'], '![En tout, {share}, soit {share words}](boat.png)')).toContain(
    '<img src="/boat.png" alt="En tout, 75\u00A0%, soit trois quarts">',
  );
});

test('a year in the description of a picture may be typed', () => {
  expect(bodyWith(['boat.png'], '![Un bateau en 2030](boat.png)')).toContain('en 2030">');
});
