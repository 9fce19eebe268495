import { expect, test } from 'vitest';
import { bodyOf, type Changes, documentsOf, tinyDeck } from '../support/tiny-deck.ts';

const slide = (text: string, notes = 'Oui.', layout = 'text'): Changes => ({
  texts: {
    'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 0:30\n---\n## Titre\n\n${text}\n\nNote:\n${notes}\n`,
  },
});

/** The compiled slide with this text, from its body on. */
function compiled(text: string, notes?: string, layout?: string): string {
  const body = bodyOf(slide(text, notes, layout));
  return /id="milieu".*?(<div class="slide-body">.*?)<\/section>/s.exec(body)?.[1] ?? '';
}

test('the last line of a quotation, after a dash, is its source', () => {
  expect(compiled('> Une *phrase*,\n> et {share}.\n> — Anne, « à part »')).toContain(
    '<div class="quote"><blockquote><p>Une <em>phrase</em>, et <a',
  );
  const source = '<p class="quote-source"><cite>— Anne</cite></p></div>';
  for (const quote of [
    '> Une phrase.\n> — Anne',
    '> Une phrase.\n>\n> – Anne',
    '> Une phrase.\\\n> -- Anne',
    '- a\n\n  > Une phrase.\n  > — Anne',
  ]) {
    const html = compiled(quote);
    expect(html, quote).toContain(`<blockquote><p>Une phrase.</p></blockquote>${source}`);
  }
});

test('a quotation without a source, or of one spoken line, has none', () => {
  expect(compiled('> Une phrase.')).toContain('<blockquote><p>Une phrase.</p></blockquote>');
  expect(compiled('> — Non, dit-il.')).toContain('<blockquote><p>— Non, dit-il.</p></blockquote>');
});

test('an attribute list applies to a quotation with its source', () => {
  expect(compiled('> Une phrase.\n> — Anne\n\n{.fragment}')).toContain(
    '<div class="quote fragment"><blockquote><p>Une phrase.</p></blockquote>',
  );
});

test('tasks have a mark that says whether they are done', () => {
  expect(compiled('- [ ] à faire {.fragment}\n- [x] faite')).toContain(
    '<ul><li class="task fragment"><span class="task-mark" role="img" aria-label="À faire"></span>à faire</li><li class="task"><span class="task-mark" role="img" aria-label="Fait" data-done=""></span>faite</li></ul>',
  );
});

test('struck words are announced as such', () => {
  expect(compiled('Un ~~mot~~ et ~~autre~~{.fragment}.')).toContain(
    '<p>Un <del><span class="visually-hidden">(barré\u00A0: </span>mot<span class="visually-hidden">)</span></del> et <del class="fragment">',
  );
});

test('a numbered list starts where it starts', () => {
  expect(compiled('3. trois\n4. quatre')).toContain('<ol start="3" class="sentences">');
  expect(compiled('### Un\n\n3. trois', undefined, 'columns')).toContain('<ol start="3">');
});

test('numbers are large for up to five sentences without lists in them', () => {
  const list = (items: number) => Array.from({ length: items }, () => '1. un').join('\n');
  expect(compiled(list(5))).toContain('<ol class="sentences">');
  expect(compiled(list(6))).toContain('<ol>');
  expect(compiled('1. un\n   - dessous')).toContain('<ol>');
  expect(compiled('- un\n- deux')).toContain('<ul>');
});

test('references and footnotes of a slide link to one another, in the order of the text', () => {
  const html = compiled(
    'Un mot[^b], un **autre**[^a] et le premier[^b].\n\n[^a]: *La* seconde,\n    qui vaut {share}.\n[^b]: La première.',
  );
  expect(html.replace(/<a class="fact".*?<\/a>/, '…')).toMatchInlineSnapshot(
    `"<div class="slide-body"><p>Un mot<sup class="footnote-mark"><a id="footnote-reference:milieu:1" href="#footnote:milieu:1" role="doc-noteref" aria-label="Note 1">1</a></sup>, un <strong>autre</strong><sup class="footnote-mark"><a id="footnote-reference:milieu:2" href="#footnote:milieu:2" role="doc-noteref" aria-label="Note 2">2</a></sup> et le premier<sup class="footnote-mark"><a href="#footnote:milieu:1" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p></div><ol class="footnotes" role="list" aria-label="Notes de bas de page"><li id="footnote:milieu:1"><a class="footnote-back" href="#footnote-reference:milieu:1" aria-label="1, retour au texte">1</a> La première.</li><li id="footnote:milieu:2"><a class="footnote-back" href="#footnote-reference:milieu:2" aria-label="2, retour au texte">2</a> <em>La</em> seconde, qui vaut ….</li></ol><div class="notes"><p>Oui.</p></div><p class="slide-source">75 % : prévision. <a href="#card:fact:share" data-card="card:fact:share">Source : Le journal</a></p>"`,
  );
});

test('a footnote in a cell of a table and in a list is one of its slide', () => {
  const html = compiled('| a[^x] | b |\n|---|---|\n| c | d[^y] |\n\n- e[^x]\n\n[^x]: X\n[^y]: Y');
  expect(html.match(/href="#footnote:milieu:1"/g)).toHaveLength(2);
  expect(html.match(/href="#footnote:milieu:2"/g)).toHaveLength(1);
  expect(html.match(/<li id="footnote:/g)).toHaveLength(2);
});

test('comments are in no part of the document', () => {
  const documents = documentsOf(
    tinyDeck(
      slide(
        'Un <!-- SECRET --> mot.\n\n<!-- SECRET\n\n- SECRET {.fragment}\n\n![ledger](facts)\n\nNote:\nSECRET -->\n\n| a <!-- SECRET --> | b |\n|---|---|\n| c | d |',
        'Dit. <!-- SECRET -->\n\n<!--\nSECRET\n-->\n\nRedit.',
      ),
    ),
  );
  expect(JSON.stringify(documents)).not.toContain('SECRET');
  // The table of facts in the comment is no target of links.
  expect(bodyOf(slide('<!-- ![ledger](facts) -->\n\nUn mot'))).not.toContain('#fact:');
});

test('a comment between two items does not end their list', () => {
  expect(compiled('3. un\n<!-- et -->\n4. deux')).toContain(
    '<ol start="3" class="sentences"><li>un</li><li>deux</li></ol>',
  );
});

test('line breaks of the file are spaces, those of the author are kept', () => {
  expect(compiled('Un\nmot\\\nsur *deux\nlignes*  \nou <br> trois.')).toContain(
    '<p>Un mot<br>sur <em>deux lignes</em><br>ou <br>trois.</p>',
  );
  expect(compiled('- un\n  - deux\n- trois')).toContain(
    '<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>',
  );
});

test('the summary of a slide has no struck words, marks of footnotes and tables', () => {
  const summary = documentsOf(
    tinyDeck(
      slide(
        'Un[^a] ~~vieux~~ mot.\n\n- un\n  - dessous\n- deux\n\n| a | b |\n|---|---|\n| c | d |\n\n[^a]: Note',
      ),
    ),
  )[0]?.pages[1]?.body[0];
  expect(JSON.stringify(summary)).toContain('Un mot. un. dessous. deux.');
});
