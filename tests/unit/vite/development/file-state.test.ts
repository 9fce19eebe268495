import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileState } from '../../../../src/vite/development/file-state.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-state-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('the state of a folder changes with the files in it and in its folders, and with nothing else', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'fr'));
  await writeFile(join(folder, 'fr/a.md'), 'a');
  const states = [await fileState([folder])];
  const changes = [
    () => writeFile(join(folder, 'fr/b.md'), 'b'),
    () => writeFile(join(folder, 'fr/a.md'), 'longer'),
    () => rename(join(folder, 'fr/b.md'), join(folder, 'fr/c.md')),
    () => rm(join(folder, 'fr/c.md')),
  ];
  for (const change of changes) {
    await change();
    states.push(await fileState([folder]));
  }
  expect(new Set(states).size).toBe(states.length);
  await writeFile(join(folder, 'fr/.a.md.swp'), 'of an editor');
  expect(await fileState([folder])).toBe(states.at(-1));
});

// Other systems need rights for links.
test.skipIf(process.platform === 'win32')(
  'links that lead to the folder itself are not followed',
  async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'a.md'), 'a');
    for (const name of ['one', 'two', 'three']) await symlink(folder, join(folder, name));
    expect((await fileState([folder])).split('\n')).toHaveLength(4);
  },
);
