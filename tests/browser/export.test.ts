import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { listSlides } from '../../src/cli/browser/stage-page.ts';
import { exportDigests } from './support/export-digests.ts';
import { fontconfigFile } from './support/font-sets.ts';
import { openStage } from './support/open.ts';
import { differenceOf, measureRegions } from './support/pixels.ts';
import { exportHosted, runExport, spawnCommand } from './support/run-export.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const WHOLE = [0, 0, 1, 1] as const;

const picture = (out: string, name: string) => readFile(join(out, name));

test('the command builds the deck and exports a picture of each slide and an overview sheet in every language', async () => {
  const out = join(folder, 'all');
  const args = ['--png', '--size', '640x360', '--range', '1-4,12', '--out', out];
  const { code, stdout, stderr } = await spawnCommand('export', args);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const page = await openStage();
  const names = (await listSlides(page))
    .map(({ name }, index) => `${String(index + 1).padStart(2, '0')}-${name}.png`)
    .filter((_, index) => index < 4 || index === 11);
  expect(names).toHaveLength(5);
  expect(stdout).toContain(`${2 * (names.length + 1)} files`);
  for (const lang of ['fr', 'en']) {
    expect(await readdir(join(out, lang))).toEqual([...names, 'overview.png']);
    const files = [...names, 'overview.png'].map((name) => picture(out, `${lang}/${name}`));
    const pictures = (await Promise.all(files)).map((png) => ({ png, regions: [WHOLE] }));
    const seen = await measureRegions(pictures);
    names.forEach((name, index) => {
      expect(seen[index], `${lang}/${name}`).toMatchObject({ width: 640, height: 360 });
      expect(seen[index]?.painted, `${lang}/${name}`).toBeGreaterThan(0.02);
    });
    // Two rows of pictures under a title; without pictures, less would be painted.
    const sheet = seen.at(-1);
    expect(sheet?.width).toBe(1920);
    expect(sheet?.height).toBeGreaterThan(2 * 270);
    expect(sheet?.painted).toBeGreaterThan(0.1);
  }
  const [fr, en] = [await picture(out, `fr/${names[0]}`), await picture(out, `en/${names[0]}`)];
  expect(fr.equals(en)).toBe(false);
});

/** Two French slides. */
const TWO_SLIDES = ['--png', '--lang', 'fr', '--range', '6,volume'];

/** Exports them with all steps shown, once for all tests. */
const lastSteps = once(async () => {
  const out = join(folder, 'last');
  const ended = await exportHosted(inject('site'), ...TWO_SLIDES, '--out', out);
  expect(ended).toMatchObject({ code: 0 });
  return out;
});

/** Memoises a function. */
function once<Result>(compute: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}

test('a picture shows the last step and no interface; with --steps, each step has one', async () => {
  const [out, stepped] = [await lastSteps(), join(folder, 'steps')];
  const ended = await exportHosted(inject('site'), ...TWO_SLIDES, '--steps', '--out', stepped);
  expect(ended).toMatchObject({ code: 0 });
  expect(await readdir(join(out, 'fr'))).toEqual(['06-mix.png', '12-volume.png', 'overview.png']);
  expect(await readdir(join(stepped, 'fr'))).toEqual([
    '06-mix-0.png',
    '06-mix-1.png',
    '12-volume-0.png',
    '12-volume-1.png',
    'overview.png',
  ]);
  const last = await picture(out, 'fr/06-mix.png');
  expect((await picture(stepped, 'fr/06-mix-1.png')).equals(last)).toBe(true);
  expect((await picture(stepped, 'fr/06-mix-0.png')).equals(last)).toBe(false);

  const page = await openStage({ at: '#mix', viewport: { width: 1920, height: 1080 } });
  // The slide number and the progress seesaw of the Stage.
  const regions = [
    [0.8, 0.03, 0.18, 0.06],
    [0.05, 0.95, 0.9, 0.05],
  ] as const;
  const seen = await measureRegions([
    { png: await page.screenshot(), regions },
    { png: last, regions },
  ]);
  for (const { painted } of seen.slice(0, 2)) expect(painted).toBeGreaterThan(0);
  expect(seen.slice(2).map(({ painted }) => painted)).toEqual([0, 0]);
});

/** Position of the heading on an overview sheet. */
const HEADING = { x: 48, y: 48, width: 600, height: 48 };
/** A part of the sheet without content. */
const PAPER = { x: 0, y: 0, width: 16, height: 16 };

test('the heading of the overview sheet is in the deck’s typeface, on the deck’s paper colour', async () => {
  const sheet = await picture(await lastSteps(), 'fr/overview.png');
  const page = await openStage({ viewport: { width: 1920, height: 1080 } });
  await page.evaluate(() => {
    const overlay = document.createElement('div');
    overlay.style.cssText =
      'position: fixed; inset: 0; z-index: 9; padding: 48px; background: var(--color-paper); color: var(--color-ink); font: 800 48px/1 var(--font-label);';
    overlay.textContent = document.title;
    document.body.append(overlay);
  });
  const viewer = await page.context().newPage();
  const data = sheet.toString('base64');
  await viewer.setContent(`<body style="margin: 0"><img src="data:image/png;base64,${data}">`);
  await viewer.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  const [heading, expected] = [
    await viewer.screenshot({ clip: HEADING }),
    await page.screenshot({ clip: HEADING }),
  ];
  expect(await differenceOf(heading, expected)).toBeLessThan(0.005);
  const [paper, expectedPaper] = [
    await viewer.screenshot({ clip: PAPER }),
    await page.screenshot({ clip: PAPER }),
  ];
  expect(paper.equals(expectedPaper)).toBe(true);
});

/** Proxies the site without the files that match. @returns its address */
async function siteWithout(missing: RegExp): Promise<string> {
  const site = new URL(inject('site'));
  const server = createServer(async ({ url = '/' }, response) => {
    const original = await fetch(new URL(url, site));
    const body = Buffer.from(await original.arrayBuffer());
    response.writeHead(missing.test(url) ? 404 : original.status, {
      'content-type': original.headers.get('content-type') ?? '',
    });
    response.end(missing.test(url) ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.pathname}`;
}

test('a missing font fails the export, names the slide, and leaves existing files unchanged', async () => {
  const out = join(folder, 'missing-font');
  await mkdir(join(out, 'fr'), { recursive: true });
  await writeFile(join(out, 'fr/12-volume.png'), 'from before');
  const args = ['--png', '--lang', 'fr', '--range', 'volume', '--out', out];
  const { code, stdout, stderr } = await exportHosted(await siteWithout(/\.woff2/), ...args);
  expect(stderr).toContain('slide “volume”: the font');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.missing-font'));
  expect(await readdir(join(out, 'fr'))).toEqual(['12-volume.png']);
  expect((await picture(out, 'fr/12-volume.png')).toString()).toBe('from before');
});

test('without Chart.js the pictures are the same, because figures are static SVG', async () => {
  const out = join(folder, 'without-charts');
  const site = await siteWithout(/\/chart-[^/]*\.js/);
  const args = ['--png', '--lang', 'fr', '--range', 'volume', '--out', out];
  expect((await exportHosted(site, ...args)).code).toBe(0);
  const whole = await picture(await lastSteps(), 'fr/12-volume.png');
  expect((await picture(out, 'fr/12-volume.png')).equals(whole)).toBe(true);
});

test('an export replaces the files of an earlier one, and lists those of other slides', async () => {
  const out = join(folder, 'again');
  await mkdir(join(out, 'fr'), { recursive: true });
  await writeFile(join(out, 'fr/01-opening.png'), 'from before');
  await writeFile(join(out, 'fr/02-gone.png'), 'from before');
  const args = ['--png', '--lang', 'fr', '--range', '1', '--out', out];
  const { code, stderr } = await exportHosted(inject('site'), ...args);
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('02-gone.png'),
  });
  expect((await picture(out, 'fr/01-opening.png')).length).toBeGreaterThan(1000);
});

test('wrong options are all reported, with exit code 1', async () => {
  const { code, stdout, stderr } = await runExport('--pgn', '--size', '12', '--lang');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n')).toHaveLength(4);
  const help = await runExport('--help');
  expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('--range') });
  const args = ['--png', '--out', join(folder, 'none')];
  expect(await exportHosted(inject('site'), ...args, '--lang', 'eng')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Did you mean “en”?'),
  });
  expect(await exportHosted(inject('site'), ...args, '--range', 'volum')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Did you mean “volume”?'),
  });
});

/** Font rendering for LCD screens: subpixel antialiasing and hinting. */
const LCD_SETTINGS = `<match target="pattern">
  <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
  <edit name="rgba" mode="assign"><const>rgb</const></edit>
</match>`;

test('without any system font, and with those of another machine and its font rendering for LCD screens, pictures and PDFs have the same bytes', async () => {
  const settings = await readFile(await fontconfigFile('windows'), 'utf8');
  const file = join(folder, 'lcd.conf');
  await writeFile(file, settings.replace('</fontconfig>', `${LCD_SETTINGS}</fontconfig>`));
  const withoutFonts = await exportDigests(await fontconfigFile('none'), folder);
  expect(await exportDigests(file, folder)).toEqual(withoutFonts);
});
