import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { copyProject } from './project-copy.ts';

/** Two versions of the deck, built one after the other, and what tells them apart. */
export interface TwoBuilds {
  readonly before: string;
  readonly after: string;
  /** The worker of the second beside the documents of the first: a host that is being written to. */
  readonly halfway: string;
  remove(): Promise<void>;
}

/** What the second version says instead, in a slide, in a figure and in the interface. */
const EDITS = [
  ['slides/fr/questions.md', 'Trois questions', 'Ces questions'],
  ['slides/en/questions.md', 'Three questions', 'These questions'],
  ['slides/figures/tresorerie.ts', "fr: 'non publié'", "fr: 'pas publié'"],
  ['src/words/speaker/fr.ts', "current: '", "current: 'Bis : "],
] as const;

export async function makeTwoBuilds(): Promise<TwoBuilds> {
  const { folder, remove } = await copyProject();
  const [before, after, halfway] = ['before', 'after', 'halfway'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await buildInto(folder, before);
  for (const [path, from, to] of EDITS) {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not say “${from}” any more.`);
    await writeFile(file, text.replace(from, to));
  }
  await buildInto(folder, after);
  await cp(before, halfway, { recursive: true });
  await cp(join(after, 'service-worker.js'), join(halfway, 'service-worker.js'));
  return { before, after, halfway, remove };
}

function buildInto(root: string, outDir: string) {
  return build({ root, mode: 'production', logLevel: 'warn', build: { outDir } });
}
