import { expect, test } from 'vitest';
import { bodyOf, type Changes, diagnosticsOf, layoutFor } from '../support/tiny-deck.ts';

const FILE = 'slides/fr/milieu.md';
const headFor = (text: string) => `---\nlayout: ${layoutFor(text)}\nminutes: 0:30\n---\n`;
/** A slide with this body, which starts on line 7. */
const body = (text: string): Changes => ({
  texts: { 'fr/milieu.md': `${headFor(text)}## Titre\n\n${text}\n\nNote:\nOn parle.\n` },
});

test('a reference-style link becomes a link', () => {
  expect(bodyOf(body('Voir [la source][s] et [S].\n\n[s]: https://example.org/a'))).toContain(
    '<p>Voir <a href="https://example.org/a">la source</a> et <a href="https://example.org/a">S</a>.</p>',
  );
});

test('a reference-style embed and a reference-style picture are embedded', () => {
  const compiled = bodyOf(
    body('![figure][f]\n\n![Un bateau][b]\n\n[f]: part\n[b]: pictures/boat.jpg'),
  );
  expect(compiled).toContain('<figure class="figure" data-figure="part"');
  expect(compiled).toContain(
    '<img src="/@pictures/0123456789abcdef/1280/boat-fallback.jpg" width="3000" height="2000" loading="lazy" decoding="async" alt="Un bateau">',
  );
});

test.each([
  'javascript:alert',
  'data:text/html,hello',
  'vbscript:hello',
  'file:///etc/hosts',
  'ftp://example.org',
  'page.html',
])('a link to %s is an error, inline and as a reference', (address) => {
  const message = `“${address}” is not an allowed link; write https://…, mailto:… or #name-of-a-slide.`;
  expect(diagnosticsOf(body(`Voir [ici](${address}).`))).toBe(`${FILE}:7:6 ${message}`);
  expect(diagnosticsOf(body(`Voir [ici][x].\n\n[x]: ${address}`))).toBe(`${FILE}:7:6 ${message}`);
});

test('a reference-style link to a slide that does not exist is an error', () => {
  expect(diagnosticsOf(body('Voir [ici][x].\n\n[x]: #debu'))).toMatch(
    /^slides\/fr\/milieu\.md:7:6 There is no slide “debu”/,
  );
});

test('a reference-style picture of another site is an error', () => {
  expect(diagnosticsOf(body('![photo][x]\n\n[x]: https://example.org/p.jpg'))).toBe(
    `${FILE}:7:1 “https://example.org/p.jpg” is not a file of assets/. Copy the picture into assets/, and write its path.`,
  );
});

test('a reference-style picture within a link, a list or the notes is an error', () => {
  for (const text of ['[![photo][p]][x]', '- ![photo][p] [x]', '[x]\n\nNote:\n![photo][p]']) {
    expect(
      diagnosticsOf(body(`${text}\n\n[x]: https://example.org\n[p]: pictures/boat.jpg`)),
    ).toContain('A picture cannot stand here;');
  }
});

test('a number typed by hand in a reference-style link is an error', () => {
  expect(diagnosticsOf(body('[Il y a 75 %][x]\n\n[x]: https://example.org'))).toContain(
    `${FILE}:7:9 The amount “75” is typed by hand.`,
  );
});

test.each([
  ['[mot][x]', '7:5'],
  ['[mot][]', '7:5'],
  ['[*mot*][x]', '7:7'],
])('%s without a definition is an error', (text, at) => {
  expect(diagnosticsOf(body(text))).toBe(
    `${FILE}:${at} This reference has no definition; write [words](address), or add a line “[name]: address”.`,
  );
});

test('a picture reference without a definition is an error', () => {
  expect(diagnosticsOf(body('![photo][x]'))).toContain(
    `${FILE}:7:1 This picture has no definition;`,
  );
});

test('text in brackets that is not a reference stays text', () => {
  expect(bodyOf(body('Un mot [sic] et la suite […].'))).toContain('Un mot [sic] et la suite […].');
});

test('an unused definition is an error', () => {
  expect(diagnosticsOf(body('Un mot.\n\n[x]: https://example.org'))).toBe(
    `${FILE}:9:1 No link or image uses the definition “x”. Remove it, or write [words][x].`,
  );
});

test('a second definition of a reference is an error', () => {
  expect(diagnosticsOf(body('[a][x]\n\n[x]: https://example.org\n[X]: https://example.net'))).toBe(
    `${FILE}:10:1 “X” is defined twice, first on line 9. Remove one definition.`,
  );
});
