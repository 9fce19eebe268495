import * as fc from 'fast-check';
import { tinyDeck } from '../../support/tiny-deck.ts';
import { faultsOf } from '../support/faults.ts';
import { YAML_PIECES } from '../support/yaml-pieces.ts';
import type { Claim } from './claim.ts';

const FILES = ['deck.yaml', 'facts.yaml', 'credits.yaml', 'fr/milieu.md'];
const KEYS = [
  'a',
  'name',
  'title',
  'languages',
  'slides',
  'motif',
  'palette',
  'actors',
  'typefaces',
  'plugins',
  'pluginOptions',
  'version',
  'date',
  'address',
  'publishNotes',
  'ledger',
  'shortTitle',
  'author',
  'sources',
  'units',
  'facts',
  'value',
  'points',
  'csv',
  'formula',
  'words',
  'unit',
  'nature',
  'digits',
  'layout',
  'minutes',
  'draft',
  'droppable',
  'pages',
  'transition',
  'transition-speed',
  'auto-animate',
  'background',
  'fr',
  'other',
  'short',
  'chain',
  'url',
  'pictures/boat.jpg',
  'credit',
  'licence',
  'source',
  'act',
];

/** A piece, with its key `a` replaced by one that the file may have. */
const piece = fc
  .tuple(fc.constantFrom(...YAML_PIECES), fc.constantFrom(...KEYS))
  .map(([text, key]) => text.replace(/(^|[{\n] *)a(?=[ :：])/, `$1${key}`));

/** A file of a deck with another text. */
export interface ChangedFile {
  readonly path: string;
  readonly text: string;
}

const linesOf = (path: string) => (tinyDeck().texts.get(path) ?? '').split('\n');
const faults = ({ path, text }: ChangedFile) => faultsOf(tinyDeck({ texts: { [path]: text } }));

/** Lines of any YAML among those of a file. */
export const yamlLines: Claim<ChangedFile> = {
  values: fc
    .record({
      path: fc.constantFrom(...FILES),
      line: fc.integer({ min: 0, max: 40 }),
      pieces: fc.array(fc.tuple(piece, fc.integer({ min: 0, max: 4 })), {
        minLength: 1,
        maxLength: 3,
      }),
      replaces: fc.boolean(),
    })
    .map(({ path, line, pieces, replaces }) => {
      const lines = linesOf(path);
      const at = path.endsWith('.md') ? 1 + (line % 3) : line % (lines.length + 1);
      const added = pieces.map(([text, depth]) => text.replace(/^/gm, '  '.repeat(depth)));
      return { path, text: lines.toSpliced(at, replaces ? added.length : 0, ...added).join('\n') };
    }),
  faults,
};

const value = fc
  .constantFrom(...YAML_PIECES.filter((text) => /^a:/.test(text)))
  .map((text) => text.replace(/^a:\s*/, ''));

/** Any value in the place of one. */
export const yamlValues: Claim<ChangedFile> = {
  values: fc
    .record({ path: fc.constantFrom(...FILES), line: fc.integer({ min: 0, max: 40 }), value })
    .map(({ path, line, value }) => {
      const lines = linesOf(path);
      const at = path.endsWith('.md') ? 1 + (line % 2) : line % lines.length;
      const changed = (lines[at] ?? '').replace(/:(?: .*)?$/, () => `: ${value}`);
      return { path, text: lines.with(at, changed).join('\n') };
    }),
  faults,
};
