import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { slidesOf } from '../../src/export/stage-page.ts';
import { open, openStage } from './support/open.ts';
import { lookAtPicture } from './support/pixels.ts';
import { runExport as run } from './support/run-export.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = (out: string, name: string) => readFile(join(out, name));

test('the slides of every language become pictures, with a sheet of all, from a build of its own', async () => {
  const out = join(folder, 'all');
  const { code, said, told } = await run(
    '--png',
    '--size',
    '640x360',
    '--range',
    '1-5,12',
    '--out',
    out,
  );
  expect({ code, told }).toMatchObject({ code: 0 });
  const names = (await slidesOf(await openStage()))
    .map(({ name }, index) => `${String(index + 1).padStart(2, '0')}-${name}.png`)
    .filter((_, index) => index < 5 || index === 11);
  expect(names).toHaveLength(6);
  expect(said).toContain(`${2 * (names.length + 1)} files`);
  const page = await open();
  for (const lang of ['fr', 'en']) {
    expect(await readdir(join(out, lang))).toEqual([...names, 'overview.png']);
    for (const name of names) {
      const seen = await lookAtPicture(page, await picture(out, `${lang}/${name}`));
      expect(seen, `${lang}/${name}`).toMatchObject({ width: 640, height: 360 });
      expect(seen.painted, `${lang}/${name}`).toBeGreaterThan(0.02);
    }
    // Two rows of at most four, under a title; a sheet without pictures would be as good as blank.
    const sheet = await lookAtPicture(page, await picture(out, `${lang}/overview.png`));
    expect(sheet.width).toBe(1920);
    expect(sheet.height).toBeGreaterThan(2 * 270);
    expect(sheet.painted).toBeGreaterThan(0.1);
  }
  const [fr, en] = [await picture(out, `fr/${names[0]}`), await picture(out, `en/${names[0]}`)];
  expect(fr.equals(en)).toBe(false);
});

test('a picture shows the last step and no interface; with --steps, each step has one', async () => {
  const [out, stepped] = [join(folder, 'last'), join(folder, 'steps')];
  const asked = ['--png', '--url', inject('site'), '--lang', 'fr', '--range', '6,facture'];
  expect(await run(...asked, '--out', out)).toMatchObject({ code: 0 });
  expect(await run(...asked, '--steps', '--out', stepped)).toMatchObject({ code: 0 });
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
  for (const part of [
    [0.8, 0.03, 0.18, 0.06],
    [0.05, 0.95, 0.9, 0.05],
  ] as const) {
    expect((await lookAtPicture(page, await page.screenshot(), part)).painted).toBeGreaterThan(0);
    expect((await lookAtPicture(page, last, part)).painted).toBe(0);
  }
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
  const files: Buffer[] = [];
  for (const site of [inject('site'), await lackingSite(/\/chart-[^/]*\.js/)]) {
    const out = join(folder, `charts-${files.length}`);
    const asked = ['--png', '--lang', 'fr', '--range', 'facture', '--out', out, '--url', site];
    expect((await run(...asked)).code).toBe(0);
    files.push(await picture(out, 'fr/12-facture.png'));
  }
  expect(files[0]?.equals(files[1] ?? Buffer.of())).toBe(true);
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
