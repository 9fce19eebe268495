import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checksumLines } from '../../../src/vite/checksums.ts';

test('each file has a line with its SHA-256, in the order of the paths', () => {
  const files = new Map<string, string | Uint8Array>([
    ['index.html', 'abc'],
    ['assets/été 1.png', new Uint8Array()],
  ]);
  // The digests are examples of FIPS 180-2.
  expect(checksumLines(files)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  assets/été 1.png\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n',
  );
});

// Other systems have no names of this kind, or no such program.
test.skipIf(process.platform !== 'linux')('sha256sum reads names of every kind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-checksums-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = ['a b.txt', 'é.txt', ' x', '*y', 'back\\slash', 'two\nlines', 're\rturn', '#%.txt'];
  for (const name of names) await writeFile(join(folder, name), name);
  const check = (files: readonly string[]) =>
    spawnSync('sha256sum', ['-c', '--strict', '--quiet'], {
      cwd: folder,
      input: checksumLines(new Map(files.map((name) => [name, name]))),
      encoding: 'utf8',
    });
  expect(check(names)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  await writeFile(join(folder, 'back\\slash'), 'other');
  expect(check(names).stdout).toContain('FAILED');
});
