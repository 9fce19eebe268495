import { expect, test } from 'vitest';
import { commonMessagesIn } from '../../../src/i18n/common-messages.ts';
import { messagesIn, UI_LANGUAGES } from '../../../src/i18n/messages.ts';
import { preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import { shareMessagesIn } from '../../../src/i18n/share-messages.ts';
import { speakerMessagesIn } from '../../../src/i18n/speaker-messages.ts';

/** Every string of the messages by its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    strings(inner, path === '' ? key : `${path}.${key}`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const parts = [
  ['the document and the Stage', messagesIn],
  ['the speaker page', speakerMessagesIn],
  ['several views', commonMessagesIn],
  ['the share panel', shareMessagesIn],
  ['the checks before a talk', preflightMessagesIn],
] as const;

test.each(parts)(
  'every language has all messages of %s, with the same placeholders',
  (_, messagesOf) => {
    const [first = [], ...others] = UI_LANGUAGES.map((lang) => strings(messagesOf(lang)));
    for (const other of others) {
      expect(other.map(([path]) => path)).toEqual(first.map(([path]) => path));
      for (const [index, [path, text]] of other.entries()) {
        expect(text.trim(), path).not.toBe('');
        expect(placeholders(text), path).toEqual(placeholders(first[index]?.[1] ?? ''));
      }
    }
  },
);

test.each(parts)('in every language, messages of %s are translated', (_, messagesOf) => {
  const english = new Map(strings(messagesOf('en')));
  for (const lang of UI_LANGUAGES.filter((each) => each !== 'en')) {
    const texts = strings(messagesOf(lang));
    const same = texts.filter(([path, text]) => text === english.get(path));
    // Some words are the same in both languages; a file that was copied, or is not in its table, is English.
    expect(same.length > texts.length / 5 ? same : [], lang).toEqual([]);
  }
});

/** Welsh: whoever translates the interface into it chooses another one here. */
const UNTRANSLATED = 'cy';

test.each(parts)(
  'messages of %s in a language without a translation are English',
  (_, messagesOf) => {
    const english = new Map(strings(messagesOf('en')));
    const own = ['document.locale', 'document.language'];
    for (const [path, text] of strings(messagesOf(UNTRANSLATED))) {
      if (!own.includes(path)) expect(text, path).toBe(english.get(path));
    }
  },
);

test('a language without a translation has its own name and its own format of numbers and dates', () => {
  expect(messagesIn(UNTRANSLATED).document).toMatchObject({ locale: 'cy-GB', language: 'Cymraeg' });
  expect(messagesIn('cy-AR').document).toMatchObject({ locale: 'cy-AR' });
});

test('a language with a region has the translation of the language', () => {
  expect(speakerMessagesIn('fr-CA')).toEqual(speakerMessagesIn('fr'));
});
