import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProject } from './build-project.ts';
import { builtVersion, type Version, versionFromFolder } from './changing-site.ts';
import { copyProject } from './project-copy.ts';

/** The built site, a later version of it, and a mixture of both. */
export interface TwoBuilds {
  readonly before: Version;
  readonly after: Version;
  /** A host during a deployment: the service worker of the second build with the other files of the first. */
  readonly partlyDeployed: Version;
  remove(): Promise<void>;
}

/** Text replacements of the second version: in a slide, in a figure and in the interface. */
const EDITS = [
  ['slides/fr/points.md', 'Trois points', 'Ces points'],
  ['slides/en/points.md', 'Three points', 'These points'],
  ['slides/figures/volumes.ts', "fr: 'non publié'", "fr: 'pas publié'"],
  ['src/i18n/fr/speaker.ts', "current: '", "current: 'Bis : "],
] as const;

export async function buildTwoVersions(): Promise<TwoBuilds> {
  const { folder, remove } = await copyProject();
  for (const [path, from, to] of EDITS) {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not contain “${from}”.`);
    await writeFile(file, text.replace(from, to));
  }
  const outDir = join(folder, 'after');
  await buildProject(folder, outDir);
  const after = versionFromFolder(outDir);
  return {
    before: builtVersion,
    after,
    partlyDeployed: (path) => (path === 'service-worker.js' ? after : builtVersion)(path),
    remove,
  };
}
