import { expect, test } from 'vitest';
import { parseExportOptions } from '../../../src/cli/export-options.ts';

const read = (...args: readonly string[]) => parseExportOptions(args, ['png', 'pdf', 'pptx']);

test('every option has a default', () => {
  expect(read('--png')).toEqual({
    help: false,
    targets: ['png'],
    languages: undefined,
    range: undefined,
    size: { width: 1920, height: 1080 },
    steps: false,
    grey: false,
    notes: undefined,
    leavesOutNotes: false,
    out: 'export',
    isFile: false,
    url: undefined,
  });
});

test('all options are parsed', () => {
  const typed = '--png --pdf --lang fr,en --range=3-7 --size 1280×720 --steps --out a/b';
  expect(read(...typed.split(' '))).toMatchObject({
    targets: ['png', 'pdf'],
    languages: ['fr', 'en'],
    range: '3-7',
    size: { width: 1280, height: 720 },
    steps: true,
    out: 'a/b',
  });
});

test.each([
  ['--notes', 'handout'],
  ['--notes=2', 'handout'],
  ['--notes=1', 'notes-pages'],
])('%s requests a PDF with the notes in the layout %s', (option, notes) => {
  expect(read('--pdf', option, '--lang', 'fr')).toMatchObject({ notes, languages: ['fr'] });
});

test.each([
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['https://example.org/talks/deck', 'https://example.org/talks/deck/'],
  ['https://example.org/deck/index.html?view=reader#x', 'https://example.org/deck/'],
])('the address %s is normalised to %s', (typed, address) => {
  expect(read('--png', '--url', typed).url).toBe(address);
});

test.each([
  [[], 'Nothing to export: add --png or --pdf or --pptx.'],
  [['png'], 'Unexpected argument “png”; options begin with “--”.'],
  [['--png', '--ranje', '3'], 'no option “--ranje”. Did you mean “range”?'],
  [['--png', '--size', '1920'], 'Invalid size “--size 1920”'],
  [['--png', '--size', '100x100'], 'each from 320 to 7680'],
  [['--png', '--out'], '“--out” needs a value'],
  [['--png', '--out='], '“--out” needs a value'],
  [['--png=yes'], '“--png” takes no value'],
  [['--pdf', '--notes=3'], 'write “--notes”, or “--notes=1” or “--notes=2”.'],
  [['--pdf', '--notes', '1'], 'Did you mean “--notes=1”?'],
  [['--png', '--url', 'deck'], 'Invalid address “--url deck”'],
  [
    ['--pdf', '--png', '--out', 'report.pdf'],
    '“--out report.pdf” names one file, and --png makes others: name a folder.',
  ],
  [
    ['--pdf', '--out', 'slides.pptx'],
    '“--out slides.pptx” names one file, and --pdf makes others: name a folder.',
  ],
  [
    ['--pdf', '--lang', 'en,fr', '--out', 'report.pdf'],
    '“--out report.pdf” names one file, and 2 languages are exported: add --lang en, or name a folder.',
  ],
])('%j is reported', (args, sentence) => {
  expect(() => read(...args)).toThrow(sentence);
});

test('all problems are reported at once', () => {
  expect(() => read('--pgn', '--size', '0x0', '--url', 'x')).toThrow(/pgn[\s\S]*size[\s\S]*url/);
});

test('--help needs no target', () => {
  expect(read('--help').help).toBe(true);
  expect(read('-h').help).toBe(true);
});

test.each([
  ['--pdf', 'report.pdf', true],
  ['--pdf', 'a/Report.PDF', true],
  ['--pptx', 'slides.pptx', true],
  ['--pdf', 'report', false],
  ['--pdf', 'report.pdf/', false],
])('with %s, “--out %s” names a file: %s', (target, out, isFile) => {
  expect(read(target, '--out', out)).toMatchObject({ out, isFile });
});
