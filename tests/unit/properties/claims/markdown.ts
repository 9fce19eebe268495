import * as fc from 'fast-check';
import { tinyDeck } from '../../support/tiny-deck.ts';
import { LAYOUTS, projectWith } from '../support/arbitrary-deck.ts';
import { faultsOf } from '../support/faults.ts';
import { PIECES } from '../support/markdown-pieces.ts';
import { plain } from '../support/texts.ts';
import type { Claim } from './claim.ts';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: plain(6).map(({ source }) => source) },
);
const separator = fc.constantFrom(
  '\n\n',
  '\n\n',
  '\n',
  ' ',
  '',
  '\n> ',
  '\n- ',
  '\n  ',
  '\n\n    ',
  '|',
);
const markdown = (most: number) =>
  fc
    .array(fc.tuple(piece, separator), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(''));

export interface AnySlide {
  readonly layout: string;
  readonly title: string;
  readonly body: string;
  readonly notes: string;
}

/** Slides of any pieces of Markdown. */
export const markdownPieces: Claim<AnySlide> = {
  values: fc.record({
    layout: fc.constantFrom('text', 'text', ...LAYOUTS),
    title: fc.oneof(
      { weight: 3, arbitrary: fc.constant('Titre') },
      { weight: 1, arbitrary: piece },
    ),
    body: markdown(6),
    notes: fc.oneof(
      { weight: 3, arbitrary: fc.constant('Bonjour.') },
      { weight: 1, arbitrary: markdown(3) },
    ),
  }),
  faults({ layout, title, body, notes }) {
    const text = `---\nlayout: ${layout}\nminutes: 1:00\n---\n## ${title}\n\n${body}\n\nNote:\n${notes}\n`;
    return faultsOf(projectWith(new Map(tinyDeck().texts).set('fr/milieu.md', text)));
  },
};
