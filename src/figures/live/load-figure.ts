import { fetchChunk } from '../../dom/fetch-chunk.ts';
import type { Figure, FigureContext, FigureDefinition } from '../definition.ts';
import { readFigureContext } from './figure-context.ts';

/** The figures of the deck, found by pattern; each is a chunk of its own. */
const DEFINITIONS = import.meta.glob<{ default: FigureDefinition }>('/slides/figures/*.ts');

let context: FigureContext | undefined;

/** Fetches the definition of a figure of the document. Throws when it cannot be had. */
export async function loadFigure(element: HTMLElement): Promise<Figure> {
  const name = element.dataset['figure'] ?? '';
  const load = DEFINITIONS[`/slides/figures/${name}.ts`];
  if (!load) throw new Error(`There is no figure “${name}”.`);
  context ??= readFigureContext();
  return (await fetchChunk(load)).default(context);
}
