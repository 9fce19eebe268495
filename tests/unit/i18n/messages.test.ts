import { expect, test } from 'vitest';
import { COMMON_LANGUAGES, commonMessagesIn } from '../../../src/i18n/common-messages.ts';
import { messagesIn, UI_LANGUAGES } from '../../../src/i18n/messages.ts';
import { PREFLIGHT_LANGUAGES, preflightMessagesIn } from '../../../src/i18n/preflight-messages.ts';
import { SHARE_LANGUAGES, shareMessagesIn } from '../../../src/i18n/share-messages.ts';
import { SPEAKER_LANGUAGES, speakerMessagesIn } from '../../../src/i18n/speaker-messages.ts';

/** Every string of the interface by its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    strings(inner, path === '' ? key : `${path}.${key}`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ['the interface', UI_LANGUAGES, messagesIn],
  ['the speaker page', SPEAKER_LANGUAGES, speakerMessagesIn],
  ['the windows of a talk', COMMON_LANGUAGES, commonMessagesIn],
  ['the panel that shares', SHARE_LANGUAGES, shareMessagesIn],
  ['the checks', PREFLIGHT_LANGUAGES, preflightMessagesIn],
] as const)(
  'every language of %s says everything, with the same gaps to fill',
  (_, languages, wordsOf) => {
    expect(languages).toEqual(UI_LANGUAGES);
    const [first = [], ...others] = languages.map((lang) => strings(wordsOf(lang)));
    for (const other of others) {
      expect(other.map(([path]) => path)).toEqual(first.map(([path]) => path));
      for (const [index, [path, text]] of other.entries()) {
        expect(text.trim(), path).not.toBe('');
        expect(placeholders(text), path).toEqual(placeholders(first[index]?.[1] ?? ''));
      }
    }
  },
);
