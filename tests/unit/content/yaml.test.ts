import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/tiny-deck.ts';
import { answers, deck, facts, file, head } from '../support/wrong-inputs.ts';

const options = (yaml: string) => deck('slides:\n', `pluginOptions:\n${yaml}\nslides:\n`);

test('aliases repeat what they stand for, however often', () => {
  const many = Array.from({ length: 300 }, (_, index) => `  option-${index}: *one`).join('\n');
  expect(diagnosticsOf(options(`  one: &one { x: 1 }\n${many}`))).toBe('');
  expect(diagnosticsOf(options('  one: &one { x: 1 }\n  two: { <<: *one, y: 2 }'))).toBe('');
  expect(diagnosticsOf(options('  one: &one { x: 1 }\n  two: { <<: [*one, *one] }'))).toBe('');
});

test('aliases that have no end, or that repeat too much, are reported where they are', () => {
  const tens = (of: string) => `[${Array(10).fill(`*${of}`).join(', ')}]`;
  const bomb = Array.from(
    'bcdefgh',
    (name, index) => `  ${name}: &${name} ${tens('abcdefgh'.charAt(index))}`,
  );
  expect(
    answers({
      'a group in itself': options('  one: &one { two: *one }'),
      'a list in itself': options('  one: &one [*one]'),
      'ten of ten of ten …': options(`  a: &a [1, 1, 1]\n${bomb.join('\n')}`),
      'a name of nothing': options('  one: *nothing'),
    }),
  ).toMatchInlineSnapshot(`
    "a group in itself
      slides/deck.yaml:7:20 This alias stands inside of what it stands for. Write out what is meant.
    a list in itself
      slides/deck.yaml:7:14 This alias stands inside of what it stands for. Write out what is meant.
    ten of ten of ten …
      slides/deck.yaml:13:10 This alias repeats so much that the file would have more than 100,000 values. Write out what is meant.
    a name of nothing
      slides/deck.yaml:7:8 “*” has a meaning in YAML at the start of a value. Put the text in quotes: "*…"."
  `);
});

test('a merge key that merges no group of keys is reported', () => {
  expect(
    answers({
      'a number': options('  <<: 5'),
      'an empty value': options('  <<:'),
      'a list of words': options('  one: { <<: [a] }'),
      'in front matter': head('minutes: 1:00', 'minutes: 1:00\n<<: 5'),
    }),
  ).toMatchInlineSnapshot(`
    "a number
      slides/deck.yaml:7:3 “<<” takes over the keys of another group: “<<: *name”, where that group begins with “&name”. This is no such group; remove the line.
    an empty value
      slides/deck.yaml:7:3 “<<” takes over the keys of another group: “<<: *name”, where that group begins with “&name”. This is no such group; remove the line.
    a list of words
      slides/deck.yaml:7:10 “<<” takes over the keys of another group: “<<: *name”, where that group begins with “&name”. This is no such group; remove the line.
    in front matter
      slides/fr/milieu.md:4:1 “<<” takes over the keys of another group: “<<: *name”, where that group begins with “&name”. This is no such group; remove the line."
  `);
});

test('what is nested too deeply, and properties of YAML in odd places', () => {
  expect(
    answers({
      'too deep': deck('name: tiny', `name: ${'['.repeat(2000)}${']'.repeat(2000)}`),
      'two tags': deck('name: tiny', 'name: !!str !!int tiny'),
      'an anchor before an alias': deck('name: tiny', 'name: &a tiny\nversion: &b *a'),
      'a tag of another kind': deck('languages: [fr]', 'languages: !!map [fr]'),
    }),
  ).toMatchInlineSnapshot(`
    "too deep
      slides/deck.yaml:1:1 This is nested more deeply than anything that a deck may hold. Remove the brackets, dashes or indentation that are too many.
    two tags
      slides/deck.yaml:1:13 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…".
    an anchor before an alias
      slides/deck.yaml:2:13 “*” has a meaning in YAML at the start of a value. Put the text in quotes: "*…".
    a tag of another kind
      slides/deck.yaml:5:12 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…"."
  `);
});

test('a number that should be a text is quoted as it is written', () => {
  expect(
    answers({
      infinity: deck('name: tiny', 'name: .inf'),
      'a version': deck('name: tiny', 'name: tiny\nversion: 1.10'),
      'leading zeros': deck('name: tiny', 'name: 007'),
      'a key that is no number': deck('name: tiny', '.nan: x\nname: tiny'),
      'pictures and languages that are no numbers': file(
        'credits.yaml',
        '.nan: Ann\n.inf: { credit: 5 }\nCREDITS.md: { .nan: Ann }\npictures/boat.jpg: { fr: Ann }',
      ),
      'a value in binary': deck('name: tiny', 'name: !!binary aGk='),
      'a set': deck('name: tiny', 'name: !!set { a, b }'),
      'a value of a type of its own': deck('name: tiny', 'name: !own tiny'),
      'an infinite layout': head('layout: figure', 'layout: 1e999'),
      hexadecimal: facts('value: 75', 'value: 75\n    said-by: 0x1F'),
    }),
  ).toMatchInlineSnapshot(`
    "infinity
      slides/deck.yaml:1:7 “name” must be a text; put it in quotes: ".inf".
    a version
      slides/deck.yaml:2:10 “version”: write it in quotes, as in "1.0".
    leading zeros
      slides/deck.yaml:1:7 “name” must be a text; put it in quotes: "007".
    a key that is no number
      slides/deck.yaml:1:1 Unknown key “.nan”. Known: actors, address, author, date, description, languages, ledger, motif, name, offerPresentation, palette, pluginOptions, plugins, publishNotes, shortTitle, slides, and 3 more.
    pictures and languages that are no numbers
      slides/credits.yaml:1:1 There is no picture “.nan” in assets/. Known: CREDITS.md, pictures/boat.jpg.
      slides/credits.yaml:2:1 There is no picture “.inf” in assets/. Known: CREDITS.md, pictures/boat.jpg.
      slides/credits.yaml:2:17 The credit of “.inf” is no text: write who made the picture and its licence, for instance “Name, CC BY 4.0” or “own work”; or the keys credit, licence and source.
      slides/credits.yaml:3:15 Unknown key “.nan”. Known: credit, fr, licence, source.
    a value in binary
      slides/deck.yaml:1:7 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…".
    a set
      slides/deck.yaml:1:7 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…".
    a value of a type of its own
      slides/deck.yaml:1:7 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…".
    an infinite layout
      slides/fr/milieu.md:2:9 “layout” cannot be “1e999”. Known: columns, figure, sources, text, title.
    hexadecimal
      slides/facts.yaml:10:14 “said-by” must be a text; put it in quotes: "0x1F"."
  `);
});

test('no duration is suggested that would be refused', () => {
  const minutes = (value: string) => head('minutes: 1:00', `minutes: ${value}`);
  expect(
    answers({
      infinity: minutes('1e999'),
      'no number': minutes('.nan'),
      negative: minutes('-5'),
      none: minutes('0'),
      'almost one': minutes('0.999'),
      'a few milliseconds': minutes('0.001'),
      'five, and a half': minutes('5.5'),
    }),
  ).toMatchInlineSnapshot(`
    "infinity
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    no number
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    negative
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    none
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    almost one
      slides/fr/milieu.md:3:10 “minutes”: write minutes and seconds: 1:00.
    a few milliseconds
      slides/fr/milieu.md:3:10 “minutes”: write minutes and seconds: 0:01.
    five, and a half
      slides/fr/milieu.md:3:10 “minutes”: write minutes and seconds: 5:30."
  `);
});

test('escapes for characters that no page may contain are reported', () => {
  const title = (text: string) => deck('title: { fr: Petit exposé }', `title: { fr: "${text}" }`);
  expect(
    answers({
      'a NUL': title('Petit\\0 exposé'),
      'a colour of terminals': title('Petit\\e[31m exposé'),
      'half a character': title('Petit\\uD83D exposé'),
      'a noncharacter': title('Petit\\uFFFE exposé'),
    }),
  ).toMatchInlineSnapshot(`
    "a NUL
      slides/deck.yaml:2:14 An escape in this text stands for the character U+0000, which no page may contain. Remove it; for a backslash write two.
    a colour of terminals
      slides/deck.yaml:2:14 An escape in this text stands for the character U+001B, which no page may contain. Remove it; for a backslash write two.
    half a character
      slides/deck.yaml:2:14 An escape in this text stands for the character U+D83D, which no page may contain. Remove it; for a backslash write two.
    a noncharacter
      slides/deck.yaml:2:14 An escape in this text stands for the character U+FFFE, which no page may contain. Remove it; for a backslash write two."
  `);
  expect(diagnosticsOf(title('Petit\\n\\texposé \\u00e9'))).toBe('');
});

test('a plugin is a file of its package', () => {
  const plugin = (name: string) => deck('name: tiny', `name: tiny\nplugins: [${name}]`);
  expect(diagnosticsOf(plugin('reveal.js/../../secret.js'))).toContain(
    'a plugin is named as it is imported',
  );
  expect(diagnosticsOf(plugin('reveal.js-pointer/dist/pointer.esm.js'))).toBe('');
});

test('an error is at its own line, whatever errors are before it', () => {
  expect(
    answers({
      'after a text and a word': deck('name: tiny', 'a: "b" c\n  a: b\nname: tiny'),
      'after an alias': deck('name: tiny', 'a: &x 1\nb: *x\n  c: d\nname: tiny'),
    }),
  ).toMatchInlineSnapshot(`
    "after a text and a word
      slides/deck.yaml:2:3 This line is indented below a key that has a value already. Align it with that key.
    after an alias
      slides/deck.yaml:3:1 This line is not indented like those above it. Keys of one group start in the same column."
  `);
});

test('keys may be named as methods of objects are', () => {
  const odd = '{ toString: x, valueOf: y, constructor: z, __proto__: a }';
  expect(
    answers({
      'of a deck': deck('name: tiny', 'toString: x\nvalueOf: y\nname: tiny'),
      'of a slide': deck('- debut', `- ${odd}`),
      'of a layout': head('layout: figure', `layout: ${odd}`),
      'of a transition': head('layout: figure', `layout: figure\ntransition: ${odd}`),
      'of a fact': facts('value: 75', `value: ${odd}`),
      'of credits': file('credits.yaml', `CREDITS.md: ${odd}`),
    }),
  ).toMatchInlineSnapshot(`
    "of a deck
      slides/deck.yaml:1:1 Unknown key “toString”. Known: actors, address, author, date, description, languages, ledger, motif, name, offerPresentation, palette, pluginOptions, plugins, publishNotes, shortTitle, slides, and 3 more.
      slides/deck.yaml:2:1 Unknown key “valueOf”. Known: actors, address, author, date, description, languages, ledger, motif, name, offerPresentation, palette, pluginOptions, plugins, publishNotes, shortTitle, slides, and 3 more.
    of a slide
      slides/deck.yaml:7:5 “act” is missing; it must be a group of keys.
      slides/deck.yaml:7:5 “slides” is missing; it must be a list.
      slides/deck.yaml:7:7 Unknown key “toString”. Known: act, slides.
      slides/deck.yaml:7:20 Unknown key “valueOf”. Known: act, slides.
      slides/deck.yaml:7:32 Unknown key “constructor”. Known: act, slides.
      slides/deck.yaml:7:48 Unknown key “__proto__”. Known: act, slides.
      slides/fr/milieu.md:5:1 Write the title of the first slide, the title of the deck, with one #.
    of a layout
      slides/fr/milieu.md:2:9 “layout” must be one word, not a group of keys. Known: columns, figure, sources, text, title.
    of a transition
      slides/fr/milieu.md:3:13 “transition” must be a text, not a group of keys.
    of a fact
      slides/facts.yaml:9:12 “value” must be a number, not a group of keys.
    of credits
      slides/credits.yaml:1:15 Unknown key “toString”. Known: credit, fr, licence, source.
      slides/credits.yaml:1:28 Unknown key “valueOf”. Known: credit, fr, licence, source.
      slides/credits.yaml:1:40 Unknown key “constructor”. Known: credit, fr, licence, source.
      slides/credits.yaml:1:56 Unknown key “__proto__”. Known: credit, fr, licence, source."
  `);
});
