import { expect, test } from 'vitest';
import { answers, body, deck, facts, file, head } from '../support/wrong-inputs.ts';

test('YAML that cannot be read', () => {
  expect(
    answers({
      'no colon': deck('name: tiny', 'name tiny'),
      'no space after the colon': deck('name: tiny', 'name:tiny'),
      'a wide colon': deck('name: tiny', 'name：tiny'),
      'a no-break space after the colon': deck('name: tiny', 'name:\u00A0tiny'),
      'a tab': deck('  - debut', '\t- debut'),
      'indented less': deck('  - act: { fr: Le milieu }\n', ' - act: { fr: Le milieu }\n'),
      'indented more': deck('title: {', '  title: {'),
      'a key twice': deck('name: tiny', 'name: tiny\nname: other'),
      'a quote that is not closed': deck('name: tiny', 'name: "tiny'),
      'an apostrophe in single quotes': deck('{ fr: Personne }', "\n  fr: 'L'auteur'"),
      'quotes inside quotes': deck('{ fr: Personne }', '\n  fr: "Le "grand" auteur"'),
      'a colon in a text': deck('{ fr: Personne }', '\n  fr: Lui : le même'),
      'an at sign': deck('{ fr: Personne }', '\n  fr: @personne'),
      'a backtick': deck('{ fr: Personne }', '\n  fr: `personne`'),
      'a per cent sign': deck('{ fr: Personne }', '\n  fr: %'),
      'an asterisk': deck('{ fr: Personne }', '\n  fr: *personne'),
      'an ampersand': deck('{ fr: Personne }', '\n  fr: & Cie'),
      'an exclamation mark': deck('{ fr: Personne }', '\n  fr: !personne'),
      'braces in a text': deck('{ fr: Personne }', '\n  fr: {share} du calcul'),
      'braces that are not closed': deck('{ fr: Personne }', '{ fr: Personne'),
      'brackets that are not closed': deck('[fr]', '[fr'),
      'a colour without quotes': deck('name: tiny', 'name: tiny\npalette: { paper: #ffffff }'),
      'a brace too many': deck('{ fr: Personne }', '{ fr: Personne }}'),
      'no comma in braces': deck('{ fr: Personne }', '{ fr: "Personne" en: "Nobody" }'),
      'a comma in braces': deck('{ fr: Personne }', '{ fr: Personne, seul }'),
      'no space in braces': deck('{ fr: Personne }', '{fr:Personne}'),
      'a list on the line of its key': deck('languages: [fr]', 'languages: - fr'),
      'a second document': deck('languages:', '---\nlanguages:'),
      'a backslash in quotes': deck('{ fr: Personne }', '\n  fr: "C:\\personne"'),
      'a text after a bar': deck('{ fr: Personne }', '\n  fr: | Personne'),
      'a comment instead of a text': deck('{ fr: Personne }', '\n  fr: #personne'),
      'a list after keys': deck('languages: [fr]', 'languages: [fr]\n- fr'),
    }),
  ).toMatchInlineSnapshot(`
    "no colon
      slides/deck.yaml:1:1 This line has no colon: write “name: tiny”. A line that continues the text above it is indented.
    no space after the colon
      slides/deck.yaml:1:1 A space is missing after the colon: write “name: tiny”.
    a wide colon
      slides/deck.yaml:1:1 This colon is another character: write “name: tiny”.
    a no-break space after the colon
      slides/deck.yaml:1:6 This space is U+00A0 instead of a plain space. Type a plain space.
    a tab
      slides/deck.yaml:7:1 This line is indented with a tab. Indent with spaces.
    indented less
      slides/deck.yaml:8:1 A colon with a space separates a key from its value. Put a text that has one in quotes: act: "{ fr: Le milieu }".
    indented more
      slides/deck.yaml:2:3 This line is indented below a key that has a value already. Align it with that key.
    a key twice
      slides/deck.yaml:2:1 The key “name” is there twice in this group. Remove one.
    a quote that is not closed
      slides/deck.yaml:1:7 This " is not closed. Add another " at the end of the text.
    an apostrophe in single quotes
      slides/deck.yaml:5:10 The text ends at the quote before this. Double an apostrophe inside single quotes ('l''article'), or use double quotes.
    quotes inside quotes
      slides/deck.yaml:5:12 The text ends at the quote before this. Put the whole text in quotes, and write \\" for a quote inside it.
    a colon in a text
      slides/deck.yaml:5:7 A colon with a space separates a key from its value. Put a text that has one in quotes: fr: "Lui : le même".
    an at sign
      slides/deck.yaml:5:7 “@” has a meaning in YAML at the start of a value. Put the text in quotes: "@…".
    a backtick
      slides/deck.yaml:5:7 “\`” has a meaning in YAML at the start of a value. Put the text in quotes: "\`…".
    a per cent sign
      slides/deck.yaml:5:7 “%” has a meaning in YAML at the start of a value. Put the text in quotes: "%…".
    an asterisk
      slides/deck.yaml:5:7 “*” has a meaning in YAML at the start of a value. Put the text in quotes: "*…".
    an ampersand
      slides/deck.yaml:5:7 “&” has a meaning in YAML at the start of a value. Put the text in quotes: "&…".
    an exclamation mark
      slides/deck.yaml:5:7 “!” has a meaning in YAML at the start of a value. Put the text in quotes: "!…".
    braces in a text
      slides/deck.yaml:5:15 A value that starts with “{” is a group of keys. Put a text in quotes: "{…} …".
    braces that are not closed
      slides/deck.yaml:4:9 This { is not closed. Add } at its end.
    brackets that are not closed
      slides/deck.yaml:5:12 This [ is not closed. Add ] at its end.
    a colour without quotes
      slides/deck.yaml:2:19 After a space, # begins a comment, to the end of the line. Put a value that begins with # in quotes: "#ffffff".
    a brace too many
      slides/deck.yaml:4:25 This } has no { before it.
    no comma in braces
      slides/deck.yaml:4:15 A comma is missing before this: in braces and brackets, commas separate the entries.
    a comma in braces
      slides/deck.yaml:4:25 “seul” is read as a key without a value, because in braces a comma separates keys. Put a text that contains a comma in quotes: fr: "Personne, seul".
    no space in braces
      slides/deck.yaml:4:10 A space is missing after the colon: write “fr: Personne”.
    a list on the line of its key
      slides/deck.yaml:5:12 A list starts on the line after its key, each item on a line of its own with “- ” before it; or write it in brackets: [one, two].
    a second document
      slides/deck.yaml:5:1 A line “---” begins a second document, but this file has one. Remove the line.
    a backslash in quotes
      slides/deck.yaml:5:10 A backslash has a meaning in double quotes. Write two for one, or use single quotes.
    a text after a bar
      slides/deck.yaml:5:9 After “|”, the text begins on the next line, indented.
    a comment instead of a text
      slides/deck.yaml:5:3 “fr” is empty, for what follows a # is a comment. Put the text in quotes.
    a list after keys
      slides/deck.yaml:6:1 This item of a list has no key above it. Indent it under its key."
  `);
});

test('wrong values of deck.yaml', () => {
  expect(
    answers({
      'an empty file': file('deck.yaml', ''),
      'a sentence': file('deck.yaml', 'hello\n'),
      'a list': file('deck.yaml', '- a\n- b\n'),
      'no file': file('deck.yaml', null),
      'a number as a name': deck('name: tiny', 'name: 2025'),
      'a boolean as a text': deck('{ fr: Personne }', '{ fr: true }'),
      'an empty text': deck('{ fr: Personne }', '{ fr: "" }'),
      'no translation': deck('{ fr: Personne }', '{ en: Nobody }'),
      'a text for all languages': deck('{ fr: Personne }', 'Personne'),
      'a language of no interface': deck('[fr]', '[fr, xx]'),
      'one language without a list': deck('[fr]', 'fr'),
      'an unknown key': deck('name: tiny', 'name: tiny\nauthors: x'),
      'a version that is a number': deck('name: tiny', 'name: tiny\nversion: 1.0'),
      'a date in another format': deck('name: tiny', 'name: tiny\ndate: 21/02/2025'),
      'a day that does not exist': deck('name: tiny', 'name: tiny\ndate: 2026-02-30'),
      'notes published “no”': deck('name: tiny', 'name: tiny\npublishNotes: no'),
      'an address without https': deck('name: tiny', 'name: tiny\naddress: example.org'),
      'a slide twice': deck('- debut', '- debut\n  - debut'),
      'a slide with its extension': deck('- debut', '- debut.md'),
      'a misspelt slide': deck('- debut', '- debutt'),
      'a slide that is a number': deck('- debut', '- 1'),
      'an act without slides': deck('    slides: [milieu]\n', ''),
      'no slides': deck(
        'slides:\n  - debut\n  - act: { fr: Le milieu }\n    slides: [milieu]\n',
        'slides:\n',
      ),
    }),
  ).toMatchInlineSnapshot(`
    "an empty file
      slides/deck.yaml:1:1 This is empty; it must be a list of keys and values, as in “key: value”.
    a sentence
      slides/deck.yaml:1:1 This must be a list of keys and values, as in “key: value”, not the text “hello”.
    a list
      slides/deck.yaml:1:1 This must be a list of keys and values, as in “key: value”, not a list.
    no file
      slides/deck.yaml:1:1 This file is missing; every deck has one.
    a number as a name
      slides/deck.yaml:1:7 “name” must be a text; put it in quotes: "2025".
    a boolean as a text
      slides/deck.yaml:4:15 “author.fr” must be a text; put it in quotes: "true".
    an empty text
      slides/deck.yaml:4:15 “author.fr” must not be empty.
    no translation
      slides/deck.yaml:4:9 “author.fr” is missing; it must be a text.
    a text for all languages
      slides/deck.yaml:4:9 “author”: write it in each language: { fr: "…" }.
    a language of no interface
      slides/deck.yaml:5:17 “xx” is not the tag of a language, as in fr, en, de or pt-BR. Known: en, fr.
    one language without a list
      slides/deck.yaml:5:12 “languages” must be a list, not the text “fr”.
    an unknown key
      slides/deck.yaml:2:1 Unknown key “authors”. Did you mean “author”? Known: actors, address, author, date, description, languages, ledger, motif, name, offerPresentation, palette, pluginOptions, plugins, publishNotes, shortTitle, slides, and 3 more.
    a version that is a number
      slides/deck.yaml:2:10 “version”: write it in quotes, as in "1.0".
    a date in another format
      slides/deck.yaml:2:7 “date”: write it as year-month-day, as in 2026-11-24.
    a day that does not exist
      slides/deck.yaml:2:7 “date”: this month has no such day. Months are from 01 to 12.
    notes published “no”
      slides/deck.yaml:2:15 “publishNotes”: write true or false, without quotes.
    an address without https
      slides/deck.yaml:2:10 “address”: write the whole address, which starts with https://.
    a slide twice
      slides/deck.yaml:8:5 “debut” is listed twice, first on line 7. The name of a slide is its address, so list it once.
    a slide with its extension
      slides/deck.yaml:7:5 Write the name of a slide without “.md”: debut.
    a misspelt slide
      slides/deck.yaml:7:5 The slide “debutt” is listed, but slides/fr/debutt.md is missing. Did you mean “debut”? Write it, or take the line out.
      slides/fr/debut.md:1:1 The slide “debut” is not listed in deck.yaml. Add a line “- debut” where it belongs, write “draft: true” into its front matter, or remove the file.
    a slide that is a number
      slides/deck.yaml:7:5 A slide is listed by its name, which is a text. An act is listed as “act: …” with “slides: […]” below it.
      slides/fr/milieu.md:5:1 Write the title of the first slide, the title of the deck, with one #.
    an act without slides
      slides/deck.yaml:8:5 “slides” is missing; it must be a list.
    no slides
      slides/deck.yaml:6:8 “slides” is empty; it must be a list."
  `);
});

test('wrong values of facts.yaml', () => {
  expect(
    answers({
      'an empty file': file('facts.yaml', ''),
      'a number with a unit': facts('value: 75', 'value: 75 %'),
      'a number with a decimal comma': facts('value: 1234.5', 'value: 1234,5'),
      'a number in quotes': facts('value: 75', 'value: "75"'),
      'an address with a misspelt protocol': facts(
        'name: { fr: Le journal }, role',
        'name: { fr: Le journal }, url: ttps://example.org/, role',
      ),
      'an address of a script': facts(
        'name: { fr: Le journal }, role',
        'name: { fr: Le journal }, url: "javascript:alert(1)", role',
      ),
      'an infinite number': facts('value: 75', 'value: .inf'),
      'an empty value': facts('value: 75', 'value:'),
      'an unknown nature': facts('nature: forecast', 'nature: estimate'),
      'a nature in capitals': facts('nature: forecast', 'nature: Forecast'),
      'an unknown key': facts(
        'unit: percent\n    nature: forecast',
        'units: percent\n    nature: forecast',
      ),
      'a year as a text': facts(
        'unit: percent\n    nature: forecast',
        'unit: percent\n    year: "2030"\n    nature: forecast',
      ),
      'an id with a capital': facts('  share:', '  Share:'),
      'a wrong formula that texts use': {
        replace: [
          ['facts.yaml', '100 - {share}', '100 - {share'],
          ['fr/debut.md', '{share}', '{rest}'],
        ],
      },
      'a unit without its language': facts('euro: { fr:', 'euro: { en:'),
    }),
  ).toMatchInlineSnapshot(`
    "an empty file
      slides/facts.yaml:1:1 This is empty; it must be a list of keys and values, as in “key: value”.
    a number with a unit
      slides/facts.yaml:9:12 “value” must be a number, not the text “75 %”. Write it without quotes, unit or mark of thousands, and with a decimal point: 1234.5.
    a number with a decimal comma
      slides/facts.yaml:22:12 “value” must be a number, not the text “1234,5”. Write it without quotes, unit or mark of thousands, and with a decimal point: 1234.5.
    a number in quotes
      slides/facts.yaml:9:12 “value” must be a number, not the text “75”. Write it without quotes, unit or mark of thousands, and with a decimal point: 1234.5.
    an address with a misspelt protocol
      slides/facts.yaml:2:80 “chain.0.url”: this is not a URL; it starts with https://.
    an address of a script
      slides/facts.yaml:2:80 “chain.0.url”: this is not a URL; it starts with https://.
    an infinite number
      slides/facts.yaml:9:12 “value” must be a number, not .inf.
    an empty value
      slides/facts.yaml:9:11 “value” is empty; it must be a number.
    an unknown nature
      slides/facts.yaml:11:13 “nature” cannot be “estimate”. Known: computed, forecast, reported.
    a nature in capitals
      slides/facts.yaml:11:13 “nature” cannot be “Forecast”. Did you mean “forecast”? Known: computed, forecast, reported.
    an unknown key
      slides/facts.yaml:10:5 Unknown key “units”. Did you mean “unit”? Known: column, csv, digits, formula, nature, points, said-by, signed, source, statement, unit, value, words, year.
    a year as a text
      slides/facts.yaml:11:11 “year” must be a number, not the text “2030”. Write it without quotes, unit or mark of thousands, and with a decimal point: 1234.5.
    an id with a capital
      slides/facts.yaml:7:3 “Share”: a name consists of lower-case letters, digits and single hyphens, and starts with a letter.
    a wrong formula that texts use
      slides/facts.yaml:16:14 “100 - {share” is not a complete formula. Look for a sign without a number beside it, or a parenthesis or brace that is not closed.
    a unit without its language
      slides/facts.yaml:5:9 “fr” is missing; it must be a group of keys."
  `);
});

test('wrong front matter and wrong texts', () => {
  expect(
    answers({
      'minutes as a number': head('minutes: 1:00', 'minutes: 5'),
      'minutes as a fraction': head('minutes: 1:00', 'minutes: 0.5'),
      'minutes in words': head('minutes: 1:00', 'minutes: 1 min'),
      'too many seconds': head('minutes: 1:00', 'minutes: 1:75'),
      'no time at all': head('minutes: 1:00', 'minutes: 0:00'),
      'no minutes': head('minutes: 1:00\n', ''),
      'a misspelt layout': head('layout: figure', 'layout: figur'),
      'a layout that is a list': head('layout: figure', 'layout: [figure]'),
      'a layout of figures without a figure': head('![figure](part)\n', ''),
      'no colon': head('minutes: 1:00', 'minutes 1:00'),
      'yes for true': head('minutes: 1:00', 'minutes: 1:00\ndroppable: yes'),
      'an empty file': file('fr/milieu.md', ''),
      'front matter only': file('fr/milieu.md', '---\nlayout: text\nminutes: 0:10\n---\n'),
      'front matter that is not closed': file('fr/milieu.md', '---\nlayout: text\n## Titre\n'),
      'an unknown fact': body('Il y a {shares}.'),
      'an unknown form': body('Il y a {share shrt}.'),
      'a brace that is not closed': body('Il y a {share.'),
      'an amount in words': body('Quarante-deux euros.'),
    }),
  ).toMatchInlineSnapshot(`
    "minutes as a number
      slides/fr/milieu.md:3:10 “minutes”: write minutes and seconds: 5:00, or 0:05 if seconds are meant.
    minutes as a fraction
      slides/fr/milieu.md:3:10 “minutes”: write minutes and seconds: 0:30.
    minutes in words
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    too many seconds
      slides/fr/milieu.md:3:10 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    no time at all
      slides/fr/milieu.md:3:10 “minutes”: a slide takes some time: write its planned duration, for instance 0:10. For a slide that is skipped when the talk runs late, add “droppable: true”.
    no minutes
      slides/fr/milieu.md:2:1 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.
    a misspelt layout
      slides/fr/milieu.md:2:9 “layout” cannot be “figur”. Did you mean “figure”? Known: columns, figure, sources, text, title.
    a layout that is a list
      slides/fr/milieu.md:2:9 “layout” must be one word, not a list. Known: columns, figure, sources, text, title.
    a layout of figures without a figure
      slides/fr/milieu.md:2:1 This slide has the layout “figure”, but no figure. Write ![figure](NAME), with the name of a file in slides/figures/, or another layout, for instance “layout: text”. Known: part.
    no colon
      slides/fr/milieu.md:3:1 This line has no colon: write “minutes: 1:00”. A line that continues the text above it is indented.
    yes for true
      slides/fr/milieu.md:4:12 “droppable”: write “droppable: true”, or remove the line.
    an empty file
      slides/fr/milieu.md:1:1 A slide starts with front matter: a line “---”, “layout: …”, “minutes: m:ss”, and a line “---”.
    front matter only
      slides/fr/milieu.md:4:1 This slide has no notes: after an empty line write a line “Note:”, then the notes.
      slides/fr/milieu.md:4:1 A slide starts with its title: “## The message of the slide”.
    front matter that is not closed
      slides/fr/milieu.md:1:1 The front matter that starts on the first line is not closed; end it with a line “---”.
    an unknown fact
      slides/fr/milieu.md:8:8 “shares” is not a fact of facts.yaml. Did you mean “share”? Known: price, rest, share, silent.
    an unknown form
      slides/fr/milieu.md:8:8 “shrt” is not a form of a fact. Did you mean “short”? Known: number, short, words.
    a brace that is not closed
      slides/fr/milieu.md:8:8 This { is not closed by a } in the same paragraph; write \\{ for a brace.
    an amount in words
      slides/fr/milieu.md:8:1 The amount “Quarante-deux euros” is typed by hand. The nearest fact is {rest}, “25 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=Quarante-deux euros}."
  `);
});
