import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { builtVersion, type Version, versionIn } from './changing-site.ts';
import { copyProject } from './project-copy.ts';

/** The built site and a later version of it, and what tells them apart. */
export interface TwoBuilds {
  readonly before: Version;
  readonly after: Version;
  /** The worker of the second beside the documents of the first: a host that is being written to. */
  readonly halfway: Version;
  remove(): Promise<void>;
}

/** What the second version says instead, in a slide, in a figure and in the interface. */
const EDITS = [
  ['slides/fr/questions.md', 'Trois questions', 'Ces questions'],
  ['slides/en/questions.md', 'Three questions', 'These questions'],
  ['slides/figures/tresorerie.ts', "fr: 'non publié'", "fr: 'pas publié'"],
  ['src/i18n/fr/speaker.ts', "current: '", "current: 'Bis : "],
] as const;

export async function makeTwoBuilds(): Promise<TwoBuilds> {
  const { folder, remove } = await copyProject();
  for (const [path, from, to] of EDITS) {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not say “${from}” any more.`);
    await writeFile(file, text.replace(from, to));
  }
  const outDir = join(folder, 'after');
  await build({ root: folder, mode: 'production', logLevel: 'warn', build: { outDir } });
  const after = versionIn(outDir);
  return {
    before: builtVersion,
    after,
    halfway: (path) => (path === 'service-worker.js' ? after : builtVersion)(path),
    remove,
  };
}
