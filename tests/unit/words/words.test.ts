import { expect, test } from 'vitest';
import { COMMON_LANGUAGES, commonWordsIn } from '../../../src/words/common/words.ts';
import { PREFLIGHT_LANGUAGES, preflightWordsIn } from '../../../src/words/preflight/words.ts';
import { SHARE_LANGUAGES, shareWordsIn } from '../../../src/words/share/words.ts';
import { SPEAKER_LANGUAGES, speakerWordsIn } from '../../../src/words/speaker/words.ts';
import { INTERFACE_LANGUAGES, wordsIn } from '../../../src/words/words.ts';

/** Every string of the interface by its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    strings(inner, path === '' ? key : `${path}.${key}`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ['the interface', INTERFACE_LANGUAGES, wordsIn],
  ['the speaker page', SPEAKER_LANGUAGES, speakerWordsIn],
  ['the windows of a talk', COMMON_LANGUAGES, commonWordsIn],
  ['the panel that shares', SHARE_LANGUAGES, shareWordsIn],
  ['the checks', PREFLIGHT_LANGUAGES, preflightWordsIn],
] as const)(
  'every language of %s says everything, with the same gaps to fill',
  (_, languages, wordsOf) => {
    expect(languages).toEqual(INTERFACE_LANGUAGES);
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
