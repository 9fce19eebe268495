import { expect, test } from 'vitest';
import { type Changes, diagnosticsOf } from '../support/tiny-deck.ts';

/** A slide with this body, which starts on line 7. */
const slide = (text: string, notes = 'On parle.'): Changes => ({
  texts: {
    'fr/milieu.md': `---\nlayout: text\nminutes: 0:30\n---\n## Titre\n\n${text}\n\nNote:\n${notes}\n`,
  },
});

/** The problems of each text, without the name of the file. */
function problemsOf(texts: readonly string[]): string {
  return texts
    .map((text) => {
      const problems = diagnosticsOf(slide(text)).replaceAll('slides/fr/milieu.md:', '');
      return `${text.replaceAll('\n', '⏎')}\n  ${problems.replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}

test('slots, notes after ???, and versions that git could not merge are refused with what to write instead', () => {
  expect(
    problemsOf([
      'Un mot\n\n::right::\n\nUn autre',
      'Un mot\n\n???\nOn parle.',
      '<<<<<<< HEAD\nUn mot\n>>>>>>> autre',
      'Un std::vector::iterator, vraiment???',
    ]),
  ).toMatchInlineSnapshot(`
    "Un mot⏎⏎::right::⏎⏎Un autre
      9:1 Slots with :: are not supported; choose a layout in the front matter, and begin each block with ###.
    Un mot⏎⏎???⏎On parle.
      9:1 Notes do not begin with ???: after an empty line write a line “Note:”, then the notes.
    <<<<<<< HEAD⏎Un mot⏎>>>>>>> autre
      7:1 Git has left two versions here, which it could not merge: keep one of them, and remove the lines <<<<<<<, ======= and >>>>>>>.
    Un std::vector::iterator, vraiment???
      "
  `);
});

test('HTML is refused with what to write instead', () => {
  expect(
    problemsOf([
      'Un <b>mot</b> et <i>un autre</i>.',
      '<br>',
      'H<sub>x</sub>',
      '<div class="box">\nTexte\n</div>',
      '<img src="a.png">',
      '<iframe src="https://example.org"></iframe>',
      '<aside class="notes">Notes</aside>',
      '<v-click>Un mot</v-click>',
      '<table><tr><td>a</td></tr></table>',
      'Un <blink>mot</blink>',
      '<!-- .element: class="fragment" -->',
      '<!-- _class: lead -->',
    ]),
  ).toMatchInlineSnapshot(`
    "Un <b>mot</b> et <i>un autre</i>.
      7:4 HTML is not supported: instead of <b> write **words**.
      7:18 HTML is not supported: instead of <i> write *words*.
    <br>
      7:1 HTML is not supported: instead of <br> write nothing: the layout breaks the lines of titles, and an empty line separates paragraphs.
    H<sub>x</sub>
      7:2 HTML is not supported: instead of <sub> write a formula, $x^2$ or $x_2$.
    <div class="box">⏎Texte⏎</div>
      7:1 HTML is not supported: instead of <div> choose a layout in the front matter, and begin each block with ###.
    <img src="a.png">
      7:1 HTML is not supported: instead of <img> write ![description](path in assets/).
    <iframe src="https://example.org"></iframe>
      7:1 HTML is not supported: instead of <iframe> write a link, or a figure.
    <aside class="notes">Notes</aside>
      7:1 HTML is not supported: instead of <aside> write what is said, and not shown, after a line “Note:”.
    <v-click>Un mot</v-click>
      7:1 HTML is not supported: instead of <v-click> write {.fragment} at the end of the paragraph.
    <table><tr><td>a</td></tr></table>
      7:1 HTML is not supported: instead of <table> write a table with | between its cells.
    Un <blink>mot</blink>
      7:4 HTML is not supported; write Markdown, or \`code\` to show it as text.
    <!-- .element: class="fragment" -->
      7:1 Write attributes in braces instead of this comment, for instance {.fragment .fade-up index=1}.
    <!-- _class: lead -->
      7:1 Write attributes of a slide in its front matter instead of this comment, for instance “background: ground” or “transition: zoom”."
  `);
});

test('the syntax of other dialects is refused by its name', () => {
  expect(
    problemsOf([
      'Terme\n: sa définition',
      'Un ==mot== marqué',
      'Un mot ++ajouté++',
      'H~n~O',
      'H~2~O',
      'Un mot[^1]',
      'Un ![bateau][x]',
      'x^n^',
      'Un mot^[une note]',
      'Un mot[^x]',
      '[[Autre page]]',
      '![[image.png]]',
      '[TOC]',
      'Selon [@dupont]',
      '*[HTML]: langage',
      'Bien :smile: !',
      '> [!NOTE]\n> Un avis',
      '::: warning\nAttention\n:::',
      '!!! note\n    Attention',
      'Un\n\n. . .\n\nDeux',
      '{{ valeur }}',
      '{% include x %}',
      '\\(x^n\\) et \\[y_n\\]',
      'Un ~~mot',
      'Un <!-- mot',
      '[ ] à faire',
      '- [ ]',
    ]),
  ).toMatchInlineSnapshot(`
    "Terme⏎: sa définition
      8:1 Definition lists are not supported; write a list: “- **term**: its meaning”.
    Un ==mot== marqué
      7:4 Highlighting with == is not supported; write **words**.
    Un mot ++ajouté++
      7:8 Insertions with ++ are not supported; write the words alone, or **words**.
    H~n~O
      7:2 A subscript between ~ is not supported; write a formula: $x_2$, or $\\text{H}_2\\text{O}$.
    H~2~O
      7:2 A subscript between ~ is not supported; write a formula: $x_2$, or $\\text{H}_2\\text{O}$.
    Un mot[^1]
      7:7 This footnote has no text; write it below, as a line “[^1]: text”.
    Un ![bateau][x]
      7:4 This picture has no definition; write ![description](path in assets/), or add a line “[name]: path”.
    x^n^
      7:2 A superscript between ^ is not supported; write a formula: $x^2$.
    Un mot^[une note]
      7:7 A footnote inside its sentence is not supported; write [^1], and below a line “[^1]: text”.
    Un mot[^x]
      7:7 This footnote has no text; write it below, as a line “[^1]: text”.
    [[Autre page]]
      7:1 Wiki links are not supported; write [words](#name-of-a-slide), or ![description](path in assets/).
    ![[image.png]]
      7:1 Wiki links are not supported; write [words](#name-of-a-slide), or ![description](path in assets/).
    [TOC]
      7:1 A table of contents is not supported here: every view lists the slides.
    Selon [@dupont]
      7:7 Citations are not supported; name the source in a footnote, or in facts.yaml.
    *[HTML]: langage
      7:1 Abbreviations are not supported; write the long form once in the text.
    Bien :smile: !
      7:6 Names of emoji are not supported, and the typefaces have none; write a word.
    > [!NOTE]⏎> Un avis
      7:3 Admonitions are not supported; begin the quotation with **words**.
    ::: warning⏎Attention⏎:::
      7:1 Containers with ::: are not supported; choose a layout in the front matter, and begin each block with ###.
    !!! note⏎    Attention
      7:1 Admonitions are not supported; write a paragraph that begins with **words**.
    Un⏎⏎. . .⏎⏎Deux
      9:1 A pause is not written as dots; end the next paragraph with {.fragment}.
    {{ valeur }}
      7:1 Templates are not filled in; write the id of a fact in single braces.
    {% include x %}
      7:1 Templates are not filled in; write the id of a fact in single braces.
    \\(x^n\\) et \\[y_n\\]
      7:1 Formulas are written in dollars: $x$ in a sentence, $$x$$ on its own.
    Un ~~mot
      7:4 This ~~ is not closed; write ~~struck words~~ without spaces inside the marks.
    Un <!-- mot
      7:4 This comment is not closed in its paragraph; write --> at its end, or begin it on a line of its own.
    [ ] à faire
      7:1 A task is an item with a text: write “- [ ] text”, or “- [x] text” for one that is done.
    - [ ]
      7:3 A task is an item with a text: write “- [ ] text”, or “- [x] text” for one that is done."
  `);
});

test('headings by underlines, rules and headings in lists are refused', () => {
  expect(
    problemsOf([
      'Autre titre\n---',
      'Autre titre\n===',
      'Un mot\n--',
      '---',
      '***',
      '--',
      '#### Petit titre',
      '# Grand titre',
      '- ### Titre',
      '> ## Titre',
      '### Titre {#nom}',
    ]),
  ).toMatchInlineSnapshot(`
    "Autre titre⏎---
      7:1 A line of dashes or = below a text makes it a heading; write “## ” before the heading instead. It does not start a new slide either: write each slide into its own file, listed in deck.yaml.
    Autre titre⏎===
      7:1 A line of dashes or = below a text makes it a heading; write “# ” before the heading instead. It does not start a new slide either: write each slide into its own file, listed in deck.yaml.
    Un mot⏎--
      7:1 A line of dashes or = below a text makes it a heading; write “## ” before the heading instead. It does not start a new slide either: write each slide into its own file, listed in deck.yaml.
    ---
      7:1 A line “---” does not start a new slide: write each slide into its own file, listed in deck.yaml.
    ***
      7:1 A line “---” does not start a new slide: write each slide into its own file, listed in deck.yaml.
    --
      7:1 A line of dashes does not start a new slide: write each slide into its own file, listed in deck.yaml.
    #### Petit titre
      7:1 A slide has one title; write other headings with three ###, and each further slide into its own file.
    # Grand titre
      7:1 A slide has one title; write other headings with three ###, and each further slide into its own file.
    - ### Titre
      7:3 A list or quotation has no headings; write **words**, or the heading outside of it.
    > ## Titre
      7:3 A list or quotation has no headings; write **words**, or the heading outside of it.
    ### Titre {#nom}
      7:12 “#nom” is not an attribute here: the address of a slide is the name of its file, and styles belong to layouts. Remove it."
  `);
});

test('lists that CommonMark reads differently than they look are reported', () => {
  expect(
    problemsOf(['Une phrase\n3. trois', '1. un\n  - dessous', '- un\n - dessous']),
  ).toMatchInlineSnapshot(`
    "Une phrase⏎3. trois
      8:1 Leave an empty line before a list that begins with 3.; otherwise this line is part of the paragraph.
      8:1 The amount “3” is typed by hand. The nearest fact is {rest}, “25 %”. Amounts come from facts.yaml; years, dates, times, ordinals, page numbers and names are text, and so is what you write as {=3}.
    1. un⏎  - dessous
      8:3 This is not a list in the item above it. Indent it by 3 spaces more than that item, as far as its text.
    - un⏎ - dessous
      8:2 This is not a list in the item above it. Indent it by 2 spaces more than that item, as far as its text."
  `);
});

test('tables that are none, and rows that do not fit them, are reported', () => {
  expect(
    problemsOf([
      '| a | b |\n| c | d |',
      '| a | b | c |\n|---|---|\n| d | e | f |',
      '| a | b |\n|---|---|\n| c | d | e |',
      '| a | b |\n|---|---|\n| c | d |\nUne phrase',
      '| a {.fragment} | b |\n|---|---|\n| c {.fragment} | d |',
    ]),
  ).toMatchInlineSnapshot(`
    "| a | b |⏎| c | d |
      7:1 This is no table without a line of dashes below its first line: | --- | --- |
    | a | b | c |⏎|---|---|⏎| d | e | f |
      7:1 The header of this table has 3 cells, and the line of dashes below it 2. Write one group of dashes for each column.
    | a | b |⏎|---|---|⏎| c | d | e |
      9:9 This row has 3 cells, and the header of the table 2. Write \\| for a | in a text, or give the header a cell more.
    | a | b |⏎|---|---|⏎| c | d |⏎Une phrase
      10:1 This line is a row of the table above it. Leave an empty line after the table, or write | between the cells.
    | a {.fragment} | b |⏎|---|---|⏎| c {.fragment} | d |
      7:5 {.fragment} applies to nothing here: write it at the end of a paragraph, list item, row of a table or ### heading, directly after **words** or an embed, or as a paragraph of its own after a list, table, quotation, code block or formula.
      9:5 {.fragment} applies to nothing here: write it at the end of a paragraph, list item, row of a table or ### heading, directly after **words** or an embed, or as a paragraph of its own after a list, table, quotation, code block or formula."
  `);
});

test('comments without an end, or with text after them, are reported', () => {
  expect(problemsOf(['<!-- une remarque', '<!-- une remarque --> Un mot'])).toMatchInlineSnapshot(`
    "<!-- une remarque
      7:1 This comment is not closed; write --> at its end.
    <!-- une remarque --> Un mot
      7:23 Write text on a line of its own after a comment that begins a line."
  `);
});

test('footnotes that lead nowhere are reported', () => {
  expect(
    problemsOf([
      '[^a]: seule',
      'Un mot[^a]\n\n[^a]: une\n\n[^a]: deux',
      'Un mot[^a]\n\n[^a]: une\n\n    - liste',
      'Un mot[^a]\n\n[^a]: une {.fragment}',
      'Un mot\n[^a]: une',
      'Un mot[^a]\n\n[^a]: ![Un bateau](pictures/boat.jpg)',
    ]),
  ).toMatchInlineSnapshot(`
    "[^a]: seule
      7:1 No text of this slide refers to the footnote “a”. Write [^a] where it belongs, or remove it.
    Un mot[^a]⏎⏎[^a]: une⏎⏎[^a]: deux
      11:1 The footnote “a” is written twice, first on line 9. Remove one.
    Un mot[^a]⏎⏎[^a]: une⏎⏎    - liste
      9:1 A footnote is one paragraph; write the rest into the text or the notes.
    Un mot[^a]⏎⏎[^a]: une {.fragment}
      9:11 A footnote is shown with its slide. Remove the attribute list.
    Un mot⏎[^a]: une
      8:1 No text of this slide refers to the footnote “a”. Write [^a] where it belongs, or remove it.
    Un mot[^a]⏎⏎[^a]: ![Un bateau](pictures/boat.jpg)
      9:7 A picture cannot stand here; write it into a paragraph of the slide, outside of lists, tables, links, titles and notes."
  `);
  expect(diagnosticsOf(slide('Un mot[^a]\n\n[^a]: une', 'Un mot[^a]'))).toMatchInlineSnapshot(
    `"slides/fr/milieu.md:12:7 Notes have no footnotes; write the sentence itself into the notes."`,
  );
});

test.each([
  'Un mot **gras** : suite',
  'Le {share}: la part',
  'Le **{share}**: la part',
  'a = b == c, C++ et C--, a ~ b, a^b',
  'De 10:30 à midi'.replace('10:30', 'xx:yy:zz'),
  'Voir https://example.org/2024/12/page_a_b?x=75#y, ou <https://example.org/75>.',
  'Écrire à personne@example.org ou www.example.org/75.',
  'Un mot\\\nsur deux lignes, puis deux  \nespaces.',
  'Un tiret – ou deux — et *un mot*, **deux**, `trois`.',
  '\\*pas en italique\\* et \\[pas un lien\\]',
  '| a | b<br>c |\n|---|---|\n| \\| | `x` |',
  '> Une citation.',
  '- [x] fait\n- [ ] à faire',
  '<!-- une remarque -->',
  'Un mot <!-- une\nremarque --> et un autre.',
])('“%s” is no problem', (text) => {
  expect(diagnosticsOf(slide(text))).toBe('');
});
