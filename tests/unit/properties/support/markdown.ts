import * as fc from 'fast-check';
import { plain, shownText, type Typed, words } from './texts.ts';

const typed = (source: string, shown: string): Typed => ({ source, shown: shownText(shown) });

/** Characters that Markdown gives a meaning, escaped. */
const ESCAPED = Array.from('\\`*_{}[]<>#+-.!|~^$&:=', (mark) => typed(`\\${mark}`, mark));
const ENTITIES = [
  typed('&eacute;', 'é'),
  typed('&#233;', 'é'),
  typed('&#x1F600;', '😀'),
  typed('&amp;', '&'),
  typed('&lt;b onclick&equals;x&gt;', '<b onclick=x>'),
  typed('&lt;/section&gt;', '</section>'),
  typed('&nbsp;x', 'x'),
  typed('&shy;', '\u00AD'),
  typed('&#0;', '\uFFFD'),
  typed('&#xD800;', '\uFFFD'),
  typed('&notanentity;', '&notanentity;'),
];
const ADDRESSES = [
  'https://example.org/',
  'https://example.org/a_b_(c)?q=1&r=%20#x',
  'mailto:someone@example.org',
  'http://例え.jp/パス',
];
const CODE = [
  'a < b && c',
  '<script>x</script>',
  '{not-a-fact}',
  '*x*',
  '$HOME',
  '&eacute;',
  '[x](y)',
];

const mark = (before: string, inner: fc.Arbitrary<Typed>, after = before) =>
  inner.map(({ source, shown }) => ({ source: `${before}${source}${after}`, shown }));

/** Words without a mark at their end, between which marks may stand. */
const bare = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((all) => typed(all.map(({ text }) => text).join(' '), all.map(({ text }) => text).join('')));

const span: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 20, arbitrary: plain(4) },
  { weight: 2, arbitrary: mark('**', bare) },
  { weight: 2, arbitrary: mark('*', bare) },
  { weight: 1, arbitrary: mark('***', bare) },
  {
    weight: 1,
    arbitrary: mark('**a *b ', bare, '* c**').map(({ source, shown }) => ({
      source,
      shown: `ab${shown}c`,
    })),
  },
  { weight: 1, arbitrary: mark('~~', bare) },
  { weight: 1, arbitrary: fc.constantFrom(...ESCAPED) },
  { weight: 1, arbitrary: fc.constantFrom(...ENTITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...CODE).map((code) => typed(`\`${code}\``, code)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        bare,
        fc.constantFrom(...ADDRESSES),
        fc.constantFrom('', ' "a title"', " 'one'", ' (two)'),
      )
      .map(([text, url, title]) => ({ ...text, source: `[${text.source}](<${url}>${title})` })),
  },
  { weight: 1, arbitrary: fc.constant(typed('<https://example.org/x>', 'https://example.org/x')) },
  { weight: 1, arbitrary: fc.constant(typed('https://example.org/y', 'https://example.org/y')) },
  {
    weight: 1,
    arbitrary: bare.map(({ source, shown }) => ({
      source: `${source} <!-- a note *to* oneself -->`,
      shown,
    })),
  },
  { weight: 1, arbitrary: fc.constant(typed('$x^2 + \\frac{a}{b}$', '')) },
  { weight: 1, arbitrary: fc.constant(typed('x\\\ny', 'xy')) },
);

const joined = (parts: readonly Typed[], by = ' '): Typed => ({
  source: parts.map(({ source }) => source).join(by),
  shown: parts.map(({ shown }) => shown).join(''),
});

/** Text of one line. */
export const inline = (most = 6): fc.Arbitrary<Typed> =>
  fc.array(span, { minLength: 1, maxLength: most }).map((spans) => joined(spans));
/** Text of one line in which `|` and line breaks have no place. */
const cell: fc.Arbitrary<Typed> = fc.oneof(plain(3), bare, fc.constant(typed('', '')));

const paragraph = fc
  .tuple(inline(), fc.array(inline(), { maxLength: 2 }))
  .map(([first, others]) => joined([first, ...others], '\n'));
const long = plain(300);

const indented = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);
const step = fc.constantFrom('', '', '', ' {.fragment}', ' {.fragment .fade-up}');

const BULLETS = ['- ', '* ', '+ ', '1. ', '- [ ] ', '- [x] '];

/** @param steps what may end an item */
const listOf = (
  depth: number,
  step: fc.Arbitrary<string>,
  markers = BULLETS,
): fc.Arbitrary<Typed> =>
  fc
    .tuple(
      fc.constantFrom(...markers),
      fc.array(
        fc.record({
          text: inline(3),
          step,
          nested:
            depth === 0
              ? fc.constant(undefined)
              : fc.option(listOf(depth - 1, step), { nil: undefined, freq: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([marker, items]) => {
      const by = ' '.repeat(marker.replace(/\[.\] $/, '').length);
      return joined(
        items.map(({ text, step, nested }) => ({
          source: `${marker}${indented(text.source, by)}${step && ` end${step}`}${nested ? `\n${by}${indented(nested.source, by)}` : ''}`,
          shown: text.shown + (step && 'end') + (nested?.shown ?? ''),
        })),
        '\n',
      );
    });

const table = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 1, max: 5 }),
    fc.option(bare, { nil: undefined }),
  )
  .chain(([columns, rows, caption]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows + 1,
        maxLength: rows + 1,
      })
      .map((all) => {
        const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
        const [head = [], ...others] = all.map((row) => row.map(({ source }) => source));
        const lines = [line(head), line(head.map(() => '---')), ...others.map(line)];
        return {
          source: lines.join('\n') + (caption ? `\n\nTable: ${caption.source}` : ''),
          shown:
            (caption?.shown ?? '') +
            all
              .flat()
              .map(({ shown }) => shown)
              .join(''),
        };
      }),
  );

const quote = fc.tuple(paragraph, fc.option(bare, { nil: undefined })).map(([text, source]) => ({
  source: `> ${text.source.replaceAll('\n', '\n> ')}${source ? `\n> — ${source.source}` : ''}`,
  shown: text.shown + (source ? `—${source.shown}` : ''),
}));

const code = fc
  .tuple(
    fc.constantFrom('', 'js', 'text', 'html', 'python', 'js [1]', 'js [1|2]', '[5:]', 'js []'),
    fc.array(fc.constantFrom(...CODE, '', '  indented', '\ttab', '#include <x>', '...'), {
      minLength: 2,
      maxLength: 6,
    }),
    fc.constantFrom('```', '~~~', '````'),
  )
  .map(([info, lines, fence]) =>
    typed([`${fence}${info}`, ...lines, fence].join('\n'), lines.join('\n')),
  );

const formula = fc
  .constantFrom('$$x^2$$', '$$\n\\sum_{i=1}^n x_i\n$$')
  .map((source) => typed(source, ''));

/** A block of a slide of the layout `text`. */
const block: fc.Arbitrary<Typed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(paragraph, inline(1), step).map(([text, last, step]) =>
      step === ''
        ? text
        : {
            source: `${text.source} ${last.source} end${step}`,
            shown: `${text.shown}${last.shown}end`,
          },
    ),
  },
  { weight: 3, arbitrary: listOf(2, step, [...BULLETS, '7) ']) },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: quote },
  { weight: 2, arbitrary: code },
  { weight: 1, arbitrary: formula },
  {
    weight: 1,
    arbitrary: fc.oneof({ weight: 9, arbitrary: plain(12) }, { weight: 1, arbitrary: long }),
  },
  {
    weight: 1,
    arbitrary: inline(3).map(({ source, shown }) => ({
      source: `### ${source.replaceAll('\\\n', ' ')}`,
      shown,
    })),
  },
);

/** Blocks one below the other. */
export const blocks = (most: number): fc.Arbitrary<Typed> =>
  fc.array(block, { minLength: 1, maxLength: most }).map((all) => joined(all, '\n\n'));
export const notes: fc.Arbitrary<Typed> = fc
  .array(fc.oneof(paragraph, paragraph, long, listOf(1, fc.constant('')), quote, table), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => joined(all, '\n\n'));
