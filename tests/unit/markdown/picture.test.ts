import { expect, test } from 'vitest';
import { type Changes, diagnosticsOf, documentsOf, tinyDeck } from '../support/tiny-deck.ts';

/** Changes of a deck with these files in assets/ and this text on its second slide. */
function changes(paths: readonly string[], text: string, layout = 'text'): Changes {
  return {
    assets: Object.fromEntries(paths.map((path) => [path, ''])),
    texts: {
      'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 0:30\n---\n## Titre\n\n${text}\n\nNote:\nOui.\n`,
    },
  };
}

function compiled(paths: readonly string[], text: string, layout = 'text') {
  const deck = tinyDeck(changes(paths, text, layout));
  return documentsOf({ ...deck, layouts: [...deck.layouts, 'picture', 'full-picture'] })[0];
}

/** The compiled body of the second slide. */
function bodyWith(paths: readonly string[], text: string, layout?: string): string {
  const body = compiled(paths, text, layout)?.body ?? '';
  return /id="milieu".*?<div class="slide-body">(.*?)<div class="notes">/.exec(body)?.[1] ?? '';
}

const problemsWith = (text: string, paths: readonly string[] = ['boat.png'], credits?: string) => {
  const { texts, ...others } = changes(paths, text);
  const withCredits = credits === undefined ? {} : { 'credits.yaml': credits };
  return diagnosticsOf({ ...others, texts: { ...texts, ...withCredits } });
};

test.each(['jpg', 'jpeg', 'webp', 'avif', 'gif', 'JPG'])(
  'a .%s file of assets/ has copies in WebP, and one in JPEG for browsers without it',
  (extension) => {
    const path = `photos/boat.${extension}`;
    const copy = (width: number) => `/@pictures/0123456789abcdef/${width}/boat.webp`;
    expect(bodyWith([path], `![Un bateau](${path})`)).toContain(
      `<figure class="picture"><picture><source type="image/webp" srcset="${copy(640)} 640w, ${copy(1280)} 1280w, ${copy(2560)} 2560w" sizes="min(100vw, 178vh)"><img src="/@pictures/0123456789abcdef/1280/boat-fallback.jpg" width="3000" height="2000" loading="lazy" decoding="async" alt="Un bateau"></picture><figcaption class="picture-caption"><span class="picture-credit">Image\u00A0: Jeanne Martin</span></figcaption></figure>`,
    );
  },
);

test('the copy of a PNG for browsers without WebP is a PNG, which may be transparent', () => {
  expect(bodyWith(['boat.png'], '![Un bateau](boat.png)')).toContain('boat-fallback.png"');
});

test('a drawing is shown as it is', () => {
  expect(bodyWith(['boat.svg'], '![Un bateau](boat.svg)')).toContain(
    '<figure class="picture"><img src="/boat.svg" width="3000"',
  );
});

test.each(['CREDITS.md', 'photos/boat.pdf', 'photos/svg', 'boat.png.txt'])(
  '%s is not a picture',
  (path) => {
    expect(problemsWith(`![Un bateau](${path})`, [path])).toContain(
      `slides/fr/milieu.md:7:1 “${path}” is a file of assets/, but not a picture. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif.`,
    );
  },
);

test('description and caption may contain facts and years', () => {
  const body = bodyWith(['boat.png'], '![En 2030, {share}](boat.png "Soit {share words} en 2030")');
  expect(body).toContain('alt="En 2030, 75\u00A0%"');
  expect(body).toContain('<span class="picture-text">Soit trois quarts en 2030</span>');
  expect(problemsWith('![Un bateau](boat.png "Il a 35 ans, {shar}")')).toMatchInlineSnapshot(`
    "slides/fr/milieu.md:7:29 The amount “35” is typed by hand. The nearest fact is {rest}, “25 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=35}.
    slides/fr/milieu.md:7:37 “shar” is not a fact of facts.yaml. Did you mean “share”? Known: price, rest, share, silent."
  `);
});

test('a path may be written as an address, and with accents of either kind', () => {
  for (const [file, written] of [
    ['mon bateau.jpg', 'mon%20bateau.jpg'],
    ['mon bateau.jpg', '<mon bateau.jpg>'],
    ['e\u0301te\u0301.jpg', '\u00E9t\u00E9.jpg'],
    ['\u00E9t\u00E9.jpg', 'e\u0301te\u0301.jpg'],
  ] as const) {
    expect(bodyWith([file], `![Un bateau](${written})`)).toContain('<figure class="picture">');
  }
});

test('a path that is no picture is reported with the right one', () => {
  const files = ['pictures/Boat.JPG', 'clip.mp4', 'phone.heic'];
  const problem = (path: string) => problemsWith(`![Un bateau](${path})`, files);
  expect(problem('pictures/boat.jpeg')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 There is no picture “pictures/boat.jpeg” in assets/. Did you mean “pictures/boat.jpg”? Known: pictures/boat.jpg, pictures/Boat.JPG."`,
  );
  expect(problem('pictures/boat.JPG')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 There is no picture “pictures/boat.JPG” in assets/, but “pictures/boat.jpg”: capitals count, and on most hosts as well. Write pictures/boat.jpg."`,
  );
  expect(problem('assets/pictures/Boat.JPG')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “assets/pictures/Boat.JPG” is written from outside of assets/. Write its path there: pictures/Boat.JPG."`,
  );
  expect(problem('../slides/boat.jpg')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “../slides/boat.jpg” leads out of assets/. Copy the picture into assets/, and write its path there."`,
  );
  expect(problem('/etc/boat.jpg')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “/etc/boat.jpg” leads out of assets/. Copy the picture into assets/, and write its path there."`,
  );
  expect(problem('clip.mp4')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “clip.mp4” is a file of assets/, but not a picture. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif. Show a video in the front matter: “background: clip.mp4”."`,
  );
  expect(problem('phone.heic')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 “phone.heic” is a file of assets/, but not a picture. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif. Export this HEIC file as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(problem('phone.tiff')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 There is no picture “phone.tiff” in assets/. Known: pictures/boat.jpg, pictures/Boat.JPG."`,
  );
});

test('a picture without a credit is reported, with what to write', () => {
  const problem = (credits: string) =>
    problemsWith('![Un bateau](boat.png)', ['boat.png'], credits);
  expect(problem('')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 Nobody is named for the picture “boat.png”. Add a line to slides/credits.yaml: “boat.png: Name of the author, licence”, or “boat.png: own work”."`,
  );
  expect(problem('boat.png:')).toMatchInlineSnapshot(
    `"slides/credits.yaml:1:10 The credit of “boat.png” is no text: write who made the picture and its licence, for instance “Name, CC BY 4.0” or “own work”; or the keys credit, licence and source."`,
  );
  expect(problem('boat.png: { en: Jane }')).toMatchInlineSnapshot(
    `"slides/credits.yaml:1:11 The credit of “boat.png” is missing in: fr. Add it, or write one text for all languages."`,
  );
  expect(problem('boat.png: { credit: Jane, license: CC0 }')).toMatchInlineSnapshot(
    `"slides/credits.yaml:1:27 Unknown key “license”. Did you mean “licence”? Known: credit, licence, source."`,
  );
  expect(problem('boat.png: { credit: Jane, source: example.org }')).toMatchInlineSnapshot(
    `"slides/credits.yaml:1:35 “source”: an address starts with https://."`,
  );
  expect(problem('boat.png: Jane\nboot.png: Jane')).toMatchInlineSnapshot(
    `"slides/credits.yaml:2:1 There is no picture “boot.png” in assets/. Did you mean “boat.png”? Known: boat.png, CREDITS.md, pictures/boat.jpg."`,
  );
  expect(problem('- boat.png')).toMatchInlineSnapshot(
    `"slides/credits.yaml:1:1 This file has one line per picture: “pictures/boat.jpg: Name, CC BY 4.0”."`,
  );
});

test.each([
  ['Jeanne Martin, CC BY', 'Image\u00A0: Jeanne Martin, CC BY'],
  ['own work', 'Image\u00A0: travail personnel'],
  ['{ fr: Jeanne et Paul, en: Jane and Paul }', 'Image\u00A0: Jeanne et Paul'],
  [
    '{ credit: Jeanne Martin, licence: CC BY, source: "https://example.org/boat" }',
    '<a href="https://example.org/boat">Image\u00A0: Jeanne Martin, CC BY</a>',
  ],
])('the credit %s', (credit, text) => {
  const deck = tinyDeck({
    assets: { 'boat.png': '' },
    texts: {
      'fr/milieu.md':
        '---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\n![Un bateau](boat.png)\n\nNote:\nOui.\n',
      'credits.yaml': `boat.png: ${credit}\n`,
    },
  });
  expect(documentsOf(deck)[0]?.body).toContain(`<span class="picture-credit">${text}</span>`);
});

const picture = (name: string) => `![Un bateau](${name}.png)`;
const files = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png'];

test('pictures that follow one another are a row, also in a block', () => {
  const row = /<div class="picture-row"><figure.*?<figure.*?<\/div>/;
  expect(bodyWith(files, `${picture('a')}\n${picture('b')}`)).toMatch(row);
  expect(bodyWith(files, `Un mot.\n\n${picture('a')}\n\nUn mot.\n\n${picture('b')}`)).not.toMatch(
    row,
  );
  expect(bodyWith(files, `### Un\n\n${picture('a')}\n\n${picture('b')}`, 'columns')).toMatch(
    /<div class="block"><h3>Un<\/h3><div class="picture-row">/,
  );
});

test('text is beside the picture, on the side on which it is written', () => {
  expect(bodyWith(files, `${picture('a')}\n\nUn mot.`, 'picture')).toMatch(
    /<\/figure><div class="picture-text"><p>Un mot\.<\/p><\/div>/,
  );
  expect(bodyWith(files, `Un mot.\n\n${picture('a')}`, 'picture')).toMatch(
    /^<div class="picture-text"><p>Un mot\.<\/p><\/div><figure/,
  );
});

test('only a deck with pictures has their style sheet', () => {
  expect(compiled(files, picture('a'))?.optionalStyles).toContain('pictures');
  expect(compiled(files, 'Un mot.')?.optionalStyles).not.toContain('pictures');
});

test('a slide with too many pictures, or a layout without one, is reported', () => {
  const problem = (text: string, layout: string) => {
    try {
      compiled(files, text, layout);
      return '';
    } catch (error) {
      return String(Object(error).message);
    }
  };
  expect(
    problem(files.map((file) => picture(file[0] ?? '')).join('\n'), 'picture'),
  ).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 This slide has 5 pictures; the layout “picture” holds 4. Continue on a second slide."`,
  );
  expect(problem(`${picture('a')}\n${picture('b')}`, 'full-picture')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 This slide has 2 pictures; the layout “full-picture” holds 1. Continue on a second slide."`,
  );
  expect(problem('Un mot.', 'picture')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 The layout “picture” shows a picture, but there is none. Write ![description](path in assets/ "caption")."`,
  );
});

test('the credits of all pictures that slides show can be listed, with links to the slides', () => {
  const text = `${picture('a')}\n\n![credits](pictures)`;
  const credits = 'a.png: Jeanne\nb.png: { credit: Paul, source: "https://example.org" }\n';
  const { texts, ...others } = changes(files, text);
  const deck = tinyDeck({ ...others, texts: { ...texts, 'credits.yaml': credits } });
  expect(documentsOf(deck)[0]?.body).toContain(
    '<ul class="credits"><li>Image\u00A0: Jeanne (<a href="#milieu">2</a>)</li></ul>',
  );
  expect(problemsWith('![credits](picture)')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 Unknown credits: “picture”. Did you mean “pictures”? Known: pictures."`,
  );
  expect(problemsWith('![credits](pictures)')).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:7:1 No slide shows a picture of which slides/credits.yaml names the author. Remove ![credits](pictures)."`,
  );
});

test('a name with # or ? is a part of the address of an SVG', () => {
  const body = bodyWith(['a#b?c.svg'], '![Un plan](<a#b?c.svg>)');
  expect(body).toContain('src="/a%23b%3Fc.svg"');
});
