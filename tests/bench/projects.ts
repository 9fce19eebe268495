import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A copy of the project in a temporary folder. */
export interface Project {
  readonly folder: string;
  remove(): Promise<void>;
}

const PARTS = ['index.html', 'package.json', 'vite.config.ts', 'slides', 'src', 'assets'];

/**
 * Copies the project as it is now, or as it was at a commit; its dependencies are those installed now.
 * @throws the error of Git, for a commit that it does not know
 */
export async function copyProject(commit: string | undefined): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (commit === undefined) {
      for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
    } else {
      const archive = join(folder, 'project.tar');
      await execute('git', ['archive', '--output', archive, commit]);
      await execute('tar', ['-xf', archive, '-C', folder]);
      await rm(archive);
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Extends the deck of a project to a number of slides, with copies of those that may stand anywhere. */
export async function extendDeck(folder: string, count: number): Promise<void> {
  const slides = join(folder, 'slides');
  const languages = (await readdir(slides, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'figures',
  );
  const config = join(slides, 'deck.yaml');
  const original = languages[0]?.name ?? '';
  const names = (await readdir(join(slides, original))).map((file) => file.replace(/\.md$/, ''));
  const texts = await Promise.all(
    names.map(async (name) => ({
      name,
      text: await readFile(join(slides, original, `${name}.md`), 'utf8'),
    })),
  );
  // The first slide has the heading of the deck, and the table of the facts stands once.
  const repeatable = texts.filter(
    ({ text }) =>
      /^## /m.test(text) && !text.includes('![ledger]') && !text.includes('layout: act'),
  );
  const copies = Array.from({ length: Math.max(0, count - names.length) }, (_, index) => {
    const { name } = repeatable[index % repeatable.length] ?? { name: '' };
    return { name, copy: `${name}-${Math.floor(index / repeatable.length) + 2}` };
  });
  for (const { name, copy } of copies) {
    for (const { name: lang } of languages) {
      await cp(join(slides, lang, `${name}.md`), join(slides, lang, `${copy}.md`));
    }
  }
  const list = copies.map(({ copy }) => `  - ${copy}\n`).join('');
  await writeFile(config, `${(await readFile(config, 'utf8')).trimEnd()}\n${list}`);
}
