import { expect, test } from 'vitest';
import { bodyOf, type Changes, diagnosticsOf, layoutFor } from '../support/tiny-deck.ts';

const slide = (text: string, frontMatter = '', notes = 'Oui.'): Changes => ({
  texts: {
    'fr/milieu.md': `---\nlayout: ${layoutFor(text)}\nminutes: 0:30\n${frontMatter}---\n## Titre\n\n${text}\n\nNote:\n${notes}\n`,
  },
});

/** The compiled body of a slide with this text. */
function compiled(text: string, frontMatter = ''): string {
  const body = bodyOf(slide(text, frontMatter));
  const [, found = ''] =
    /id="milieu".*?<div class="slide-body">(.*?)<\/div><div class="notes">/s.exec(body) ?? [];
  return found.replaceAll('\n', '');
}

test.each([
  ['a paragraph', 'Un mot. {.fragment .fade-up}', '<p class="fragment fade-up">Un mot.</p>'],
  [
    'a list item',
    '- un point {.fragment .grow}',
    '<ul><li class="fragment grow">un point</li></ul>',
  ],
  [
    'a heading of a block',
    '### Un bloc {.fragment .zoom-in}\n\nSon texte.',
    '<div class="block"><h3 class="fragment zoom-in">Un bloc</h3><p>Son texte.</p></div>',
  ],
  [
    'a word before it, without a space',
    'Un **mot**{.fragment .highlight-red} et *un autre*{.fragment .strike}.',
    '<p>Un <strong class="fragment highlight-red">mot</strong> et <em class="fragment strike">un autre</em>.</p>',
  ],
  [
    'the paragraph that a word ends, after a space',
    'Un **mot** {.fragment}',
    '<p class="fragment">Un <strong>mot</strong></p>',
  ],
  [
    'both the last word and its list item',
    '- un **mot**{.fragment .highlight-blue} {.fragment}',
    '<ul><li class="fragment">un <strong class="fragment highlight-blue">mot</strong></li></ul>',
  ],
  [
    'code and a link',
    'Un `mot`{.fragment} et [un lien](#debut){.fragment .fade-out}',
    '<p>Un <code class="fragment">mot</code> et <a href="#debut" class="fragment fade-out">un lien</a></p>',
  ],
  [
    'the list before it',
    '- un\n- deux\n\n{.fragment .fade-in}',
    '<ul class="fragment fade-in"><li>un</li><li>deux</li></ul>',
  ],
  [
    'the quotation before it',
    '> Un mot.\n\n{.fragment}',
    '<blockquote class="fragment"><p>Un mot.</p></blockquote>',
  ],
  [
    'the box of the code block before it',
    '```\nlet x;\n```\n{.fragment}',
    '<pre class="code-block fragment" tabindex="0" role="group" aria-label="Code" data-large=""><code class="hljs"><span class="code-line hljs-ln-code">let x;</span></code></pre>',
  ],
])('an attribute list applies to %s', (_, text, html) => {
  expect(compiled(text)).toBe(html);
});

test('an attribute list applies to a picture with its caption, and not the text after it', () => {
  expect(compiled('![Un bateau](pictures/boat.jpg) {.fragment .fade-left}\nUn texte.')).toMatch(
    /^<figure class="picture fragment fade-left"><picture>.*<\/figure><p>Un texte.<\/p>$/,
  );
});

test('a figure that is a fragment has its steps, too', () => {
  expect(compiled('![figure](part) {.fragment .fade-up}')).toMatch(
    /^<figure class="figure fragment fade-up" data-figure="part".*<span class="fragment figure-step"/,
  );
});

test('a state of a figure has the index of another fragment, and keeps its classes', () => {
  const text =
    '![figure](part)\n\n- un point {.fragment index=1}\n\n![state](after) {.fragment index=1}';
  const html = compiled(text);
  expect(html).toContain('<li class="fragment" data-fragment-index="0">');
  expect(html).toContain(
    '<span class="fragment figure-step" data-step-of="part" data-figure-state="after" aria-hidden="true" data-fragment-index="0">',
  );
});

test('“data-fragment-index” is “index”, and values may be quoted', () => {
  expect(compiled('Un. {.fragment data-fragment-index=3}\n\nDeux. {.fragment index="1"}')).toBe(
    '<p class="fragment" data-fragment-index="1">Un.</p><p class="fragment" data-fragment-index="0">Deux.</p>',
  );
});

test('fragments are numbered like reveal.js does: by index, then those without one', () => {
  const indices = (text: string) =>
    Array.from(compiled(text).matchAll(/data-fragment-index="(\d+)"/g), ([, index]) => index);
  const item = (attributes: string) => `- point {${attributes}}`;
  expect(
    indices(
      [
        item('.fragment'),
        item('.fragment index=7'),
        item('.fragment index=2'),
        item('.fragment'),
        item('.fragment index=7'),
      ].join('\n'),
    ),
  ).toEqual(['2', '1', '0', '3', '1']);
  expect(indices([item('.fragment'), item('.fragment .strike')].join('\n'))).toEqual([]);
});

test('fragments of the last step are marked where no later step ends their effect', () => {
  expect(compiled('- un {.fragment .current-visible}\n- deux {.fragment .current-visible}')).toBe(
    '<ul><li class="fragment current-visible">un</li><li class="fragment current-visible" data-last-step="">deux</li></ul>',
  );
  expect(compiled('Un. {.fragment .fade-up}')).not.toContain('data-last-step');
});

test('notes have as many steps as there are indices', () => {
  const text = '- un {.fragment index=1}\n- deux {.fragment index=1}';
  const two = 'Un.\n\nDeux. {.fragment}\n\nTrois. {.fragment}';
  expect(diagnosticsOf(slide(text, '', 'Un.\n\nDeux. {.fragment}'))).toBe('');
  expect(diagnosticsOf(slide(text, '', two))).toMatch(
    '2 paragraph(s) with {.fragment}, but the slide has 1 step(s)',
  );
});

test('elements are named for auto-animate, also the title', () => {
  const texts = (id: string) =>
    `---\nlayout: text\nminutes: 0:30\nauto-animate: true\n---\n## Titre {data-id=title}\n\n- un point {.fragment data-id=${id}}\n\nNote:\nOui.\n`;
  const body = bodyOf({
    replace: [['deck.yaml', '[milieu]', '[milieu, suite]']],
    texts: { 'fr/milieu.md': texts('point'), 'fr/suite.md': texts('point') },
  });
  expect(body).toContain('<h2 class="slide-title" id="milieu-title" data-id="title">Titre</h2>');
  expect(body).toContain('<li class="fragment" data-id="point">un point</li>');
});

const PROBLEMS: Readonly<Record<string, Changes>> = {
  'an effect without “.fragment”': slide('- un point {.fade-up}'),
  'an index without “.fragment”': slide('- un point {index=1}'),
  'an unknown effect': slide('- un point {.fragment .fade-upp}'),
  'a class without its dot': slide('- un point {.fragment fade-up}'),
  'an unknown key': slide('- un point {.fragment indx=1}'),
  'a negative index': slide('- un point {.fragment index=-1}'),
  'an index that is not a whole number': slide('- un point {.fragment index=1.5}'),
  'two effects that contradict one another': slide('- un point {.fragment .fade-up .grow}'),
  'two colours': slide('Un **mot**{.fragment .highlight-red .highlight-blue}.'),
  'a class written twice': slide('- un point {.fragment .grow .grow}'),
  'a key written twice': slide('- un point {.fragment index=1 data-fragment-index=2}'),
  'several problems at once': slide('- un point {.fragmnt .fade-upp index=a}'),
  'an attribute list in the middle of a text': slide('Un {.fragment} point.'),
  'an attribute list alone': slide('{.fragment}'),
  'a second attribute list': slide('- un {.fragment}\n\n  deux {.fragment .grow}'),
  'a name without auto-animate': slide('- un point {data-id=point}'),
  'an effect in the notes': slide('- un {.fragment}', '', 'Oui.\n\nNon. {.fragment .fade-up}'),
  'a title that is a fragment': {
    replace: [['fr/milieu.md', '## Le milieu', '## Le milieu {.fragment}']],
  },
};

test('problems are reported with their cure', () => {
  const reports = Object.entries(PROBLEMS).map(
    ([name, changes]) => `${name}:\n${diagnosticsOf(changes)}`,
  );
  expect(reports.join('\n\n')).toMatchInlineSnapshot(`
    "an effect without “.fragment”:
    slides/fr/milieu.md:7:13 “.fade-up” is an effect of a fragment: write {.fragment .fade-up}.

    an index without “.fragment”:
    slides/fr/milieu.md:7:13 An index is that of a fragment: write {.fragment index=1}.

    an unknown effect:
    slides/fr/milieu.md:7:23 Unknown class “.fade-upp”. Did you mean “.fade-up”? Known: .current-visible, .fade-down, .fade-in, .fade-in-then-out, .fade-in-then-semi-out, .fade-left, .fade-out, .fade-right, .fade-up, .fragment, .grow, .highlight-blue, .highlight-current-blue, .highlight-current-green, .highlight-current-red, .highlight-green, and 5 more.

    a class without its dot:
    slides/fr/milieu.md:7:23 Unknown class “fade-up”. Did you mean “.fade-up”? Known: .current-visible, .fade-down, .fade-in, .fade-in-then-out, .fade-in-then-semi-out, .fade-left, .fade-out, .fade-right, .fade-up, .fragment, .grow, .highlight-blue, .highlight-current-blue, .highlight-current-green, .highlight-current-red, .highlight-green, and 5 more.

    an unknown key:
    slides/fr/milieu.md:7:23 Unknown attribute “indx”. Did you mean “index”? Known: data-fragment-index, data-id, index.

    a negative index:
    slides/fr/milieu.md:7:23 “-1” is not an index: write a whole number from 0, for instance {.fragment index=1}. Fragments of the same index are one step.

    an index that is not a whole number:
    slides/fr/milieu.md:7:23 “1.5” is not an index: write a whole number from 0, for instance {.fragment index=1}. Fragments of the same index are one step.

    two effects that contradict one another:
    slides/fr/milieu.md:7:13 A fragment cannot be both “.fade-up” and “.grow”. Remove one of them.

    two colours:
    slides/fr/milieu.md:7:12 A fragment cannot be both “.highlight-red” and “.highlight-blue”. Remove one of them.

    a class written twice:
    slides/fr/milieu.md:7:29 “.grow” is written twice. Remove one.

    a key written twice:
    slides/fr/milieu.md:7:31 “index” is written twice. Remove one.

    several problems at once:
    slides/fr/milieu.md:7:13 Unknown class “.fragmnt”. Did you mean “.fragment”? Known: .current-visible, .fade-down, .fade-in, .fade-in-then-out, .fade-in-then-semi-out, .fade-left, .fade-out, .fade-right, .fade-up, .fragment, .grow, .highlight-blue, .highlight-current-blue, .highlight-current-green, .highlight-current-red, .highlight-green, and 5 more.
    slides/fr/milieu.md:7:22 Unknown class “.fade-upp”. Did you mean “.fade-up”? Known: .current-visible, .fade-down, .fade-in, .fade-in-then-out, .fade-in-then-semi-out, .fade-left, .fade-out, .fade-right, .fade-up, .fragment, .grow, .highlight-blue, .highlight-current-blue, .highlight-current-green, .highlight-current-red, .highlight-green, and 5 more.
    slides/fr/milieu.md:7:32 “a” is not an index: write a whole number from 0, for instance {.fragment index=1}. Fragments of the same index are one step.

    an attribute list in the middle of a text:
    slides/fr/milieu.md:7:4 {.fragment} applies to nothing here: write it at the end of a paragraph, list item, row of a table or ### heading, directly after **words** or an embed, or as a paragraph of its own after a list, table, quotation, code block or formula.

    an attribute list alone:
    slides/fr/milieu.md:7:1 {.fragment} applies to nothing here: write it at the end of a paragraph, list item, row of a table or ### heading, directly after **words** or an embed, or as a paragraph of its own after a list, table, quotation, code block or formula.

    a second attribute list:
    slides/fr/milieu.md:9:8 This already has an attribute list. Write all attributes into one pair of braces.

    a name without auto-animate:
    slides/fr/milieu.md:7:12 “data-id” is for slides with “auto-animate: true” in their front matter, which this slide does not have. Add it, or remove data-id=point.

    an effect in the notes:
    slides/fr/milieu.md:12:6 In the notes, {.fragment} begins the notes of the next step; effects, index and data-id belong to the slide. Write {.fragment}.

    a title that is a fragment:
    slides/fr/milieu.md:5:14 The title of a slide is no step: it is shown with the slide. Remove {.fragment}."
  `);
});

test('effects that change different properties of a fragment are combined', () => {
  expect(compiled('Un. {.fragment .fade-up .fade-in-then-out}')).toContain(
    'class="fragment fade-up fade-in-then-out"',
  );
  expect(compiled('Un. {.fragment .grow .highlight-red}')).toContain(
    'class="fragment grow highlight-red"',
  );
});
