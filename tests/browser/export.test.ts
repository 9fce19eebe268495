import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { slidesOf } from '../../src/cli/browser/stage-page.ts';
import { fontSetFile } from './support/font-sets.ts';
import { openStage } from './support/open.ts';
import { lookAtParts } from './support/pixels.ts';
import { runExport as run, runCommand, spawnCommand } from './support/run-export.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All of a picture. */
const WHOLE = [0, 0, 1, 1] as const;

const picture = (out: string, name: string) => readFile(join(out, name));

test('the slides of every language become pictures, with a sheet of all, from a build of its own', async () => {
  const out = join(folder, 'all');
  const asked = ['--png', '--size', '640x360', '--range', '1-5,12', '--out', out];
  const { code, said, told } = await spawnCommand('export', asked);
  expect({ code, told }).toMatchObject({ code: 0 });
  const page = await openStage();
  const names = (await slidesOf(page))
    .map(({ name }, index) => `${String(index + 1).padStart(2, '0')}-${name}.png`)
    .filter((_, index) => index < 5 || index === 11);
  expect(names).toHaveLength(6);
  expect(said).toContain(`${2 * (names.length + 1)} files`);
  for (const lang of ['fr', 'en']) {
    expect(await readdir(join(out, lang))).toEqual([...names, 'overview.png']);
    const files = [...names, 'overview.png'].map((name) => picture(out, `${lang}/${name}`));
    const pictures = (await Promise.all(files)).map((png) => ({ png, parts: [WHOLE] }));
    const seen = await lookAtParts(page, pictures);
    names.forEach((name, index) => {
      expect(seen[index], `${lang}/${name}`).toMatchObject({ width: 640, height: 360 });
      expect(seen[index]?.painted, `${lang}/${name}`).toBeGreaterThan(0.02);
    });
    // Two rows of at most four, under a title; a sheet without pictures would be as good as blank.
    const sheet = seen.at(-1);
    expect(sheet?.width).toBe(1920);
    expect(sheet?.height).toBeGreaterThan(2 * 270);
    expect(sheet?.painted).toBeGreaterThan(0.1);
  }
  const [fr, en] = [await picture(out, `fr/${names[0]}`), await picture(out, `en/${names[0]}`)];
  expect(fr.equals(en)).toBe(false);
});

/** Two slides of the site in French, with all their steps shown. */
const TWO_SLIDES = ['--png', '--lang', 'fr', '--range', '6,facture'];

/** Exports them, for all tests that look at them. */
const lastSteps = once(async () => {
  const out = join(folder, 'last');
  const asked = [...TWO_SLIDES, '--url', inject('site'), '--out', out];
  expect(await run(...asked)).toMatchObject({ code: 0 });
  return out;
});

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

test('a picture shows the last step and no interface; with --steps, each step has one', async () => {
  const [out, stepped] = [await lastSteps(), join(folder, 'steps')];
  const asked = [...TWO_SLIDES, '--url', inject('site'), '--steps', '--out', stepped];
  expect(await run(...asked)).toMatchObject({ code: 0 });
  expect(await readdir(join(out, 'fr'))).toEqual([
    '06-bascule.png',
    '12-facture.png',
    'overview.png',
  ]);
  expect(await readdir(join(stepped, 'fr'))).toEqual([
    '06-bascule-0.png',
    '06-bascule-1.png',
    '12-facture-0.png',
    '12-facture-1.png',
    'overview.png',
  ]);
  const last = await picture(out, 'fr/06-bascule.png');
  expect((await picture(stepped, 'fr/06-bascule-1.png')).equals(last)).toBe(true);
  expect((await picture(stepped, 'fr/06-bascule-0.png')).equals(last)).toBe(false);

  const page = await openStage({ at: '#bascule', viewport: { width: 1920, height: 1080 } });
  // Where the Stage has the number of the slide, and the seesaw of its progress.
  const parts = [
    [0.8, 0.03, 0.18, 0.06],
    [0.05, 0.95, 0.9, 0.05],
  ] as const;
  const seen = await lookAtParts(page, [
    { png: await page.screenshot(), parts },
    { png: last, parts },
  ]);
  for (const { painted } of seen.slice(0, 2)) expect(painted).toBeGreaterThan(0);
  expect(seen.slice(2).map(({ painted }) => painted)).toEqual([0, 0]);
});

/** The site with some of its files gone. */
async function lackingSite(gone: RegExp): Promise<string> {
  const site = new URL(inject('site'));
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(url, site));
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(gone.test(url) ? 404 : answer.status, {
      'content-type': answer.headers.get('content-type') ?? '',
    });
    response.end(gone.test(url) ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.pathname}`;
}

test('a font that is not there stops the export with the name of the slide, and leaves what was there', async () => {
  const out = join(folder, 'lacking');
  await mkdir(join(out, 'fr'), { recursive: true });
  await writeFile(join(out, 'fr/12-facture.png'), 'from before');
  const asked = ['--png', '--lang', 'fr', '--range', 'facture', '--out', out];
  const { code, said, told } = await run(...asked, '--url', await lackingSite(/\.woff2/));
  expect(told).toContain('slide “facture”: the font');
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.lacking'));
  expect(await readdir(join(out, 'fr'))).toEqual(['12-facture.png']);
  expect((await picture(out, 'fr/12-facture.png')).toString()).toBe('from before');
});

test('figures need no script that could fail: without Chart.js the pictures are the same', async () => {
  const out = join(folder, 'without-charts');
  const site = await lackingSite(/\/chart-[^/]*\.js/);
  const asked = ['--png', '--lang', 'fr', '--range', 'facture', '--out', out, '--url', site];
  expect((await run(...asked)).code).toBe(0);
  const whole = await picture(await lastSteps(), 'fr/12-facture.png');
  expect((await picture(out, 'fr/12-facture.png')).equals(whole)).toBe(true);
});

test('an export takes the place of an earlier one, and says what else is there', async () => {
  const out = join(folder, 'again');
  await mkdir(join(out, 'fr'), { recursive: true });
  await writeFile(join(out, 'fr/01-titre.png'), 'from before');
  await writeFile(join(out, 'fr/02-gone.png'), 'from before');
  const asked = ['--png', '--url', inject('site'), '--lang', 'fr', '--range', '1', '--out', out];
  const { code, told } = await run(...asked);
  expect({ code, told }).toMatchObject({ code: 0, told: expect.stringContaining('02-gone.png') });
  expect((await picture(out, 'fr/01-titre.png')).length).toBeGreaterThan(1000);
});

test('what is wrong with the options is said at once, with a code that is not 0', async () => {
  const { code, said, told } = await run('--pgn', '--size', '12', '--lang');
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(told.split('\n')).toHaveLength(4);
  expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('--range') });
  const unknown = ['--png', '--url', inject('site'), '--out', join(folder, 'none')];
  expect(await run(...unknown, '--lang', 'eng')).toMatchObject({
    code: 1,
    told: expect.stringContaining('Did you mean “en”?'),
  });
  expect(await run(...unknown, '--range', 'factur')).toMatchObject({
    code: 1,
    told: expect.stringContaining('Did you mean “facture”?'),
  });
});

/** How letters are smoothed for many a screen: in its colours, and fitted to its pixels. */
const FOR_SCREENS = `<match target="pattern">
  <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
  <edit name="rgba" mode="assign"><const>rgb</const></edit>
</match>`;

/** Digests of pictures and PDFs that are made where a fontconfig file says which fonts there are. */
async function digestsWith(fontconfig: string): Promise<Record<string, string>> {
  const out = await mkdtemp(join(folder, 'fonts-'));
  const asked = ['--url', inject('site'), '--lang', 'fr', '--range', '1,4,facture,sources'];
  for (const kind of [
    ['--pdf', '--png', '--size', '640x360'],
    ['--pdf', '--grey', '--notes'],
  ]) {
    const made = await runCommand('export', [...kind, ...asked, '--out', out], {
      FONTCONFIG_FILE: fontconfig,
    });
    expect(made).toMatchObject({ code: 0 });
  }
  const files = (await readdir(out, { recursive: true })).filter((file) => extname(file) !== '');
  expect(files).toHaveLength(2 + 5);
  const digests = files.sort().map(async (file) => {
    const bytes = await readFile(join(out, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

const usual = once(async () => digestsWith(await fontSetFile('dejavu')));

test.each(['windows', 'android', 'none'] as const)(
  'with the fonts of another machine (%s), pictures and PDFs are the same to the byte',
  async (set) => {
    expect(await digestsWith(await fontSetFile(set))).toEqual(await usual());
  },
);

test('with a machine’s settings for its screen, pictures and PDFs are the same to the byte', async () => {
  const settings = await readFile(await fontSetFile('dejavu'), 'utf8');
  const file = join(folder, 'for-screens.conf');
  await writeFile(file, settings.replace('</fontconfig>', `${FOR_SCREENS}</fontconfig>`));
  expect(await digestsWith(file)).toEqual(await usual());
});
