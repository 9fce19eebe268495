import { expect, test } from 'vitest';
import { Diagnostics } from '../../../src/content/diagnostics.ts';
import { decodeText } from '../../../src/content/files/read-text.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { compileLocales } from '../../../src/document/compile-deck.ts';
import { type Changes, diagnosticsOf, documentsOf, tinyDeck } from '../support/tiny-deck.ts';
import { answers, body, deck, facts, head } from '../support/wrong-inputs.ts';

const slide = (text: string): Changes => ({ texts: { 'fr/milieu.md': text } });
const HEAD = '---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\nTexte.\n\n';

test('a key that is no language is reported, and the language that it stands for is not reported as missing', () => {
  expect(
    answers({
      'a title': deck('title: { fr: Petit exposé }', 'title: { fra: Petit exposé }'),
      'one too many': deck(
        'title: { fr: Petit exposé }',
        'title: { fr: Petit exposé, eng: Small }',
      ),
      'the name of an act': deck('act: { fr: Le milieu }', 'act: { FR: Le milieu }'),
      'a statement': facts('statement: { fr: Le prix }', 'statement: { fr: Le prix, eng: Price }'),
      'a unit': facts('percent: { fr:', 'percent: { fr2:'),
      'a key of deck.yaml': deck('title:', 'titel:'),
    }),
  ).toMatchInlineSnapshot(`
    "a title
      slides/deck.yaml:2:10 Unknown key “fra”. Did you mean “fr”? Known: fr.
    one too many
      slides/deck.yaml:2:28 Unknown key “eng”. Known: fr.
    the name of an act
      slides/deck.yaml:8:12 Unknown key “FR”. Did you mean “fr”? Known: fr.
    a statement
      slides/facts.yaml:21:31 Unknown key “eng”. Known: fr.
    a unit
      slides/facts.yaml:4:14 Unknown key “fr2”. Did you mean “fr”? Known: fr.
    a key of deck.yaml
      slides/deck.yaml:2:1 Unknown key “titel”. Did you mean “title”? Known: actors, address, author, date, description, languages, ledger, motif, name, offerPresentation, palette, pluginOptions, plugins, publishNotes, shortTitle, slides, and 3 more."
  `);
  expect(
    diagnosticsOf(deck('title: { fr: Petit exposé }', 'title: { fr: Exposé, de: Rede }')),
  ).toBe('');
});

test('a unit without a place for its number is reported', () => {
  expect(
    answers({
      'no {n}': facts('{ other: "{n} %", short: "{n} %" }', '{ other: "%", short: "{n} %" }'),
    }),
  ).toMatchInlineSnapshot(`
    "no {n}
      slides/facts.yaml:4:27 “fr.other”: this has no {n}, which stands for the number: "{n} km"."
  `);
});

test('a slide in capitals is reported once', () => {
  expect(
    answers({ capitals: deck('slides: [milieu]', 'slides: [Milieu]') }),
  ).toMatchInlineSnapshot(`
    "capitals
      slides/deck.yaml:9:14 Names of slides are in lower case: write milieu, as its files."
  `);
});

test('a picture that this machine cannot read is reported once for all slides', () => {
  const files = tinyDeck(body('![Un bateau](pictures/boat.jpg)\n\n![Un lac](pictures/lake.jpg)'));
  const problem = { problem: 'Pictures cannot be read here.', isOfMachine: true };
  const inspected = new Map(
    ['pictures/boat.jpg', 'pictures/lake.jpg'].map((path) => [path, problem]),
  );
  const pictures = [...files.pictures, 'pictures/lake.jpg'];
  const texts = new Map(files.texts).set(
    'credits.yaml',
    'pictures/boat.jpg: own work\npictures/lake.jpg: own work',
  );
  expect(() => documentsOf({ ...files, texts, pictures, inspected })).toThrow(
    /^slides\/fr\/milieu\.md:\d+:1 Pictures cannot be read here\.$/,
  );
});

test('an invisible control character is reported where it is', () => {
  const bytes = new TextEncoder().encode('One\nA form\u000cfeed');
  expect(decodeText(bytes, 'slides/en/a.md').problem).toMatchInlineSnapshot(`
    {
      "column": 7,
      "file": "slides/en/a.md",
      "line": 2,
      "message": "Before this is an invisible control character, U+000C. Delete it, or type the line again.",
    }
  `);
});

test('a picture with few pixels is warned of', () => {
  const files = tinyDeck(body('![Un bateau](pictures/boat.jpg)'));
  const boat = { key: '0', file: '/boat.jpg', width: 64, height: 48, kind: 'photo' } as const;
  const content = readContent(files);
  compileLocales({ ...files, inspected: new Map([['pictures/boat.jpg', boat]]) }, content);
  expect(content.diagnostics.warnings.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "“pictures/boat.jpg” has only 64 × 48 pixels, and is blurred on a slide. Use a larger file: 2560 pixels for a whole slide, 1280 for half of one.",
    ]
  `);
});

test('of the same message for several places, the first is kept', () => {
  const diagnostics = new Diagnostics();
  for (const line of [3, 4]) diagnostics.addOnce({ file: 'a.md', line, column: 1 }, 'Missing.');
  expect(diagnostics.all.map(({ line }) => line)).toEqual([3]);
});

test('notes that begin otherwise, and what is not closed before them', () => {
  expect(
    answers({
      'in lower case': slide(`${HEAD}note:\nOn dit.\n`),
      'a space before the colon': slide(`${HEAD}Note :\nOn dit.\n`),
      'a heading': slide(`${HEAD}### Notes\n\nOn dit.\n`),
      twice: slide(`${HEAD}Notes:\nOn dit.\n\nNote:\nOn redit.\n`),
      'code that is not closed': slide(`${HEAD}\`\`\`\nx\n\nNote:\nOn dit.\n`),
      'a comment before the front matter': slide(`<!-- à revoir -->\n${HEAD}Note:\nOn dit.\n`),
      'a comment in the front matter': slide(HEAD.replace('minutes', '<!-- à revoir -->\nminutes')),
    }),
  ).toMatchInlineSnapshot(`
    "in lower case
      slides/fr/milieu.md:9:1 Notes begin with a line “Note:”, with a capital N and no space before the colon, and with an empty line before it. Write it so.
    a space before the colon
      slides/fr/milieu.md:9:1 Notes begin with a line “Note:”, with a capital N and no space before the colon, and with an empty line before it. Write it so.
    a heading
      slides/fr/milieu.md:9:1 Notes begin with a line “Note:”, with a capital N and no space before the colon, and with an empty line before it. Write it so.
    twice
      slides/fr/milieu.md:12:1 The notes of a slide begin once, with a paragraph that starts with “Note:”. Remove this one.
    code that is not closed
      slides/fr/milieu.md:9:1 This code block is not closed; repeat its opening marks on a line after it.
    a comment before the front matter
      slides/fr/milieu.md:1:1 A slide starts with front matter. Move this comment below it, or into it, after a #.
    a comment in the front matter
      slides/fr/milieu.md:3:1 A note to oneself begins with # here: “# à revoir”.
      slides/fr/milieu.md:8:1 This slide has no notes: after an empty line write a line “Note:”, then the notes."
  `);
});

test('what means something else than its marks is said once, with its cure', () => {
  expect(
    answers({
      'a path with spaces': body('![Un bateau](pictures/my boat.jpg)'),
      'braces of a set': body('Un ensemble {a, b}.'),
      'a comment between rows': slide(
        `${HEAD}| A | B |\n|---|---|\n<!-- note -->\n| x | y |\n\nNote:\nOn dit.\n`,
      ),
      'a footnote in a title': slide(
        `${HEAD.replace('Titre', 'Titre[^1]')}Note:\nOn dit.\n\n[^1]: Une note.\n`,
      ),
      'text before columns': slide(
        `${HEAD.replace('text', 'columns')}### Un\n\nMot.\n\nNote:\nOn dit.\n`,
      ),
    }),
  ).toMatchInlineSnapshot(`
    "a path with spaces
      slides/fr/milieu.md:8:1 A path with spaces is written in angle brackets: ![description](<pictures/my lake.jpg>); a caption after it is in quotes.
    braces of a set
      slides/fr/milieu.md:8:13 “{a, b}” names no fact: braces hold the id of one. For a brace in the text write \\{ and \\}.
    a comment between rows
      slides/fr/milieu.md:11:1 A comment on a line of its own ends the table above it. Move it above or below the table, or into a cell.
    a footnote in a title
      slides/fr/milieu.md:5:9 A title has no footnotes; write [^1] into the text below it.
    text before columns
      slides/fr/milieu.md:7:1 In the layout “columns”, this would be a column without a name. Begin with a line “### Its name”, or write it below one."
  `);
});

test.each([
  [
    'escaped marks',
    'Un \\`mot\\`, \\*\\*deux\\*\\*, \\~\\~trois\\~\\~, \\[quatre\\], \\==cinq\\==.',
  ],
  ['code in a quotation', '> ```\n> a = b\n> ```'],
  ['a comment beside a table', '| A | B |\n|---|---|\n| x <!-- note --> | y |'],
])('%s is right', (_, text) => {
  expect(
    diagnosticsOf({
      texts: { 'fr/milieu.md': `${HEAD.replace('Texte.', () => text)}Note:\nOn dit.\n` },
    }),
  ).toBe('');
});

/** A series from a CSV file. */
const series = (csv: string, texts: Readonly<Record<string, string>>): Changes => ({
  replace: [
    [
      'facts.yaml',
      '  price:',
      `  burn:\n    statement: { fr: Perte }\n    unit: euro\n    nature: reported\n    source: paper\n    csv: ${csv}\n  price:`,
    ],
  ],
  texts,
});

test('a mistake is reported once, and not what follows from it', () => {
  const csv = { 'series/burn.csv': 'year,value\n2024,5\n' };
  expect(
    answers({
      'a colour as a function': deck('author:', 'palette: { ink: rgb(0, 0, 0) }\nauthor:'),
      'a text with commas in braces': deck('{ fr: Personne }', '{ fr: Un, deux, trois }'),
      'an act in an act': deck(
        '    slides: [milieu]',
        '    slides:\n      - act: { fr: X }\n        slides: [milieu]',
      ),
      'a source that a figure names': facts(
        'name: { fr: Le journal }, role',
        'name: { fr: Le journal }, url: example.org, role',
      ),
      'a CSV file without a head': series('series/burn.csv', {
        'series/burn.csv': '2024,5\n2025,6\n',
      }),
      'a CSV file from the root': series('/series/burn.csv', csv),
      'a CSV file from the project': series('slides/series/burn.csv', csv),
      'an empty title': head('## Le milieu', '##'),
      'a unit that is typed after a fact': body('La part est de {share} %, soit %{share}.'),
      'the size of a picture after its path': body('![Un bateau](pictures/boat.jpg =300x200)'),
      'a background of another program': body('![bg right](pictures/boat.jpg)'),
      'a class without its dot': body('- un {fragment}'),
      'a formula that is not closed': body('Soit $x^2.'),
      'a formula of LaTeX': body('\\begin{equation}x\\end{equation}'),
    }),
  ).toMatchInlineSnapshot(`
    "a colour as a function
      slides/deck.yaml:4:17 “palette.ink”: a colour is written in quotes with six hexadecimal digits: "#1d3aa8".
    a text with commas in braces
      slides/deck.yaml:4:19 “deux” is read as a key without a value, because in braces a comma separates keys. Put a text that contains a comma in quotes: fr: "Un, deux, trois".
    an act in an act
      slides/deck.yaml:10:9 A slide is listed by its name, which is a text. An act is listed as “act: …” with “slides: […]” below it.
    a source that a figure names
      slides/facts.yaml:2:80 “chain.0.url”: this is not a URL; it starts with https://.
    a CSV file without a head
      slides/series/burn.csv:1:1 This file has no head: its first line names the columns, for instance “year,value”.
    a CSV file from the root
      slides/facts.yaml:25:10 “/series/burn.csv” is written from outside of slides/. Write its path there: series/burn.csv.
    a CSV file from the project
      slides/facts.yaml:25:10 “slides/series/burn.csv” is written from outside of slides/. Write its path there: series/burn.csv.
    an empty title
      slides/fr/milieu.md:5:1 This title is empty: write “## The message of the slide”.
    a unit that is typed after a fact
      slides/fr/milieu.md:8:16 {share} gives “75 %”, with its unit. Remove the “%” beside it.
    the size of a picture after its path
      slides/fr/milieu.md:8:1 A path with spaces is written in angle brackets: ![description](<pictures/my lake.jpg>); a caption after it is in quotes.
    a background of another program
      slides/fr/milieu.md:8:1 The text in brackets describes the picture. Its place and size follow from the layout; a picture behind the text is “background: path” in the front matter.
    a class without its dot
      slides/fr/milieu.md:8:6 A class begins with a dot: write {.fragment}.
    a formula that is not closed
      slides/fr/milieu.md:8:6 This $ starts no formula; write $x$ without spaces inside the dollars, and \\$ for a currency.
    a formula of LaTeX
      slides/fr/milieu.md:8:1 “equation” is a formula: write it between two lines of $$, without \\begin where it is one equation."
  `);
});
