import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inspectPictures } from '../../../../src/content/pictures/inspect-pictures.ts';
import type { Picture } from '../../../../src/content/pictures/picture.ts';
import {
  copyFile,
  rememberPictures,
  replaceCopyUrls,
} from '../../../../src/vite/pictures/copy-files.ts';

// Encoding takes seconds where other tests use every core.
vi.setConfig({ testTimeout: 120_000 });

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bascule-pictures-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A photograph taken with the camera turned, with its place. */
const photo = () =>
  sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg();

/** Writes pictures to the root, and makes them known. */
async function known(files: Readonly<Record<string, Buffer>>): Promise<Picture[]> {
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(root, name), bytes);
  const pictures = Object.keys(files);
  const texts = new Map([['fr/a.md', pictures.map((name) => `![a](${name})`).join('\n')]]);
  const inspected = await inspectPictures({ texts, pictures }, (path) => join(root, path));
  rememberPictures(inspected);
  return [...inspected.values()] as Picture[];
}

const urlOf = (key: string, width: number, name: string) => `/@pictures/${key}/${width}/${name}`;

test('a copy is upright, as wide as asked, and without place and camera', async () => {
  const original = await photo().toBuffer();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  const [picture] = await known({ 'a.jpg': original });
  for (const [name, format] of [
    ['a.webp', 'webp'],
    ['a-fallback.jpg', 'jpeg'],
  ] as const) {
    const file = await copyFile(root, urlOf(picture?.key ?? '', 300, name));
    const copy = await sharp(file).metadata();
    expect(copy).toMatchObject({ format, width: 300, height: 450 });
    expect(copy.exif ?? copy.xmp ?? copy.icc ?? copy.orientation).toBeUndefined();
  }
});

test('copies of the same picture have the same bytes, made or cached', async () => {
  const [picture] = await known({ 'a.jpg': await photo().toBuffer() });
  const url = urlOf(picture?.key ?? '', 300, 'a.webp');
  const file = (await copyFile(root, url)) ?? '';
  const made = await readFile(file);
  await rm(file);
  expect((await readFile((await copyFile(root, url)) ?? '')).equals(made)).toBe(true);
  await writeFile(file, 'kept');
  expect(await readFile((await copyFile(root, url)) ?? '', 'utf8')).toBe('kept');
});

test('a screenshot stays as it is, and a photograph saved as PNG gets smaller', async () => {
  const lines = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#fff"/><path d="M3 3h99v1H3z"/></svg>',
  );
  const screenshot = await sharp(lines).png().toBuffer();
  const noisy = await photo().png().toBuffer();
  const [drawing, noise] = await known({ 'a.png': screenshot, 'b.png': noisy });
  const pixels = async (input: string | Buffer) => sharp(input).removeAlpha().raw().toBuffer();
  const copy = (await copyFile(root, urlOf(drawing?.key ?? '', 400, 'a.webp'))) ?? '';
  expect((await pixels(copy)).equals(await pixels(screenshot))).toBe(true);
  const lossy = (await copyFile(root, urlOf(noise?.key ?? '', 600, 'b.webp'))) ?? '';
  expect((await readFile(lossy)).length).toBeLessThan(noisy.length / 2);
});

test('the URLs of a page become those of files, each made once', async () => {
  const [picture] = await known({ 'a.jpg': await photo().toBuffer() });
  const url = urlOf(picture?.key ?? '', 300, 'a.webp');
  const files: string[] = [];
  const html = await replaceCopyUrls(
    `<img src="${url}"><img srcset="${url} 300w">`,
    root,
    (file) => {
      files.push(file);
      return '/a.webp';
    },
  );
  expect(html).toBe('<img src="/a.webp"><img srcset="/a.webp 300w">');
  expect(files).toHaveLength(1);
});

test('a URL of an unknown picture is none', async () => {
  expect(await copyFile(root, urlOf('0'.repeat(16), 300, 'a.webp'))).toBeUndefined();
  expect(await copyFile(root, '/@pictures/../../etc/passwd')).toBeUndefined();
});
