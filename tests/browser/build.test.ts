import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Site, serveFolder } from '../../src/cli/browser/site-server.ts';
import { listSlides } from '../../src/cli/browser/stage-page.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { measureRegions } from './support/pixels.ts';
import { openPdf } from './support/printed.ts';
import type { ProjectCopy } from './support/project-copy.ts';
import { readQr } from './support/read-qr.ts';
import { type Ended, runCommand } from './support/run-export.ts';
import { copyShortDeck, SHORT_DECK } from './support/short-deck.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

/** The public URL of the site, as a user may enter it. */
const PUBLIC_URL = 'https://deck.example/la-bascule/index.html';

/** Files of systems and editors in `assets/`, and one that is hidden on purpose. */
const JUNK = ['.DS_Store', 'Thumbs.db', 'notes.txt~', 'pictures/.photo.svg.swp'];
const HIDDEN = '.well-known/security.txt';

let folder: string;
let deck: ProjectCopy;
let built: Ended;
/** A build without a browser. */
let bare: Ended;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const out = join(folder, 'whole');
  deck = await copyShortDeck();
  for (const path of [...JUNK, HIDDEN]) {
    await mkdir(join(deck.folder, 'assets', dirname(path)), { recursive: true });
    await writeFile(join(deck.folder, 'assets', path), 'private');
  }
  // Commands work on the deck of this folder; other files work on that of all tests.
  process.chdir(deck.folder);
  built = await runCommand('build', ['--out', out, '--address', PUBLIC_URL]);
  site = await serveFolder(join(folder, 'whole'));
});
beforeAll(async () => {
  const missing = join(folder, 'nowhere');
  bare = await runCommand('build', ['--out', join(folder, 'bare')], {
    PATH: missing,
    PLAYWRIGHT_BROWSERS_PATH: missing,
    BROWSER_PATH: '',
  });
});
afterAll(async () => {
  await site.close();
  process.chdir(inject('project'));
  await deck.remove();
  await rm(folder, { recursive: true, force: true });
});

test('the site contains a PDF and a handout per language, and the output lists them', async () => {
  expect(built).toMatchObject({ code: 0 });
  for (const name of ['fr', 'fr-notes', 'en', 'en-notes']) {
    const bytes = await readFile(join(folder, 'whole', `jardin-${name}.pdf`));
    expect((await openPdf(bytes)).getPageCount()).toBe(
      name.endsWith('notes') ? SHORT_DECK.length / 2 : SHORT_DECK.length,
    );
    expect(built.stdout).toContain(`jardin-${name}.pdf`);
  }
});

test.each(['', 'en/'])('every page of “%s” has a preview image of its slide', async (at) => {
  const page = await openStage({ site: site.address, at });
  const names = (await listSlides(page)).map(({ name }) => name);
  const pages: { path: string; png: Buffer }[] = [];
  for (const path of [at, ...names.map((name) => `${at}s/${name}/`)]) {
    const html = await readFile(join(folder, 'whole', path, 'index.html'), 'utf8');
    const metaContent = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    const home = 'https://deck.example/la-bascule/';
    expect(metaContent('og:url')).toBe(home + path);
    expect(metaContent('twitter:card')).toBe('summary_large_image');
    expect(metaContent('og:image')).toContain(`${home}previews/${at === '' ? 'fr' : 'en'}/`);
    const png = await readFile(join(folder, 'whole', metaContent('og:image').replace(home, '')));
    // Messengers ignore larger preview images.
    expect(png.length).toBeLessThan(300_000);
    pages.push({ path, png });
  }
  const images = pages.map(({ png }) => ({ png, regions: [[0, 0, 1, 1] as const] }));
  (await measureRegions(images)).forEach((stats, index) => {
    expect(stats).toMatchObject({ width: 1200, height: 630 });
    expect(stats.painted, pages[index]?.path).toBeGreaterThan(0.02);
  });
  const digests = pages.map(({ png }) => createHash('sha256').update(png).digest('hex'));
  expect(new Set(digests).size).toBe(names.length);
});

test('the site has no source positions, and nothing that only development needs', async () => {
  const files = await readdir(join(folder, 'whole'), { recursive: true });
  const texts = files.filter((file) => /\.(?:html|js|css|json)$/.test(file));
  expect(texts.length).toBeGreaterThan(10);
  for (const file of texts) {
    const text = await readFile(join(folder, 'whole', file), 'utf8');
    expect(text, file).not.toMatch(
      /layout-notice|deck:layout-problems|data-source-(?:file|line)="/,
    );
  }
});

test('the QR code of the last slide contains the URL of the site', async () => {
  const page = await openStage({ site: site.address, at: '#origins' });
  expect(await readQr(page.locator('#origins .qr'))).toBe('https://deck.example/la-bascule/');
});

test.each(['', 'en/'])(
  'on “%s” the sources and the QR code end above the progress bar',
  async (lang) => {
    const page = await openStage({ site: site.address, at: `${lang}#origins` });
    const bar = await page.locator('.progress-track').boundingBox();
    const bottoms = await page
      .locator('#origins .slide-body :is(li, p, td, .qr)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
    expect(bottoms.length).toBeGreaterThan(20);
    expect(Math.max(...bottoms)).toBeLessThan(bar?.y ?? 0);
  },
);

test('the sitemap contains the page of each language', async () => {
  const map = await readFile(join(folder, 'whole', 'sitemap.xml'), 'utf8');
  expect(Array.from(map.matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address)).toEqual([
    'https://deck.example/la-bascule/',
    'https://deck.example/la-bascule/en/',
  ]);
  expect(built.stdout).not.toContain('It does not know where it will be');
});

test('the Reader offers the PDFs of its language without scripts', async () => {
  for (const [at, lang] of [
    ['', 'fr'],
    ['en/', 'en'],
  ] as const) {
    const page = await open({
      site: site.address,
      at,
      viewport: PHONE,
      javaScriptEnabled: false,
      // Chromium aborts a navigation that becomes a download.
      expected: [/^failed: .*\.pdf$/],
    });
    for (const name of [`jardin-${lang}.pdf`, `jardin-${lang}-notes.pdf`]) {
      // The first download may have closed the contents.
      if (
        !(await page
          .locator('.contents')
          .getAttribute('open')
          .then((open) => open !== null))
      )
        await page.locator('.contents summary').click();
      const download = page.waitForEvent('download');
      await page.locator(`.download-links a[download="${name}"]`).click();
      expect((await download).suggestedFilename()).toBe(name);
    }
  }
});

test('the Stage has a link to the PDF', async () => {
  const page = await openStage({ site: site.address, expected: [/^failed: .*\.pdf$/] });
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le PDF' }).click();
  expect((await download).suggestedFilename()).toBe('jardin-fr.pdf');
});

test('without a browser the site is built without PDFs, and a message reports it', async () => {
  expect(bare).toMatchObject({ code: 0 });
  expect(bare.stderr).toContain('No browser was found to print the PDFs');
  expect(bare.stdout).toContain('It offers no PDF.');
  expect(bare.stdout).toContain('It does not know where it will be');
  expect(await readFile(join(folder, 'bare/index.html'), 'utf8')).not.toContain('.pdf"');
});

/** The checksum of each file of a built site but the list of them, in the format of `sha256sum`. */
async function checksumsOf(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'SHA256SUMS');
  return Promise.all(
    paths.sort().map(async (path) => {
      const bytes = await readFile(join(site, path));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${path}`;
    }),
  );
}

test.each(['whole', 'bare'])(
  'SHA256SUMS has the checksum of every file, in a site built %s',
  async (name) => {
    const lines = await checksumsOf(join(folder, name));
    expect(lines.length).toBeGreaterThan(40);
    expect((await readFile(join(folder, name, 'SHA256SUMS'), 'utf8')).split('\n')).toEqual([
      ...lines,
      '',
    ]);
  },
);

test('another build of the same deck has the same bytes', async () => {
  const out = join(folder, 'again');
  const again = await runCommand('build', ['--out', out, '--no-pdf', '--no-previews']);
  expect(again).toMatchObject({ code: 0 });
  expect(await checksumsOf(out)).toEqual(await checksumsOf(join(folder, 'bare')));
});

test('the site has the licences of the software and typefaces in it, and their copyright notices', async () => {
  const text = await readFile(join(folder, 'whole', 'licenses.txt'), 'utf8');
  const packages = Array.from(
    text.matchAll(/^(\S+) [\d.]+, (MIT|OFL-1\.1)$/gm),
    ([, name]) => name,
  );
  expect(packages).toEqual(
    expect.arrayContaining([
      '@fontsource-variable/bricolage-grotesque',
      '@fontsource-variable/source-serif-4',
      '@kurkle/color',
      'chart.js',
      'lean-qr',
      'reveal.js',
      'workbox-core',
      'workbox-precaching',
    ]),
  );
  expect(text).toContain('The Bricolage Grotesque Project Authors');
  expect(text).toContain('Hakim El Hattab');
  expect(text).toContain('Chart.js Contributors');
  expect(text).toContain('Google LLC');
});

test('what systems and editors leave in assets/ is not in the site, and hidden files are', async () => {
  const out = join(folder, 'whole');
  const worker = await readFile(join(out, 'service-worker.js'), 'utf8');
  for (const path of JUNK) {
    expect(existsSync(join(out, path)), path).toBe(false);
    expect(worker).not.toContain(path);
  }
  expect(await readFile(join(out, HIDDEN), 'utf8')).toBe('private');
});

test('neither the licences nor the checksums are cached for use offline', async () => {
  const worker = await readFile(join(folder, 'whole', 'service-worker.js'), 'utf8');
  expect(worker).toContain('manifest.webmanifest');
  expect(worker).not.toMatch(/SHA256SUMS|licenses\.txt/);
});

test('invalid options are reported before anything is built', async () => {
  const out = join(folder, 'never');
  const wrong = await runCommand('build', ['--out', out, '--no-pfd', 'there', '--no-pdf=yes']);
  expect(wrong).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'There is no option “--no-pfd”. Did you mean “no-pdf”? Known: address, help, no-pdf, no-previews, out, single-file.',
      'Unexpected argument “there”; options begin with “--”.',
      '“--no-pdf” takes no value.',
      '',
    ].join('\n'),
  });
  expect(existsSync(out)).toBe(false);
});

test('the built site does not contain the gallery', async () => {
  const site = inject('site');
  expect((await fetch(`${site}gallery/`)).status).toBe(404);
  const files = new Map<string, string>();
  const read = async (path: string) => {
    if (files.has(path)) return;
    files.set(path, '');
    const text = await (await fetch(site + path)).text();
    files.set(path, text);
    for (const [, asset = ''] of text.matchAll(/([\w-]+\.(?:js|css))\b/g))
      await read(`assets/${asset}`);
  };
  await read('index.html');
  await read('en/index.html');
  expect(files.size).toBeGreaterThan(10);
  for (const [path, text] of files) expect(text, path).not.toMatch(/gallery/i);
});
