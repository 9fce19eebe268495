import { expect, test } from 'vitest';
import { loadHighlighter } from '../../../../src/markdown/code/shiki.ts';
import { bodyOf, diagnosticsOf } from '../../support/tiny-deck.ts';

const highlighter = await loadHighlighter(['```js\n```', '~~~python [1]\n~~~']);

/** A slide with this text, and these notes. */
const withText = (text: string, notes = 'Bonjour.', layout = 'text') => ({
  highlighter,
  texts: {
    'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 1:00\n---\n## Le milieu\n\n${text}\n\nNote:\n${notes}\n`,
  },
});
const slideWith = (text: string, notes?: string) =>
  /<section class="slide" id="milieu".*?<\/section>/s.exec(bodyOf(withText(text, notes)))?.[0] ??
  '';
const codeIn = (html: string) => /<pre.*?<\/pre>/s.exec(html)?.[0] ?? '';
const block = (info: string, ...lines: readonly string[]) =>
  `\`\`\`${info}\n${lines.join('\n')}\n\`\`\``;

test('the size of code and tables is not measured where the layout is unknown', () => {
  const lines = [
    '### Un',
    '',
    block('', 'a', 'b', 'c'),
    '',
    '### Deux',
    '',
    block('', 'a', 'b', 'c'),
  ];
  const rows = Array.from({ length: 12 }, () => '| a | b |').join('\n');
  const problems = diagnosticsOf({
    highlighter,
    texts: {
      'fr/milieu.md': `---\nlayout: columns\n---\n## Le milieu\n\n${lines.join('\n')}\n\n### Trois\n\n| a | b |\n|---|---|\n${rows}\n\nNote:\nBonjour.\n`,
    },
  });
  expect(problems).toBe(
    'slides/fr/milieu.md:2:1 “minutes”: write the planned duration as minutes:seconds, for instance 0:45.',
  );
});

test('the tokens of a line are spans with the class of their kind, without inline styles', () => {
  const html = codeIn(slideWith(block('js', "const a = 'x'; // 5 $")));
  expect(html).toMatchInlineSnapshot(`
    "<pre class="code-block" tabindex="0" role="group" aria-label="Code, JavaScript" data-large=""><code class="hljs"><span class="code-line hljs-ln-code"><span class="code-keyword">const </span><span class="code-constant">a </span><span class="code-keyword">= </span><span class="code-string-expression">'x'</span>; <span class="code-comment">// 5 $</span>
    </span></code></pre>"
  `);
  expect(html).not.toContain('style=');
});

test('code stays as it is typed: no typography, facts, attribute lists, numbers or formulas', () => {
  const text = "a ? 'b' : {share} ; {.fragment} 1234 $x$ « é »... --";
  const html = slideWith(`${block('', text)}\n\nUn mot \`${text}\` dans une phrase.`);
  expect(codeIn(html)).toContain(`<span class="code-line hljs-ln-code">${text}\n</span>`);
  expect(html).toContain(`<code>${text}</code>`);
});

test('the grammar of JavaScript is that of Oniguruma: a comment ends with its line', () => {
  const html = codeIn(slideWith(block('js', '// a', "export function f(b = 'x') {}")));
  expect(html).toContain('<span class="code-comment">// a</span>');
  expect(html).toContain('<span class="code-keyword">export function </span>');
});

test('each step after the first is a fragment before the lines, which have the steps that light them', () => {
  const html = codeIn(
    slideWith(block('js [25: 1|2-3|]', 'a', 'b', 'c'), 'Un.\n\nDeux. {.fragment}'),
  );
  const markers = html.match(/<span class="fragment code-step"[^>]*><\/span>/g);
  expect(markers).toEqual([
    '<span class="fragment code-step" data-code-step="1" aria-hidden="true"></span>',
    '<span class="fragment code-step" data-code-step="2" aria-hidden="true"></span>',
  ]);
  const lines = [...html.matchAll(/data-line="(\d+)" data-code-steps="([^"]*)"( data-lit-last)?/g)];
  expect(lines.map(([, line, steps, last]) => [line, steps, last !== undefined])).toEqual([
    ['25', '0 2', true],
    ['26', '1 2', true],
    ['27', '1 2', true],
  ]);
  const lastLines = codeIn(slideWith(block('js [1|3]', 'a', 'b', 'c'))).matchAll(
    /data-line="(\d)"[^>]*data-lit-last/g,
  );
  expect(Array.from(lastLines, ([, line]) => line)).toEqual(['3']);
});

test('code in the notes has its colours and no steps', () => {
  const html = slideWith('Un mot.', `On écrit :\n\n${block('python [1]', 'print(1)')}`);
  expect(html).toContain('aria-label="Code, Python"');
  expect(html).not.toContain('fragment');
});

test('code is set in the largest size that fits all blocks of a slide', () => {
  const long = 'x'.repeat(60);
  expect(slideWith(block('', 'a'))).toContain('data-large');
  expect(slideWith(block('', long))).not.toContain('data-large');
  expect(slideWith(`${block('', 'a')}\n\n${block('', long)}`)).not.toContain('data-large');
});

test('a list or a paragraph beside the code leaves less room', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `${index}`);
  expect(diagnosticsOf(withText(block('', ...lines)))).toBe('');
  expect(diagnosticsOf(withText(`Une phrase.\n\n- Un point\n\n${block('', ...lines)}`))).toContain(
    'This code block has 12 lines, and ',
  );
});

test.each(
  Object.entries({
    'an unknown language': withText(block('pyton', 'x')),
    'a language that no other resembles': withText(block('zzzzzzzz', 'x')),
    'lines that do not exist': withText(block('js [1|3]', 'x')),
    'too long a line': withText(block('', 'x'.repeat(90), 'y')),
    'too many lines': withText(block('', ...'abcdefghijklmnop')),
    'a figure beside it': withText(`![figure](part)\n\n${block('', 'x')}`),
    'a layout without room': withText(block('', 'x'), 'Bonjour.', 'title'),
    'steps in the notes': withText('Un mot.', block('js [1|2]', 'x', 'y')),
    'a column': withText(
      `### Un\n\n${block('', 'x'.repeat(40))}\n\n### Deux\n\nUn mot.`,
      'Bonjour.',
      'columns',
    ),
  }),
)('%s is reported', (_, changes) => {
  expect(diagnosticsOf(changes)).toMatchSnapshot();
});
