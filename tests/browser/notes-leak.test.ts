import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Site, serveFolder } from '../../src/cli/browser/site-server.ts';
import { textOfPdf } from '../../src/cli/pdf/document-text.ts';
import { readPackage, textOfPresentation } from '../../src/cli/pptx/read-package.ts';
import { open, openStage } from './support/open.ts';
import type { ProjectCopy } from './support/project-copy.ts';
import { runCommand } from './support/run-export.ts';
import { speakerReady } from './support/session.ts';
import { copyShortDeck, SHORT_DECK } from './support/short-deck.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let copy: ProjectCopy;
let site: Site;

beforeAll(async () => {
  copy = await copyShortDeck(SHORT_DECK, 'publishNotes: false\nofferPresentation: true\n');
  // Commands work on the deck of this folder; other files work on that of all tests.
  process.chdir(copy.folder);
  const built = await runCommand('build', ['--out', 'out', '--no-previews']);
  expect(built.stderr).not.toContain('publishNotes');
  expect(built.code).toBe(0);
  site = await serveFolder(join(copy.folder, 'out'));
});
afterAll(async () => {
  await site.close();
  process.chdir(inject('project'));
  await copy.remove();
});

/** The first words of the notes of some slides, exactly as in their source files. */
const NOTE_EXCERPTS = ['fr/roles', 'fr/known', 'fr/points', 'en/roles'].map((name) => {
  const slide = readFileSync(resolve(`slides/${name}.md`), 'utf8');
  // Up to the first character that the typography of the build may change.
  const words = /\nNote:\n+([^\n{’"“«:;?]{15,40})/.exec(slide)?.[1];
  if (words === undefined) throw new Error(`${name}.md has no speaker notes.`);
  return words.trim();
});

test('with publishNotes: false no file of the site contains notes, and there is no handout', async () => {
  const files = await readdir(join(copy.folder, 'out'), { recursive: true });
  expect(files.filter((file) => file.endsWith('.pdf')).sort()).toEqual([
    'jardin-en.pdf',
    'jardin-fr.pdf',
  ]);
  for (const file of files.filter((name) => /\.(?:html|js|css|xml|json|webmanifest)$/.test(name))) {
    const text = await readFile(join(copy.folder, 'out', file), 'utf8');
    for (const excerpt of NOTE_EXCERPTS) expect(text, file).not.toContain(excerpt);
    expect(text, file).not.toContain('class="notes"');
  }
});

test('with publishNotes: false the PDFs contain no notes', async () => {
  const pdf = await readFile(join(copy.folder, 'out', 'jardin-fr.pdf'));
  const text = (await textOfPdf(pdf)).replace(/\s+/g, ' ');
  expect(text).toContain('Trois points restent ouverts');
  for (const excerpt of NOTE_EXCERPTS) expect(text).not.toContain(excerpt);
});

test('with publishNotes: false the presentation that the site offers contains no notes', async () => {
  const page = await open({ site: site.address, at: '?view=reader' });
  const link = page.locator('a[download]', { hasText: 'Télécharger le fichier PowerPoint' });
  const response = await page.request.get(
    new URL((await link.getAttribute('href')) ?? '', page.url()).href,
  );
  const bytes = await response.body();
  const text = textOfPresentation(bytes).replace(/\s+/g, ' ');
  expect(text).toContain('Trois points restent ouverts');
  for (const excerpt of NOTE_EXCERPTS) expect(text).not.toContain(excerpt);
  expect([...readPackage(bytes).paths].filter((path) => path.includes('notesSlide'))).toEqual([]);
});

test('with publishNotes: false the single-file build contains no notes', async () => {
  const built = await runCommand('build', ['--single-file', '--out', 'alone']);
  expect(built).toMatchObject({ code: 0, stderr: '' });
  for (const file of ['jardin.html', 'jardin-en.html']) {
    const text = await readFile(join(copy.folder, 'alone', file), 'utf8');
    expect(text, file).toContain('citerne');
    for (const excerpt of NOTE_EXCERPTS) expect(text, file).not.toContain(excerpt);
    expect(text, file).not.toContain('class="notes"');
  }
});

test('with publishNotes: false the speaker page and the preflight checks say that the notes are not published', async () => {
  const speaker = await open({ site: site.address, at: '?view=speaker' });
  await speakerReady(speaker);
  await speaker.getByText('Les notes ne sont pas publiées avec ce site.').waitFor();
  const checks = await open({ site: site.address, at: 'en/?view=preflight' });
  await checks.getByText('The notes are not published with this site.').waitFor();
});

test('with publishNotes: false the steps of the slides work', async () => {
  const page = await openStage({ site: site.address, at: '#points' });
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#points .fragment.visible').count()).toBe(1);
});
