import { expect, test } from 'vitest';
import { typeset } from '../../../src/i18n/typography/typeset.ts';

/** Makes no-break space (~) and narrow no-break space (^) visible. */
const visible = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

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
  ['il fait −3 °C', 'il fait −3~°C'],
  ['§ 5', '§~5'],
  ['Attendez...', 'Attendez…'],
  ['https://exemple.org/a?b=c;d', 'https://exemple.org/a?b=c;d'],
  ["Lire exemple.org/a?b=l'eau;d...e ?", "Lire exemple.org/a?b=l'eau;d...e^?"],
  ['Lire www.exemple.org/?a=1!', 'Lire www.exemple.org/?a=1^!'],
  [
    '(https://exemple.org/a;b) ; "https://exemple.org/?"',
    '(https://exemple.org/a;b)^; «~https://exemple.org/^?~»',
  ],
])('French: %s', (typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});

test.each([
  ['He said "yes".', 'He said “yes”.'],
  ["garden's 'bill'", 'garden’s ‘bill’'],
  ['Wait...', 'Wait…'],
  ['20 billion dollars, × 4', '20~billion dollars, ×~4'],
  ['It is −3 °C', 'It is −3~°C'],
  ['Really? Yes: 75%', 'Really? Yes: 75%'],
  ["Wait 'til 1990, or '90s rock 'n' roll", 'Wait ’til 1990, or ’90s rock ’n’ roll'],
  ["'Twas 'em, rock 'n roll", '’Twas ’em, rock ’n roll'],
  ["'Emphasis' and 'em' are 'quoted'", '‘Emphasis’ and ‘em’ are ‘quoted’'],
  ["https://example.org/'a'?b=...c isn't", "https://example.org/'a'?b=...c isn’t"],
])('English: %s', (typed, expected) => {
  expect(visible(typeset(typed, 'en'))).toBe(expected);
});

test.each(['fr', 'en'])('typography applied twice is the same as once (%s)', (lang) => {
  const typed = 'Il dit "75 % : l\'eau ?" et +15 à « midi ! »...';
  expect(typeset(typeset(typed, lang), lang)).toBe(typeset(typed, lang));
});

test('a text in a language without rules is unchanged', () => {
  expect(typeset('Pwy ? "Fi"', 'cy')).toBe('Pwy ? "Fi"');
});
