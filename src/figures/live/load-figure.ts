import { fetchChunk } from '../../dom/fetch-chunk.ts';
import type { Figure, FigureContext, FigureDefinition } from '../definition.ts';
import { readFigureContext } from './figure-context.ts';

/** Loaders of the deck's figures by path; each figure is a chunk. */
const DEFINITIONS = import.meta.glob<{ default: FigureDefinition }>('/slides/figures/*.ts');

let context: FigureContext | undefined;

/** Loads the definition of a figure element. Rejects if it is unknown or cannot be fetched. */
export async function loadFigure(element: HTMLElement): Promise<Figure> {
  const name = element.dataset['figure'] ?? '';
  const load = DEFINITIONS[`/slides/figures/${name}.ts`];
  if (!load) throw new Error(`There is no figure “${name}”.`);
  context ??= readFigureContext();
  return (await fetchChunk(load)).default(context);
}
