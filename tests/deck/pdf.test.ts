import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, inject, test } from 'vitest';
import { linksOf } from '../../src/cli/pdf/links.ts';
import { labelsOf, openPdf } from '../browser/support/printed.ts';
import { exportHosted } from '../browser/support/run-export.ts';
import { allowLongTests } from '../browser/support/timeouts.ts';
import { DECK_NAME, LANGUAGES, SLIDES } from './support/deck.ts';

allowLongTests();

test('every language has a PDF with all slides, whose links lead somewhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  try {
    // The export proves that nothing is blank or cut, and that every character is in a typeface of the deck.
    const ended = await exportHosted(inject('site'), '--pdf', '--out', folder);
    expect(ended).toMatchObject({ code: 0 });
    expect((await readdir(folder)).sort()).toEqual(
      LANGUAGES.map((lang) => `${DECK_NAME}-${lang}.pdf`).sort(),
    );
    for (const lang of LANGUAGES) {
      const pdf = await openPdf(await readFile(join(folder, `${DECK_NAME}-${lang}.pdf`)));
      // A slide with `pages: steps` has a page for each step: 4, 4/1.
      const slides = new Set(labelsOf(pdf).map((label) => label.replace(/\/.*/, '')));
      expect(slides.size).toBe(SLIDES.length);
      const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
      const targets = linksOf(pdf).flatMap(({ dict }) => {
        const target = dict.get(PDFName.of('Dest'));
        return target instanceof PDFName ? [target] : [];
      });
      expect(targets.filter((target) => !destinations?.has(target)).map(String)).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
