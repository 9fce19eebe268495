import { expect, test } from 'vitest';
import { Diagnostics } from '../../../../src/content/diagnostics.ts';
import { readLedger } from '../../../../src/content/facts/ledger.ts';
import {
  type LocalizedFact,
  localizeFacts,
  placeholderFact,
} from '../../../../src/content/facts/localized-facts.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';

const HEAD = `sources:
  paper: { short: { fr: Le journal, en: The paper }, chain: [{ name: { fr: A, en: A }, role: { fr: b, en: b } }] }
units:
  percent:
    fr: { one: "{n} %", other: "{n} %", short: "{n} %" }
    en: { one: "{n}%", other: "{n}%", short: "{n}%" }
  billion:
    fr: { one: "{n} milliard de dollars", other: "{n} milliards de dollars", short: "{n} Md$" }
    en: { one: "\${n} billion dollar", other: "\${n} billion", short: "\${n}bn" }
  plural-only:
    fr: { other: "{n} fois", short: "× {n}" }
    en: { other: "{n} times", short: "×{n}" }
facts:
  five: { statement: { fr: Cinq, en: Five }, value: 5, unit: billion, nature: reported, source: paper }
  twenty: { statement: { fr: Vingt, en: Twenty }, value: 20, unit: billion, nature: reported, source: paper }
  loss: { statement: { fr: Perte, en: Loss }, value: -4.5, unit: billion, nature: reported, source: paper }
`;

/** A fact with these keys of `facts.yaml`, localized. */
function localized(lang: string, keys: string): LocalizedFact {
  const diagnostics = new Diagnostics();
  const nature = keys.includes('nature:') ? '' : ', nature: reported';
  const text = `${HEAD}  it: { statement: { fr: L'écart, en: The gap }, source: paper${nature}, ${keys} }\n`;
  const ledger = readLedger('facts.yaml', text, ['fr', 'en'], diagnostics);
  diagnostics.throwIfAny();
  const fact = ledger && localizeFacts(ledger, lang).get('it');
  if (!fact) throw new Error('The ledger cannot be read.');
  return fact;
}

const amount = (lang: string, value: string, unit = 'billion') => {
  const { text, short } = localized(lang, `value: ${value}, unit: ${unit}`);
  return [text, short];
};

test('French uses the singular from −2 to 2, both excluded', () => {
  expect(amount('fr', '1')).toEqual([`1${NBSP}milliard de dollars`, `1${NBSP}Md$`]);
  expect(amount('fr', '0')).toEqual([`0${NBSP}milliard de dollars`, `0${NBSP}Md$`]);
  expect(amount('fr', '1.5')).toEqual([`1,5${NBSP}milliard de dollars`, `1,5${NBSP}Md$`]);
  expect(amount('fr', '2')).toEqual([`2${NBSP}milliards de dollars`, `2${NBSP}Md$`]);
});

test('English uses the singular for 1 only', () => {
  expect(amount('en', '1')[0]).toBe(`$1${NBSP}billion dollar`);
  expect(amount('en', '0')[0]).toBe(`$0${NBSP}billion`);
  expect(amount('en', '1.5')[0]).toBe(`$1.5${NBSP}billion`);
});

test('a unit without a singular form uses the plural for one', () => {
  expect(amount('fr', '1', 'plural-only')).toEqual([`1${NBSP}fois`, `×${NBSP}1`]);
});

test('languages with more than two plural forms have them: 1, 2, 5 and 1.5 in Polish', () => {
  const text = `sources:
  paper: { short: { pl: Gazeta }, chain: [{ name: { pl: A }, role: { pl: b } }] }
units:
  book:
    pl: { one: "{n} książka", few: "{n} książki", many: "{n} książek", other: "{n} książki", short: "{n}" }
facts:
${[1, 2, 5, 1.5].map((value, index) => `  n${index}: { statement: { pl: Liczba }, value: ${value}, unit: book, nature: reported, source: paper }`).join('\n')}
`;
  const diagnostics = new Diagnostics();
  const ledger = readLedger('facts.yaml', text, ['pl'], diagnostics);
  diagnostics.throwIfAny();
  const facts = ledger && [...localizeFacts(ledger, 'pl').values()];
  expect(facts?.map((fact) => fact.text.replace(NBSP, ' '))).toEqual([
    '1 książka',
    '2 książki',
    '5 książek',
    '1,5 książki',
  ]);
});

test('a minus sign, which is no hyphen, precedes the currency', () => {
  expect(amount('en', '-5')).toEqual([`−$5${NBSP}billion`, '−$5bn']);
  expect(amount('fr', '-5')).toEqual([`−5${NBSP}milliards de dollars`, `−5${NBSP}Md$`]);
});

test('a signed fact has a plus sign, before the currency, and zero has none', () => {
  const signed = (lang: string, value: number) =>
    localized(lang, `value: ${value}, unit: billion, signed: true`);
  expect(signed('en', 15).text).toBe(`+$15${NBSP}billion`);
  expect(signed('en', 15).short).toBe('+$15bn');
  expect(signed('en', 15).number).toBe('+15');
  expect(signed('en', 0).text).toBe(`$0${NBSP}billion`);
  expect(signed('fr', 15).text).toBe(`+${NBSP}15${NBSP}milliards de dollars`);
});

test('a number has at most two decimals, in the format of the language', () => {
  expect(localized('fr', 'value: 1234.567, unit: percent').number).toBe(`1${NARROW}234,57`);
  expect(localized('en', 'value: 1234.567, unit: percent').number).toBe('1,234.57');
  expect(localized('en', 'value: 0.25, unit: percent').text).toBe('0.25%');
  expect(localized('en', 'value: 12, unit: percent').text).toBe('12%');
});

test('a number below a tenth has as many decimals as its first two digits need', () => {
  const numbers = [0.004, -0.00001, 0.04567, 0.09, 0].map(
    (value) => localized('en', `value: ${value}, unit: percent`).number,
  );
  expect(numbers).toEqual(['0.004', '−0.00001', '0.046', '0.09', '0']);
});

test('a number has exactly as many decimals as “digits” says', () => {
  expect(localized('en', 'value: 2.6, unit: percent, digits: 0').text).toBe('3%');
  expect(localized('en', 'value: 2, unit: percent, digits: 1').text).toBe('2.0%');
  expect(localized('en', 'value: 2.98765, unit: percent, digits: 4').text).toBe('2.9877%');
});

test('thousands and units are separated by non-breaking spaces', () => {
  expect(amount('fr', '1234567')[0]).toBe(`1${NARROW}234${NARROW}567${NBSP}milliards de dollars`);
  expect(amount('fr', '75', 'percent')).toEqual([`75${NBSP}%`, `75${NBSP}%`]);
});

test('a formula shows values and mathematical operators, with non-breaking spaces within its terms', () => {
  const { formula, value, text } = localized(
    'fr',
    'nature: computed, unit: percent, digits: 0, formula: "(({twenty} / {five}) ^ (1/3) - 1) * 100"',
  );
  expect(value).toBeCloseTo(58.74, 2);
  expect(text).toBe(`59${NBSP}%`);
  expect(formula).toBe(
    '((20 ÷ 5) ^ (1 ÷ 3) − 1) × 100'
      .replaceAll(' ', NBSP)
      .replace(`${NBSP}×${NBSP}100`, ` ×${NBSP}100`),
  );
});

test('a formula of two terms breaks at its operator', () => {
  const { formula } = localized(
    'en',
    'nature: computed, unit: billion, formula: "{twenty}-{five}", signed: true',
  );
  expect(formula).toBe(`20 −${NBSP}5`);
});

test('a negative number in a formula is in parentheses', () => {
  const formulaOf = (formula: string) =>
    localized('en', `nature: computed, unit: billion, formula: "${formula}"`).formula;
  expect(formulaOf('{twenty} - {loss}')).toBe('20 − (−4.5)');
  expect(formulaOf('{loss} * 2')).toBe(`−4.5 ×${NBSP}2`);
  expect(formulaOf('{loss} ^ 2')).toBe(`(−4.5)${NBSP}^${NBSP}2`);
});

test('a fact without a number is its statement, typeset', () => {
  const fact = localized('fr', 'year: 2030');
  expect(fact).toEqual({
    id: 'it',
    statement: 'L’écart',
    text: 'L’écart',
    short: 'L’écart',
    nature: 'reported',
    source: 'paper',
    year: 2030,
  });
});

test('a fact has its source, the unit’s label, where it is said, and its words', () => {
  const keys = `value: 5, unit: billion, said-by: "§ 2", words: { fr: "l'un", en: "it's five" }`;
  expect(localized('fr', keys)).toMatchObject({
    source: 'paper',
    saidBy: `§${NBSP}2`,
    unit: 'milliards de dollars',
    words: 'l’un',
  });
  expect(localized('en', keys)).toMatchObject({ unit: '$ billion', words: 'it’s five' });
  expect(localized('fr', 'value: 5, unit: plural-only').unit).toBe('fois');
  expect(localized('fr', 'value: 5, unit: percent')).not.toHaveProperty('saidBy');
});

test('an unknown unit is an error, and the fact keeps its number', () => {
  const diagnostics = new Diagnostics();
  const text = HEAD.replace('value: 5, unit: billion', 'value: 5, unit: bilion');
  const ledger = readLedger('facts.yaml', text, ['fr', 'en'], diagnostics);
  expect(diagnostics.all.map(({ message }) => message)).toEqual([
    '“bilion” is not a unit. Did you mean “billion”? Known: billion, percent, plural-only, year.',
  ]);
  const fact = ledger && localizeFacts(ledger, 'fr').get('five');
  expect(fact).toMatchObject({ text: '5', short: '5' });
  expect(fact).not.toHaveProperty('unit');
});

test('an invalid fact has a placeholder, so that references to it are validated', () => {
  const diagnostics = new Diagnostics();
  const text = HEAD.replace('value: 5,', 'value: five,');
  const ledger = readLedger('facts.yaml', text, ['fr', 'en'], diagnostics);
  expect(ledger && localizeFacts(ledger, 'fr').get('five')).toEqual(placeholderFact('five'));
});
