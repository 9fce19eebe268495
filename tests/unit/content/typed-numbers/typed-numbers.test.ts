import { expect, test } from 'vitest';
import type { LocalizedFact } from '../../../../src/content/facts/localized-facts.ts';
import { findTypedNumbers } from '../../../../src/content/typed-numbers/typed-numbers.ts';

const fact = (id: string, value: number, text: string, words?: string): LocalizedFact => ({
  id,
  value,
  text,
  short: text,
  statement: id,
  nature: 'reported',
  source: 'paper',
  unit: 'milliards de dollars',
  ...(words === undefined ? {} : { words }),
});
const FACTS = new Map(
  [fact('burn', 20, '$20 billion'), fact('share', 75, '75%', 'three quarters')].map((one) => [
    one.id,
    one,
  ]),
);

/** What is found in a text, as typed. */
const typedIn = (text: string, lang: string) =>
  findTypedNumbers(text, FACTS, lang).map(({ message }) => /“([^”]+)” is typed/.exec(message)?.[1]);

const PLAIN_IN_ANY_LANGUAGE = [
  '1795',
  'En 1066, puis 2024.',
  '(2030)',
  '1914–1918',
  '2024-27',
  '2024/25',
  '2025-02-21',
  '14/07',
  '14/07/1789',
  '7/14',
  '14.07.2024',
  '07/2025',
  '2024-11',
  '10:30',
  '9:05',
  '10:30:15',
  '§ 4',
  '§§ 4–6',
  '§ 1, 2',
  '#7',
  'n° 7',
  'n°7',
  'v1.0',
  'v2',
  '2.0.1',
  '5G',
  'H100',
  'GPT-4',
  '3D',
  '3-D',
  '4K',
  'Covid-19',
  'G7',
  'CO2',
  'x86',
  'A380',
  'F-16',
  'the Boeing 747',
  'le Boeing 747 vole',
  'iPhone 15',
  'ISO 9001',
  'RFC 2119',
  '24/7',
  '16:9',
  'UTC+2',
  'https://example.org/14/a?b=3',
  'a14@example.org',
  '1080p',
];
const PLAIN_IN_ENGLISH = [
  '14 July',
  'July 14',
  'July 14, 1789',
  '14 July 1789',
  'on July 14–16',
  'the 14th of July',
  '14 and 15 July',
  'Monday 14',
  'Sept. 3',
  '19th',
  '1st',
  '2nd century',
  '3rd-party',
  'the 1990s',
  "the '90s",
  '60s',
  '9 a.m.',
  '9am',
  '10:30 pm',
  "at 9 o'clock",
  'from 9 to 5 p.m.',
  'AD 79',
  '44 BC',
  'In 476, Rome fell.',
  'by the year 2500',
  'page 12',
  'pages 12, 14 and 16',
  'p. 12',
  'pp. 12-14',
  'fig. 3',
  'Figure 3',
  'chapter 2',
  'ch. 2',
  'Chapter 2',
  'slide 3',
  'article 5',
  'no. 7',
  'No. 7',
  'section 4.2',
  'step 3',
  'version 2',
  'web 2.0',
  'Web 2.0',
];
const PLAIN_IN_FRENCH = [
  '14 juillet',
  'le 14 juillet 1789',
  '1er mai',
  '1ᵉʳ mai',
  'du 14 au 16 juillet',
  'mai 68',
  'lundi 14',
  '3 févr. 2025',
  'le 21 février 2025,',
  '1er',
  '1re',
  '2e',
  '3ᵉ',
  '19e siècle',
  'XIXe',
  '2nde',
  '3ème',
  '20es',
  '10 h 30',
  '10h30',
  '10 h',
  'à 9 heures',
  'vers 9 heures 30',
  'les années 90',
  'années 1960',
  '52 av. J.-C.',
  "l'an 800",
  'en 476.',
  'En 800, il',
  'page 12',
  'p. 12',
  'pages 3 et 4',
  'fig. 3',
  'figure 3',
  'tableau 2',
  'chapitre 2',
  'chap. 2',
  'diapo 3',
  'article 5',
  'numéro 7',
  'acte 2',
  'étape 3',
  'version 2',
  "L'Airbus 320 vole",
];

test.each(
  PLAIN_IN_ANY_LANGUAGE.flatMap((text) => ['fr', 'en', 'de'].map((lang) => [text, lang] as const)),
)('“%s” is text in %s', (text, lang) => {
  expect(typedIn(text, lang)).toEqual([]);
});
test.each(PLAIN_IN_ENGLISH)('“%s” is text in English', (text) => {
  expect(typedIn(text, 'en')).toEqual([]);
});
test.each(['from 2024 to 2027', '2024 go', 'in 2024 a year'])(
  '“%s” has years in English',
  (text) => {
    expect(typedIn(text, 'en')).toEqual([]);
  },
);
test.each(PLAIN_IN_FRENCH)('“%s” is text in French', (text) => {
  expect(typedIn(text, 'fr')).toEqual([]);
});
test.each(['14. Juli', '3. März 2025'])(
  '“%s” is a date in German, though the language is not described',
  (text) => {
    expect(typedIn(text, 'de')).toEqual([]);
  },
);

test.each([
  ['75', ['75']],
  ['75 %', ['75']],
  ['1,795', ['1,795']],
  ['1 795', ['1 795']],
  ['2,5', ['2,5']],
  ['$1795', ['1795']],
  ['€ 1795', ['1795']],
  ['USD 1795', ['1795']],
  ['1795 €', ['1795']],
  ['1795 km', ['1795']],
  ['1795km', ['1795']],
  ['3/4', ['3/4'.slice(0, 1), '4']],
  ['½', ['½']],
  ['5km', ['5']],
  ['5M', ['5']],
  ['7B', ['7']],
  ['12', ['12']],
  ['99999', ['99999']],
  ['2.5', ['2.5']],
  ['-5', ['5']],
  ['٧٥', ['٧٥']],
  ['50/50', ['50', '50']],
  ['14 milliards', ['14']],
])('%s is an amount in any language', (text, expected) => {
  for (const lang of ['fr', 'en', 'de']) expect(typedIn(text, lang), lang).toEqual(expected);
});

test.each([
  ['1795 dollars', '1795'],
  ['more than 1500', '1500'],
  ['1500 people', '1500'],
  ['14 cities', '14'],
  ['In 14 cities', '14'],
  ['We need 14.', '14'],
  ['24 hours', '24'],
  ['forty-two euros', 'forty-two euros'],
  ['Forty-two euros', 'Forty-two euros'],
  ['five billion dollars', 'five billion'],
  ['a million people', 'a million'],
  ['half a billion', 'half a billion'],
  ['twenty percent', 'twenty percent'],
  ['one hundred and five kilometres', 'one hundred and five kilometres'],
  ['two thirds of it', 'two thirds'],
  ['two-thirds', 'two-thirds'],
  ['three quarters', 'three quarters'],
  ['a third of it', 'a third'],
  ['half of it', 'half'],
  ['half the cost', 'half'],
  ['two hundred', 'two hundred'],
  ['three thousand men', 'three thousand'],
  ['four times as much', 'four times'],
])('“%s” has an amount in English', (text, expected) => {
  expect(typedIn(text, 'en')).toEqual([expected]);
});

test.each([
  ['1795 dollars', '1795'],
  ['plus de 1500', '1500'],
  ['1500 salariés', '1500'],
  ['Dans 14 villes', '14'],
  ['part 75 %', '75'],
  ['10 h par semaine', '10'],
  ['environ 1500', '1500'],
  ['quarante-deux euros', 'quarante-deux euros'],
  ['quarante-deux milliards', 'quarante-deux milliards'],
  ["un million d'euros", 'un million'],
  ['un demi-milliard', 'un demi-milliard'],
  ['vingt pour cent', 'vingt pour cent'],
  ['deux millions et demi', 'deux millions et demi'],
  ['deux tiers', 'deux tiers'],
  ['Trois quarts du calcul', 'Trois quarts'],
  ['un quart des gens', 'un quart'],
  ['le tiers du pays', 'le tiers'],
  ['la moitié du calcul', 'la moitié'],
  ['trois mille', 'trois mille'],
  ['deux cents personnes', 'deux cents'],
  ['quatre fois plus ', 'quatre fois'],
])('“%s” has an amount in French', (text, expected) => {
  expect(typedIn(text, 'fr')).toEqual([expected]);
});

test.each([
  ['en', 'two actors'],
  ['en', 'three questions to keep'],
  ['en', 'the third quarter of 2024'],
  ['en', 'the first half of 2025'],
  ['en', 'a third party'],
  ['en', 'a quarter of an hour'],
  ['en', 'a dozen firms'],
  ['en', 'ten minutes'],
  ['en', 'hundreds of people'],
  ['en', 'one of them'],
  ['en', 'three times a day'],
  ['fr', 'trois actes'],
  ['fr', 'deux acteurs'],
  ['fr', 'un tiers de confiance'.replace('un', 'ce')],
  ['fr', "un quart d'heure"],
  ['fr', "trois quarts d'heure"],
  ['fr', 'la seconde moitié du siècle'],
  ['fr', 'une douzaine de firmes'],
  ['fr', 'dix minutes'],
  ['fr', 'mille mercis'],
  ['fr', 'deux fois par jour'],
  ['fr', 'pas un euro'],
  ['fr', 'le premier quart du siècle'],
  ['de', 'zwei Drittel'],
])('in %s, “%s” is text', (lang, text) => {
  expect(typedIn(text, lang)).toEqual([]);
});

test('the message has the fact with the same words, the same value or the nearest one, and how to keep a text', () => {
  const messages = (text: string) =>
    findTypedNumbers(text, FACTS, 'en').map(({ message }) => message);
  expect(
    ['Three quarters', '75', 'nineteen billion', '2,500.5', '½', 'four fifths'].flatMap(messages),
  ).toMatchInlineSnapshot(`
    [
      "The amount “Three quarters” is typed by hand. Write {share words}, which gives “three quarters”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=Three quarters}.",
      "The amount “75” is typed by hand. Write {share}, which gives “75%”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=75}.",
      "The amount “nineteen billion” is typed by hand. The nearest fact is {burn}, “$20 billion”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=nineteen billion}.",
      "The amount “2,500.5” is typed by hand. The nearest fact is {share}, “75%”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=2,500.5}.",
      "The amount “½” is typed by hand. The nearest fact is {share}, “75%”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=½}.",
      "The amount “four fifths” is typed by hand. The nearest fact is {share}, “75%”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=four fifths}.",
    ]
  `);
  expect(findTypedNumbers('75', new Map(), 'en')[0]?.message).toMatchInlineSnapshot(
    `"The amount “75” is typed by hand. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=75}."`,
  );
});

test('a text of several amounts has one problem at each', () => {
  expect(
    findTypedNumbers('In 2030, 75 of 14 July’s 12 km, page 3.', FACTS, 'en').map(({ at }) => at),
  ).toEqual([9, 25]);
});
