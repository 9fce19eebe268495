import { expect, test } from 'vitest';
import { isDraft } from '../../../src/content/deck/drafts.ts';
import { type Changes, diagnosticsOf, documentsOf, tinyDeck } from '../support/tiny-deck.ts';

const DRAFT =
  '---\nlayout: text\nminutes: 5:00\ndraft: true\n---\n## Plus tard\n\nUn mot.\n\nNote:\nOui.\n';
/** The tiny deck with a draft before its last slide. */
const withDraft = (text = DRAFT): Changes => ({
  replace: [['deck.yaml', 'slides: [milieu]', 'slides: [tard, milieu]']],
  texts: { 'fr/tard.md': text },
});

const bodyWith = (changes: Changes, showDrafts: boolean) =>
  documentsOf(tinyDeck(changes), { showDrafts })[0]?.body ?? '';

test.each([
  [DRAFT, true],
  [DRAFT.replaceAll('\n', '\r\n'), true],
  [DRAFT.replace('draft: true', 'draft: true # until spring'), true],
  [DRAFT.replace('draft: true', 'draft: false'), false],
  ['## Titre\n\ndraft: true\n', false],
])('%j is a draft: %s', (text, expected) => {
  expect(isDraft(text)).toBe(expected);
});

test('a draft is left out of a build, of its table of contents and of its pages', () => {
  const [document] = documentsOf(tinyDeck(withDraft()));
  expect(document?.body).not.toContain('Plus tard');
  expect(document?.pages.map(({ folder }) => folder)).toEqual(['s/debut/', 's/milieu/']);
  expect(document?.notes.map(({ slide }) => slide)).toEqual(['debut', 'milieu']);
  expect(document?.optionalStyles).not.toContain('drafts');
});

test('where drafts are shown, a draft has a mark', () => {
  const body = bodyWith(withDraft(), true);
  expect(body).toMatch(/<section[^>]* id="tard"[^>]*><p class="slide-draft">Brouillon<\/p>/);
  expect(body.match(/slide-draft/g)).toHaveLength(1);
  expect(body).toContain('<a href="#tard">Plus tard</a>');
});

test('problems of a draft do not stop a build', () => {
  const broken = DRAFT.replace('Un mot.', 'Un {inconnu} <b>75</b>.').replace('Note:\nOui.\n', '');
  expect(diagnosticsOf(withDraft(broken))).toBe('');
  expect(() => bodyWith(withDraft(broken), true)).toThrow('“inconnu” is not a fact');
});

test('a draft that is not listed stops nothing, and is not shown', () => {
  const changes = { texts: { 'fr/tard.md': DRAFT } };
  expect(bodyWith(changes, false)).not.toContain('Plus tard');
  expect(bodyWith(changes, true)).not.toContain('Plus tard');
});

test('a draft may be written in one language first', () => {
  const changes: Changes = {
    replace: [
      ['deck.yaml', 'slides: [milieu]', 'slides: [tard, milieu]'],
      ['deck.yaml', '[fr]', '[fr, en]'],
    ],
    texts: { 'fr/tard.md': DRAFT },
  };
  expect(diagnosticsOf(changes)).not.toContain('tard');
});

test('links to a draft, and a draft as the first slide, are reported', () => {
  const linked = withDraft();
  const first = DRAFT.replace('## Plus tard', '# Petit exposé');
  expect(
    [
      diagnosticsOf({
        ...linked,
        replace: [...(linked.replace ?? []), ['fr/milieu.md', 'Une phrase.', 'Voir [là](#tard).']],
      }),
      diagnosticsOf({ texts: { 'fr/debut.md': first } }),
      diagnosticsOf(withDraft(DRAFT.replace('draft: true', 'draft: yes'))),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "slides/fr/milieu.md:8:6 The slide “tard” is a draft, which a build leaves out. Remove the link, or “draft: true” there.
    slides/deck.yaml:7:5 The first slide has the title of the deck, so it cannot be a draft. Remove “draft: true” from “debut”, or list another slide first.
    slides/fr/tard.md:4:8 “draft”: write “draft: true”, or remove the line."
  `);
});

test('a draft that only YAML would understand as one is not published, but reported', () => {
  const flow = DRAFT.replace(
    'layout: text\nminutes: 5:00\ndraft: true',
    '{ layout: text, minutes: "5:00", draft: true }',
  );
  expect(diagnosticsOf(withDraft(flow))).toContain(
    'slides/fr/tard.md:2:34 A draft is left out by a line “draft: true” of its own',
  );
});
