import * as fc from 'fast-check';
import type { DeckFiles } from '../../../../src/content/deck-files.ts';
import type { Figure, FigureContext } from '../../../../src/figures/definition.ts';
import { faultsOf } from '../support/faults.ts';
import type { Claim } from './claim.ts';
import { nameOf, shortDeck } from './mutations.ts';

/** A value in a figure, or in the configuration of its charts, that an author has got wrong. */
interface WrongValue {
  /** Name of the figure. */
  readonly figure: string;
  /** From the figure or from its configuration to the value: each number chooses a key or an item, modulo their count. */
  readonly path: readonly number[];
  readonly inChart: boolean;
  readonly value: unknown;
}

/** Facts come from the ledger, which is checked. */
const isFact = (value: unknown) => 'nature' in Object(value);

/** A copy of a value in which another one is at the end of the path, or instead of a fact on it. */
function replaced(whole: unknown, [step, ...rest]: readonly number[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    if (whole.length === 0) return [value];
    const items: unknown[] = [...whole];
    const index = step % items.length;
    items[index] = replaced(items[index], rest, value);
    return items;
  }
  if (Object(whole) !== whole || typeof whole === 'function' || isFact(whole)) return value;
  const keys = Object.keys(whole as object);
  const key = keys[step % keys.length];
  if (key === undefined) return value;
  return { ...(whole as object), [key]: replaced(Reflect.get(whole as object, key), rest, value) };
}

/** Figures of a deck with a wrong value: nothing checks the types of a file that is only built. */
export function wrongFigures(files: DeckFiles): Claim<WrongValue> {
  const slides = [...files.texts].filter(([path]) => path.endsWith('.md'));
  const shown = files.figures.filter(({ name }) =>
    slides.some(([, text]) => text.includes(`](${name})`)),
  );
  return {
    values: fc.record({
      figure: fc.constantFrom(...shown.map(({ name }) => name)),
      path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
      inChart: fc.boolean(),
      value: fc.oneof(
        fc.constantFrom(undefined, null, '', Number.NaN, Number.POSITIVE_INFINITY, [], {}, -1, 1e9),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    }),
    faults({ figure, path, inChart, value }) {
      const [slide = ''] = slides.find(([, text]) => text.includes(`](${figure})`)) ?? [];
      const deck = shortDeck(files, nameOf(slide));
      const wrong = (definition: unknown) => (context: FigureContext) => {
        const right = (definition as (context: FigureContext) => Figure)(context);
        if (!inChart) return replaced(right, path, value);
        const chart: Figure['chart'] = (state, theme) =>
          replaced(right.chart(state, theme), path, value) as ReturnType<Figure['chart']>;
        return { ...right, chart };
      };
      return faultsOf({
        ...deck,
        figures: deck.figures.map((file) =>
          file.name === figure ? { ...file, definition: wrong(file.definition) } : file,
        ),
      });
    },
  };
}
