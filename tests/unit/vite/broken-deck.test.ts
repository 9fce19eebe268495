import { expect, test } from 'vitest';
import type { DeckBuild } from '../../../src/vite/deck-build.ts';
import { deckStyleSheet } from '../../../src/vite/deck-style-sheet.ts';
import { revealExtensions } from '../../../src/vite/reveal-extensions.ts';

/** A deck that cannot be compiled. @param isServed whether a development server shows its problems */
function brokenDeck(isServed: boolean): DeckBuild {
  const refuse = () => Promise.reject(new Error('slides/deck.yaml:1:1 Wrong.'));
  const deck: Pick<DeckBuild, 'config' | 'documents' | 'isServed' | 'root' | 'options'> = {
    config: refuse,
    documents: refuse,
    isServed,
    root: '/project',
    options: {},
  };
  return deck as DeckBuild;
}

/** What the modules that depend on deck.yaml are, for the scan of dependencies with which a server starts. */
async function modulesOf(deck: DeckBuild): Promise<unknown[]> {
  const extensions = revealExtensions(deck).load as (id: string) => Promise<unknown>;
  const styles = deckStyleSheet(deck).resolveId as (id: string) => Promise<unknown>;
  return [
    await extensions('\0virtual:reveal-extensions'),
    await styles('virtual:motif-progress.css?inline'),
  ];
}

test('a server starts with a broken deck without an error of its own', async () => {
  expect(await modulesOf(brokenDeck(true))).toEqual([
    expect.stringContaining('export const loadDeckPlugins = undefined;'),
    '/project/src/styles/motifs/plain-progress.css?inline',
  ]);
});

test('a build of a broken deck fails with its problems', async () => {
  await expect(modulesOf(brokenDeck(false))).rejects.toThrow('slides/deck.yaml:1:1 Wrong.');
});
