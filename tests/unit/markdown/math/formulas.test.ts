import { expect, test } from 'vitest';
import { bodyOf, diagnosticsOf } from '../../support/tiny-deck.ts';

/** A slide with this text and these notes. */
const withText = (text: string, notes = 'Bonjour.') => ({
  texts: {
    'fr/milieu.md': `---\nlayout: text\nminutes: 1:00\n---\n## Le milieu\n\n${text}\n\nNote:\n${notes}\n`,
  },
});
const slideWith = (text: string, notes?: string) =>
  /<section class="slide" id="milieu".*?<\/section>/s.exec(bodyOf(withText(text, notes)))?.[0] ??
  '';
/** The alternatives of all formulas, which are their TeX. */
const formulasIn = (html: string) =>
  Array.from(html.matchAll(/<math\b[^>]* alttext="([^"]*)"/g), ([, tex]) => tex);

test.each([
  ['On a $x$ et $y$.', ['x', 'y']],
  ['On a $x$-axis.', ['x']],
  ['Un prix de {price number} $, et {rest number} $.', []],
  ['Entre US$ et C$.', []],
  ['$ x $ n’est pas une formule.', []],
  ['$a $b.', []],
  ['De $a à $b$.', ['b']],
  ['Du \u00A0$\u00A0au $ fort.', []],
  ['$x$2020 : après un dollar fermant, pas de chiffre.', []],
  ['\\$x$ et \\$.', []],
  ['$a\\$b$ contient un dollar.', ['a\\$b']],
  ['$a\nb$ sur deux lignes.', ['a b']],
  ['$*a*b*$ : ni emphase ni `code`.', ['*a*b*']],
  ['`$x$` est du code.', []],
  ['$$ x = y $$', ['x = y']],
  ['$$\nx\n= y\n$$', ['x = y']],
])('in “%s” the formulas are %j', (text, formulas) => {
  expect(formulasIn(slideWith(text))).toEqual(formulas);
});

test('a formula is MathML with its TeX as alternative, without inline styles, annotations or unused classes', () => {
  const html = slideWith('Donc $E = mc^2$, et:\n\n$$\\begin{pmatrix} a & b \\end{pmatrix}$$');
  expect(/<p>.*?<\/p>/s.exec(html)?.[0]).toMatchInlineSnapshot(
    `"<p>Donc <span class="formula-unit"><math alttext="E = mc^2"><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn class="tml-sml-pad">2</mn></msup></mrow></math>,</span> et :</p>"`,
  );
  expect(/<div class="formula".*?<\/div>/s.exec(html)?.[0]).toMatchInlineSnapshot(
    `"<div class="formula" tabindex="0" role="group" aria-label="Formule"><math display="block" alttext="\\begin{pmatrix} a &#x26; b \\end{pmatrix}"><mrow><mo fence="true" form="prefix" stretchy="true">(</mo><mtable><mtr><mtd class="math-none-left math-column-right"><mi>a</mi></mtd><mtd class="math-column-left math-none-right"><mi>b</mi></mtd></mtr></mtable><mo fence="true" form="postfix" stretchy="true">)</mo></mrow></math></div>"`,
  );
  expect(html).not.toContain('style=');
});

test('punctuation stays with its formula, and typography leaves the formula alone', () => {
  const html = slideWith('Ainsi ($x$), « $\\text{a: b}$ » ; et $y$ : fin.');
  expect(html).toContain('(<math alttext="x"><mi>x</mi></math>),</span>');
  expect(html).toMatch(/<mtext>a:\sb<\/mtext>/);
  expect(html).toMatch(/<\/math>[\u00A0\u202F]: fin/);
});

test('a formula alone in two dollars is a block that can be focused, elsewhere it is not', () => {
  expect(slideWith('$$x$$')).toContain(
    '<div class="formula" tabindex="0" role="group" aria-label="Formule"><math display="block"',
  );
  expect(slideWith('Donc $$x$$ enfin.')).toMatch(/<p>Donc <math display="block"/);
});

test('formulas work in the title, in lists and in the notes, and may be steps', () => {
  const html = bodyOf({
    replace: [
      ['fr/milieu.md', '## Le milieu', '## Le $a$ du milieu'],
      ['fr/milieu.md', '- un point', '- un $b$'],
      ['fr/milieu.md', 'On continue.', 'On a $c$.\n\n$$d$$'],
    ],
  });
  expect(formulasIn(html)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
  expect(slideWith('$$x$$ {.fragment}')).toContain('<div class="formula fragment"');
  expect(slideWith('$$\nx\n$$\n\n{.fragment}')).toContain('<div class="formula fragment"');
  expect(slideWith(`Un $x\${.fragment} enfin.`)).toContain('<math alttext="x" class="fragment">');
});

test.each(
  Object.entries({
    'an unknown command': 'Un $\\fraq{a}{b}$ mot.',
    'a brace that is not closed': 'Un mot et\n\n$$\n\\frac{a}{b\n$$',
    'an environment that is not closed': '$$\\begin{pmatrix} a & b$$',
    'a reference to another formula': '$\\eqref{eq}$ et $\\ref{eq}$',
    'a colour': '$\\color{red} x$',
    'a shifted box': '$\\raisebox{1em}{x}$',
    'a notation that browsers lack': '$$\\phase{x}$$',
    'a block that is not closed': '$$\nx',
    'a block that begins beside its dollars': '$$ x =\ny\n$$',
    'a dollar that starts no formula': 'Un $ \\frac{a}{b} $ mot.',
  }),
)('%s is reported', (_, text) => {
  expect(diagnosticsOf(withText(text))).toMatchSnapshot();
});
