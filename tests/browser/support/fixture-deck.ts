import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { type Site, serveFolder } from '../../../src/cli/browser/site-server.ts';
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
 * Builds a deck of these fixtures, after a title slide, and serves it.
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
  const files = await readdir(FIXTURES, { recursive: true });
  for (const name of names) {
    const file = files.find((path) => basename(path) === `${name}.md`) ?? `${name}.md`;
    await cp(join(FIXTURES, file), join(slides, `en/${name}.md`));
  }
  await writeFile(join(slides, 'facts.yaml'), 'sources: {}\nunits: {}\nfacts: {}\n');
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
  await copyPictures(folder);
  const outDir = join(folder, 'out');
  await build({ root: folder, mode: 'production', logLevel: 'warn', build: { outDir } });
  const site = await serveFolder(outDir);
  return { ...site, folder, close: () => site.close().then(remove) };
}

/** The pictures of fixtures are beside them; those of a deck are in `assets/`. */
async function copyPictures(folder: string): Promise<void> {
  await cp(FIXTURES, join(folder, 'assets', FIXTURES), {
    recursive: true,
    filter: (file) => !file.endsWith('.md'),
  });
}
