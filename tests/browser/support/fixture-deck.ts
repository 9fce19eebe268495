import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Site, serveFolder } from '../../../src/cli/browser/site-server.ts';
import { filesUnder } from '../../../src/content/files/read-files.ts';
import { buildProject } from './build-project.ts';
import { sharePages } from './open.ts';
import { copyProject } from './project-copy.ts';

const FIXTURES = 'src/vite/gallery/fixtures';

/** A built deck of the gallery's fixtures. */
export interface FixtureDeck extends Site {
  /** Folder of the project that it was built from. */
  readonly folder: string;
}

const TITLE = `---
layout: title
minutes: 0:10
---
# Fixtures

Note:
Every slide of this deck is a fixture of the gallery.
`;

/**
 * Builds a deck of these fixtures, after a title slide, with the figures of the gallery, and serves it.
 * @param config further lines of `deck.yaml`
 */
export async function buildFixtureDeck(
  names: readonly string[],
  config = '',
): Promise<FixtureDeck> {
  const { folder, remove } = await copyProject();
  const slides = join(folder, 'slides');
  await rm(slides, { recursive: true });
  await mkdir(join(slides, 'en'), { recursive: true });
  await writeFile(join(slides, 'en/fixtures.md'), TITLE);
  const files = await filesUnder(FIXTURES);
  for (const name of names) {
    const file = files.find((path) => basename(path) === `${name}.md`);
    if (file === undefined) throw new Error(`There is no fixture “${name}”.`);
    await cp(join(FIXTURES, file), join(slides, `en/${name}.md`));
  }
  await copyFigures(slides, files);
  const text = '{ en: Fixtures }';
  await writeFile(
    join(slides, 'deck.yaml'),
    `name: fixtures
title: ${text}
description: ${text}
author: ${text}
languages: [en]
slides: [fixtures, ${names.join(', ')}]
${config}`,
  );
  const media = files.filter((file) => !file.endsWith('.md') && !file.startsWith('figures/'));
  await copyMedia(folder, media);
  const credits = media.map((file) => `${FIXTURES}/${file}: own work\n`);
  await writeFile(join(slides, 'credits.yaml'), credits.join(''));
  const outDir = join(folder, 'out');
  await buildProject(folder, outDir);
  const site = await serveFolder(outDir);
  const stopSharing = sharePages(site.address);
  return {
    ...site,
    folder,
    close() {
      stopSharing();
      return site.close().then(remove);
    },
  };
}

/** The figures of the gallery and their facts are those of the deck. */
async function copyFigures(slides: string, files: readonly string[]): Promise<void> {
  await cp(join(FIXTURES, 'figures/facts.yaml'), join(slides, 'facts.yaml'));
  await mkdir(join(slides, 'figures'));
  for (const file of files.filter((path) => /^figures\/.*\.ts$/.test(path))) {
    const text = await readFile(join(FIXTURES, file), 'utf8');
    await writeFile(join(slides, file), text.replace('../../../../figures/', '../../src/figures/'));
  }
}

/** The pictures and videos of fixtures are beside them; those of a deck are in `assets/`. */
async function copyMedia(folder: string, media: readonly string[]): Promise<void> {
  const assets = join(folder, 'assets', FIXTURES);
  await mkdir(assets, { recursive: true });
  for (const file of media) await cp(join(FIXTURES, file), join(assets, file));
}
