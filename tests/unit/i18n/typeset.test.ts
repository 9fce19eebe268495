import { expect, test } from 'vitest';
import { typeset } from '../../../src/i18n/typography/typeset.ts';

/** No-break space and narrow no-break space, shown so that a person can read the expectation. */
const shown = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

test.each([
  ['Quoi ? Oui ! Non ; si.', 'Quoi^? Oui^! Non^; si.'],
  ['Quoi?', 'Quoi^?'],
  ['Quoi ?!', 'Quoi^?!'],
  ['Ceci : cela', 'Ceci~: cela'],
  ['à 10:30, voir https://exemple.org', 'à 10:30, voir https://exemple.org'],
  ['Il dit « oui ».', 'Il dit «~oui~».'],
  ['Il dit "oui".', 'Il dit «~oui~».'],
  ['Il dit « oui ? »', 'Il dit «~oui^?~»'],
  ["l'eau d'ici", 'l’eau d’ici'],
  ['75 % et 75%', '75~% et 75~%'],
  ['20 milliards de dollars', '20~milliards de dollars'],
  ['20 Md$ en 2027 ou 5 €', '20~Md$ en 2027 ou 5~€'],
  ['En 2030 comme avant', 'En 2030 comme avant'],
  ['× 4, +15 et − 3', '×~4, +~15 et −~3'],
  ['§ 5', '§~5'],
  ['Attendez...', 'Attendez…'],
])('French: %s', (typed, expected) => {
  expect(shown(typeset(typed, 'fr'))).toBe(expected);
});

test.each([
  ['He said "yes".', 'He said “yes”.'],
  ["OpenAI's 'bill'", 'OpenAI’s ‘bill’'],
  ['Wait...', 'Wait…'],
  ['20 billion dollars, × 4', '20~billion dollars, ×~4'],
  ['Really? Yes: 75%', 'Really? Yes: 75%'],
])('English: %s', (typed, expected) => {
  expect(shown(typeset(typed, 'en'))).toBe(expected);
});

test.each(['fr', 'en'])('setting a text twice changes nothing (%s)', (lang) => {
  const typed = 'Il dit "75 % : l\'eau ?" et +15 à « midi ! »...';
  expect(typeset(typeset(typed, lang), lang)).toBe(typeset(typed, lang));
});

test('a language without rules comes back as it was', () => {
  expect(typeset('Was ? "Ja"', 'de')).toBe('Was ? "Ja"');
});
