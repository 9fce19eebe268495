import { expect, test } from 'vitest';
import { bodyOf, type Changes } from '../../support/tiny-deck.ts';

const WITH_LEDGER: Changes = {
  replace: [
    [
      'fr/debut.md',
      'En 2030, {share}.',
      'En 2030, {share} ; il resterait {rest}.\n\n![ledger](facts)',
    ],
  ],
};

/** The text of a part of the document. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The popover of a fact or figure. */
const card = (body: string, id: string) =>
  words(
    body.split(`<section class="card" id="card:${id}"`)[1]?.split('</section>')[0] ?? '',
  ).replace(/^[^>]*> /, '');

test('a fact links its row of the facts table, or its popover where the deck has no table', () => {
  expect(bodyOf()).toContain('<a class="fact" href="#card:fact:share" data-card="card:fact:share"');
  const body = bodyOf(WITH_LEDGER);
  expect(body).toContain('<a class="fact" href="#fact:share" data-card="card:fact:share"');
  expect(body).toContain('<tr id="fact:share">');
  expect(body).toContain('<a href="#source:paper" data-card="card:figure:part">');
  expect(body).toContain('<div class="ledger-chain" id="source:paper">');
});

test('a popover has the statement, the value, its nature and formula, and the chain of sources', () => {
  const body = bodyOf(WITH_LEDGER);
  expect(card(body, 'fact:share')).toBe('La part 75 % prévision Le journal');
  expect(card(body, 'fact:rest')).toBe('Le reste 25 % calculé : 100 − 75 Le journal');
  expect(card(body, 'figure:part')).toBe(
    'La part, en % Nous : 75 % (prévision) Hier : non publié Le journal',
  );
});

test('only facts and figures on slides have a popover, and one each', () => {
  const ids = Array.from(bodyOf().matchAll(/id="(card:[^"]+)" popover/g), ([, id]) => id);
  expect(ids).toEqual(['card:fact:share', 'card:figure:part']);
});

test('a slide with facts has a line with their natures and sources, unless it has a figure or the facts table', () => {
  const lines = Array.from(
    bodyOf().matchAll(/<p class="slide-source">(.*?)<\/p>/g),
    ([, line = '']) => words(line),
  );
  expect(lines).toEqual(['75 % : prévision. Source : Le journal']);
  expect(bodyOf()).toContain('<a href="#card:fact:share" data-card="card:fact:share">Source');
  expect(bodyOf(WITH_LEDGER)).not.toContain('slide-source');
});

test('a slide with a number in a step is marked, for its line must not name it before', () => {
  const slide =
    '---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\n- {share} {.fragment}\n\nNote:\nOui.\n';
  const body = bodyOf({ texts: { 'fr/milieu.md': slide } });
  expect(body).toMatch(/id="milieu"[^>]* data-facts-in-steps/);
  expect(bodyOf()).not.toContain('data-facts-in-steps');
  const beside = bodyOf({
    texts: {
      'fr/milieu.md':
        '---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\n{share}\n\n- rien {.fragment}\n\nNote:\nOui.\n',
    },
  });
  expect(beside).toContain('slide-source');
  expect(beside).not.toContain('data-facts-in-steps');
});

test('one legend explains the marks, on the first slide with a number, for the natures that are in use', () => {
  const legendOf = (body: string) =>
    Array.from(
      body.matchAll(/<section class="slide" id="(\w+)"|<p class="mark-legend">(.*?)<\/p>/g),
    )
      .map(([, slide, legend = '']) => slide ?? words(legend).replace(/ ,/g, ','))
      .join(' | ');
  expect(legendOf(bodyOf(WITH_LEDGER))).toBe(
    'debut | Signes des chiffres : prévision, calculé . Chaque chiffre mène à sa source. | milieu',
  );
  const later: Changes = {
    replace: [
      ['fr/debut.md', 'En 2030, {share}.', 'Rien.'],
      ['fr/milieu.md', 'Une phrase.', '{price} et {share}.'],
    ],
  };
  expect(legendOf(bodyOf(later))).toBe(
    'debut | milieu | Signes des chiffres : rapporté, prévision . Chaque chiffre mène à sa source.',
  );
  expect(legendOf(bodyOf({ replace: [['fr/debut.md', 'En 2030, {share}.', 'Rien.']] }))).toBe(
    'debut | milieu',
  );
});

test('in the table of contents a title with a fact is one link', () => {
  const body = bodyOf({ replace: [['fr/milieu.md', '## Le milieu', '## Le milieu à {share}']] });
  const contents = body.split('</nav>')[0] ?? '';
  expect(contents).toContain('<a href="#milieu">Le milieu à <data value="75"');
});
