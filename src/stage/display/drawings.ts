import { type DrawingEvent, type DrawingStore, strokesOn } from '../../drawing/drawing-store.ts';
import { createDrawingLayer, type DrawingLayer } from '../../drawing/svg-layer.ts';
import type { Deck } from '../deck.ts';

/**
 * Shows what is drawn on the slides, in each slide itself, so that it goes wherever the slide goes,
 * and the dot of the laser on the one that is seen.
 */
export function showDrawings(deck: Deck, store: DrawingStore): () => void {
  const layers = new Map<string, DrawingLayer>();
  let pointedOn: DrawingLayer | undefined;

  const layerOf = (slide: HTMLElement) => {
    const layer = layers.get(slide.id) ?? createDrawingLayer();
    layers.set(slide.id, layer);
    if (!layer.element.isConnected) slide.append(layer.element);
    return layer;
  };
  const draw = (name: string) => {
    const strokes = strokesOn(store, name);
    const slide = deck.slides.find(({ id }) => id === name);
    // A talk may know slides that this version of the deck has not.
    if (slide && (strokes.length > 0 || layers.has(name))) layerOf(slide).draw(strokes);
  };
  const point = () => {
    const spot = store.laser();
    const layer = spot && layerOf(deck.at().slide);
    if (pointedOn !== layer) pointedOn?.point(undefined);
    layer?.point(spot);
    pointedOn = layer;
  };
  const show = (deed: DrawingEvent) => {
    if (deed.kind === 'spot') point();
    else draw(deed.kind === 'sheet' ? deed.slide : deed.drawing.slide);
  };
  for (const { id } of deck.slides) draw(id);
  point();
  const endings = [store.onEvent((_, deed) => show(deed)), deck.onChange(point)];
  return () => {
    for (const end of endings) end();
    for (const { element } of layers.values()) element.remove();
  };
}
