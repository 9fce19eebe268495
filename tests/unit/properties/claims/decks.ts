import { bodyShown, filesOf, type ModelDeck, modelDecks } from '../support/arbitrary-deck.ts';
import { faultsOfDiagnostics } from '../support/check-diagnostics.ts';
import { contentsEntry, readPage, shownIn } from '../support/check-document.ts';
import { outcomeOf } from '../support/outcome.ts';
import type { Claim } from './claim.ts';

/** How many decks were shown, and not refused. */
export const count = { shown: 0, refused: 0 };

export const decks: Claim<ModelDeck> = {
  values: modelDecks(4),
  faults(deck) {
    const files = filesOf(deck);
    const outcome = outcomeOf(files);
    if ('diagnostics' in outcome) {
      count.refused += 1;
      return faultsOfDiagnostics(outcome.diagnostics, files);
    }
    count.shown += 1;
    return outcome.documents.flatMap((document) => {
      const page = readPage(document);
      const faults = [...page.faults];
      const same = (what: string, found: string, wanted: string) => {
        if (found !== wanted)
          faults.push(
            `${what} shows ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`,
          );
      };
      for (const slide of deck.slides) {
        const { name, title, notes, footnotes } = slide;
        same('The title', shownIn(page, name, 'title'), title.shown);
        same('The table of contents', contentsEntry(page, name), title.shown);
        same('The body', shownIn(page, name, 'body'), bodyShown(slide));
        same(
          'The foot',
          shownIn(page, name, 'footnotes'),
          footnotes.map((note) => note.shown).join(''),
        );
        same('The notes', shownIn(page, name, 'notes'), notes.shown);
      }
      return faults;
    });
  },
};
