import { expect, test } from 'vitest';
import { fillTemplate } from '../../../src/vite/template.ts';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

/** The first tag of a page in a language. */
function rootOf(lang: string): string | undefined {
  const [document] = documentsOf(tinyDeck());
  if (!document) throw new Error('The deck has no document.');
  const template = '<html lang="fr" data-stage-media=""><!--head--><!--deck--></html>';
  return /<html[^>]*>/.exec(fillTemplate(template, { ...document, lang }))?.[0];
}

test('a page names its language, and its direction where lines run from right to left', () => {
  expect(rootOf('en')).toBe('<html lang="en" data-stage-media="">');
  expect(rootOf('ar')).toBe('<html lang="ar" dir="rtl" data-stage-media="">');
  expect(rootOf('he-IL')).toBe('<html lang="he-IL" dir="rtl" data-stage-media="">');
  expect(rootOf('uz-Arab')).toBe('<html lang="uz-Arab" dir="rtl" data-stage-media="">');
});
