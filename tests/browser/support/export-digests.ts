import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect, inject } from 'vitest';
import { exportsOf } from './run-export.ts';

/**
 * Exports pictures and PDFs of the built site with the fonts of a fontconfig file.
 * @param folder in which a folder is made for them
 * @returns SHA-256 digests by path
 */
export async function exportDigests(
  fontconfig: string,
  folder: string,
): Promise<Record<string, string>> {
  const out = await mkdtemp(join(folder, 'fonts-'));
  const args = ['--lang', 'fr', '--range', '1,4,volume,origins', '--out', out];
  const targets = [
    ['--pdf', '--pptx', '--png', '--size', '640x360'],
    ['--pdf', '--grey', '--notes'],
  ];
  const ended = await exportsOf(
    inject('site'),
    targets.map((target) => [...target, ...args]),
    // The browser reads it when it starts.
    { FONTCONFIG_FILE: fontconfig },
  );
  expect(ended).toMatchObject([{ code: 0 }, { code: 0 }]);
  const files = (await readdir(out, { recursive: true })).filter((file) => extname(file) !== '');
  expect(files).toHaveLength(3 + 5);
  const digests = files.sort().map(async (file) => {
    const bytes = await readFile(join(out, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
