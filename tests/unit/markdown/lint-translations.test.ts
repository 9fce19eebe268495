import { expect, test } from 'vitest';
import { ContentError } from '../../../src/content/diagnostics.ts';
import { defineFigure } from '../../../src/figures/definition.ts';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

const part = defineFigure(['before', 'after'], ({ fact }) => ({
  title: 'Part',
  description: 'Part.',
  source: 'paper',
  rowsAre: 'Who',
  rows: [{ label: 'We', value: fact('share' as never) }],
  chart: () => ({ type: 'bar', data: { datasets: [] } }),
}));

/** The tiny deck in French and English, both with the same texts; `change` edits or removes files by path. */
function bilingual(change: Readonly<Record<string, (text: string) => string | null>>) {
  const deck = tinyDeck({ figure: part });
  const translate = (text: string) =>
    text
      .replace(/\{ fr: (\{.*\}) \}$/gm, '{ fr: $1, en: $1 }')
      .replace(/(?<=[{ ])fr: ((?:[^{},]|\{[^{}]*\})+?)(?= \}| \})/g, 'fr: $1, en: $1')
      .replace('[fr]', '[fr, en]');
  const texts = new Map<string, string>();
  for (const [path, text] of deck.texts) {
    if (path.startsWith('fr/')) texts.set(path, text);
    texts.set(path.replace('fr/', 'en/'), path.startsWith('fr/') ? text : translate(text));
  }
  for (const [path, edit] of Object.entries(change)) {
    const text = edit(texts.get(path) ?? '');
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  }
  return { ...deck, texts };
}

function diagnosticsFor(change: Parameters<typeof bilingual>[0]): string {
  try {
    documentsOf(bilingual(change));
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

test('a complete deck of two languages compiles to two documents', () => {
  const documents = documentsOf(bilingual({}));
  expect(documents.map(({ lang }) => lang)).toEqual(['fr', 'en']);
  expect(documents[0]?.body).toMatch(
    /<a class="language-link" href=".\/en\/" hreflang="en" lang="en"/,
  );
  expect(documents[1]?.body).toMatch(
    /<a class="language-link" href="..\/" hreflang="fr" lang="fr"/,
  );
});

test('a deck of one language has no language links', () => {
  const [only] = documentsOf(tinyDeck());
  expect(only?.head).not.toContain('hreflang');
  expect(only?.body).not.toContain('class="language-link"');
});

test('hreflang links are absolute when the deck has an address', () => {
  const address = (text: string) => `${text}address: https://example.org/talk/\n`;
  const [french] = documentsOf(bilingual({ 'deck.yaml': address }));
  expect(french?.head).toContain('hreflang="en" href="https://example.org/talk/en/"');
  expect(french?.head).toContain('hreflang="x-default" href="https://example.org/talk/"');
});

const without = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`There is no “${from}” to replace.`);
  return text.replace(from, to);
};

test.each([
  ['a slide', { 'en/milieu.md': () => null }],
  ['a title', { 'deck.yaml': without(', en: Petit exposé', '') }],
  ['the name of an act', { 'deck.yaml': without(', en: Le milieu', '') }],
  ['a fact’s statement', { 'facts.yaml': without(', en: La part', '') }],
  ['a fact’s words', { 'facts.yaml': without(', en: trois quarts', '') }],
])('%s that is missing in one language is reported', (_, change) => {
  expect(diagnosticsFor(change)).toMatchSnapshot();
});

test('all structural differences of a slide between languages are reported', () => {
  expect(
    diagnosticsFor({
      'en/milieu.md': (text) =>
        text
          .replace('layout: figure', 'layout: text')
          .replace('1:00', '0:50')
          .replace('- un point {.fragment}', '- un point'),
    }),
  ).toMatchSnapshot();
});

test('steps in another order, and another transition or background, are reported', () => {
  const options = (text: string) =>
    text
      .replace('minutes: 1:00', 'minutes: 1:00\ntransition: fade\nbackground: ink')
      .replace('- un point {.fragment}', '- un {.fragment index=1}\n- deux {.fragment index=2}');
  expect(
    diagnosticsFor({
      'fr/milieu.md': options,
      'en/milieu.md': (text) =>
        options(text)
          .replace('index=1', 'index=3')
          .replace('transition: fade', 'transition: zoom')
          .replace('background: ink', 'background: ground'),
    }),
  ).toMatchInlineSnapshot(`
    "slides/en/milieu.md:1:1 This slide has step order “2, 1, 0”, but slides/fr/milieu.md has “2, 0, 1”. Translations of a slide have the same structure; only their texts differ.
    slides/en/milieu.md:1:1 This slide has transition “zoom”, but slides/fr/milieu.md has “fade”. Translations of a slide have the same structure; only their texts differ.
    slides/en/milieu.md:1:1 This slide has background “ground”, but slides/fr/milieu.md has “ink”. Translations of a slide have the same structure; only their texts differ."
  `);
});
