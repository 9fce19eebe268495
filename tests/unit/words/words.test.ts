import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES, wordsIn } from '../../../src/words/words.ts';

/** Every string of the interface by its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    strings(inner, path === '' ? key : `${path}.${key}`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('every language of the interface says everything, with the same gaps to fill', () => {
  const [first = [], ...others] = INTERFACE_LANGUAGES.map((lang) => strings(wordsIn(lang)));
  for (const other of others) {
    expect(other.map(([path]) => path)).toEqual(first.map(([path]) => path));
    for (const [index, [path, text]] of other.entries()) {
      expect(text.trim(), path).not.toBe('');
      expect(placeholders(text), path).toEqual(placeholders(first[index]?.[1] ?? ''));
    }
  }
});
