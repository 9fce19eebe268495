import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture } from '../../../../src/content/pictures/inspect-picture.ts';
import { fileSizeProblem } from '../../../../src/content/pictures/picture-problems.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1d3aa8' } });
/** Every pixel differs, so that a half of the file is less than the picture. */
const noise = sharp({
  create: {
    width: 400,
    height: 300,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const JPEG = await noise.clone().jpeg().toBuffer();
const PNG = await noise.clone().png().toBuffer();

const inspect = (path: string, bytes: Uint8Array) => inspectPicture(path, `/assets/${path}`, bytes);
async function problemOf(path: string, bytes: Uint8Array | string): Promise<string> {
  const found = await inspect(path, Buffer.from(bytes as string, 'utf8'));
  return 'problem' in found ? found.problem : '';
}

test('a picture has a key, its size and its kind', async () => {
  expect(await inspect('a.jpg', JPEG)).toMatchObject({ width: 400, height: 300, kind: 'photo' });
  expect(await inspect('a.png', PNG)).toMatchObject({ kind: 'drawing' });
  for (const format of ['webp', 'avif', 'gif'] as const) {
    const bytes = await blank(40, 30).toFormat(format).toBuffer();
    expect(await inspect(`a.${format}`, bytes), format).toMatchObject({ width: 40, height: 30 });
  }
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path d="M0 0h9"/></svg>';
  expect(await inspect('a.svg', Buffer.from(svg))).toMatchObject({ width: 160, kind: 'vector' });
  const keys = [JPEG, PNG].map(async (bytes) => inspect(bytes === JPEG ? 'a.jpg' : 'a.png', bytes));
  const [one, other] = await Promise.all(keys);
  expect(one).not.toEqual(other);
});

test('the size of a photograph is that of the upright picture', async () => {
  const turned = await noise.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await inspect('a.jpg', turned)).toMatchObject({ width: 300, height: 400 });
});

test('a file that is no picture is refused by its content', async () => {
  expect(await problemOf('b.jpg', 'Not a picture.')).toMatchInlineSnapshot(
    `"is no picture: its content is text. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(await problemOf('b.jpg', Buffer.from([0, 1, 2, 3, 4]))).toMatchInlineSnapshot(
    `"is no picture: its content is of no known format. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(
    await problemOf('b.jpg', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1')),
  ).toMatchInlineSnapshot(
    `"is a video (MP4), not a picture. Write it in the front matter: “background: b.mp4”."`,
  );
  expect(
    await problemOf('b.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')),
  ).toMatchInlineSnapshot(
    `"is a HEIC picture, which browsers do not show. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(await problemOf('b.jpg', Buffer.from('8BPS\0\x01', 'latin1'))).toMatchInlineSnapshot(
    `"is a PSD picture, which browsers do not show. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(await problemOf('b.png', '%PDF-1.7\n')).toMatchInlineSnapshot(
    `"is a PDF file, not a picture. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
  expect(await problemOf('b.jpg', await blank(9, 9).tiff().toBuffer())).toMatchInlineSnapshot(
    `"is a TIF picture, which browsers do not show. Export it as JPEG (photographs), PNG (screenshots) or SVG (drawings)."`,
  );
});

test('a picture with the extension of another format is refused', async () => {
  expect(await problemOf('pictures/b.jpg', PNG)).toMatchInlineSnapshot(
    `"is a picture in the format PNG by its content. Rename it b.png, and write that name here."`,
  );
  expect(await problemOf('b.png', '<?xml version="1.0"?><svg/>')).toMatchInlineSnapshot(
    `"is a picture in the format SVG by its content. Rename it b.svg, and write that name here."`,
  );
  expect(await problemOf('b.svg', JPEG)).toMatchInlineSnapshot(
    `"is a picture in the format JPEG by its content. Rename it b.jpg, and write that name here."`,
  );
  expect(await problemOf('b.JPEG', JPEG)).toBe('');
});

test('a truncated or damaged picture is refused', async () => {
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const message = 'cannot be decoded: the file is damaged or incomplete. Copy or export it again.';
  expect(await problemOf('b.jpg', half(JPEG))).toBe(message);
  expect(await problemOf('b.png', half(PNG))).toBe(message);
  expect(await problemOf('b.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path')).toBe(message);
});

test('an animation is refused, and a GIF of one picture is not', async () => {
  const both = await Promise.all(
    [blank(8, 8), noise.clone().resize(8, 8)].map((frame) => frame.png().toBuffer()),
  );
  const frames = await sharp(both, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await problemOf('b.gif', frames)).toMatchInlineSnapshot(
    `"is animated. A slide shows pictures that stand still; save one frame as PNG, or convert it to MP4 and show that as “background”."`,
  );
  expect(await problemOf('b.gif', await blank(8, 8).gif().toBuffer())).toBe('');
});

test('absurd sizes are refused', async () => {
  const large = '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>';
  expect(await problemOf('b.svg', large)).toMatchInlineSnapshot(
    `"has 60000 × 60000 pixels; 120 million are the most. A slide shows no more than 2560 × 1440: export it in that size."`,
  );
  const header = Buffer.from(PNG.subarray(0, 64));
  header.writeUInt32BE(60_000, 16);
  header.writeUInt32BE(60_000, 20);
  expect(await problemOf('b.png', header)).not.toBe('');
  expect(fileSizeProblem(200 * 1024 ** 2)).toMatchInlineSnapshot(
    `"has 200 MB; 64 MB are the most. A slide shows no more than 2560 pixels: export it in that width."`,
  );
  expect(fileSizeProblem(0)).toMatchInlineSnapshot(`"is empty (0 bytes). Copy the picture again."`);
  expect(fileSizeProblem(1)).toBeUndefined();
});

test.each([
  '<script>alert(1)</script>',
  '<g onclick="alert(1)"/>',
  '<foreignObject><p>a</p></foreignObject>',
  '<image href="photo.jpg"/>',
  '<image xlink:href="https://example.org/a.png"/>',
  '<use href="other.svg#a"/>',
  '<style>@import "a.css";</style>',
  '<path fill="url(https://example.org/a.svg#b)"/>',
  '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  '<a href="java\tscript:alert(1)"><path d="M0 0"/></a>',
  '<a><animate attributeName="href" values="#a;javascript:alert(1)"/></a>',
  '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
])('an SVG with %s is refused', async (part) => {
  const problem = await problemOf(
    'b.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${part}</svg>`,
  );
  expect(problem).toMatch(/^(?:contains|refers to).* Export it as plain SVG/);
});

test.each([
  '<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>',
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
  '<?xml-stylesheet href="https://example.org/a.css"?>',
])('an SVG after %s is refused', async (declaration) => {
  const svg = `${declaration}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`;
  expect(await problemOf('b.svg', svg)).toMatch(/^(?:contains|refers to).* Export it as plain SVG/);
});

test('an SVG with entities for names, as Illustrator exports them, is not refused', async () => {
  const svg =
    '<!DOCTYPE svg [<!ENTITY ns "http://ns.example/a">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:a="&ns;" width="9" height="9"/>';
  expect(await problemOf('b.svg', svg)).toBe('');
});

test('an SVG that refers to its own parts is not refused', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>.a{fill:url(#g)}</style><linearGradient id="g"/><path fill="url(\'#g\')" style="stroke: url(#g)"/><use href="#g"/><a href="https://example.org"><path/></a></svg>';
  expect(await problemOf('b.svg', svg)).toBe('');
});
