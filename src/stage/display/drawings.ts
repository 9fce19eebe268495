import { type DrawingEvent, type DrawingStore, strokesOn } from '../../drawing/drawing-store.ts';
import { createDrawingLayer, type DrawingLayer } from '../../drawing/svg-layer.ts';
import type { Deck } from '../deck.ts';

/**
 * Renders the strokes of each slide inside that slide, so that they move and scale with it, and the laser
 * pointer on the current one, until the signal is aborted.
 * @returns removes the layers
 */
export function showDrawings(deck: Deck, store: DrawingStore, signal: AbortSignal): () => void {
  const layers = new Map<string, DrawingLayer>();
  let laserLayer: DrawingLayer | undefined;

  const layerOf = (slide: HTMLElement) => {
    const layer = layers.get(slide.id) ?? createDrawingLayer();
    layers.set(slide.id, layer);
    if (!layer.element.isConnected) slide.append(layer.element);
    return layer;
  };
  const drawStrokes = (name: string) => {
    const strokes = strokesOn(store, name);
    // Undefined for a slide that only another version of the deck has.
    const slide = deck.slides.find(({ id }) => id === name);
    if (slide && (strokes.length > 0 || layers.has(name))) layerOf(slide).drawStrokes(strokes);
  };
  const drawLaser = () => {
    const point = store.laser();
    const layer = point && layerOf(deck.at().slide);
    if (laserLayer !== layer) laserLayer?.drawLaser(undefined);
    layer?.drawLaser(point);
    laserLayer = layer;
  };
  const draw = (event: DrawingEvent) => {
    if (event.kind === 'laser') drawLaser();
    else drawStrokes(event.kind === 'saved' ? event.slide : event.stroke.slide);
  };
  for (const { id } of deck.slides) drawStrokes(id);
  drawLaser();
  store.onEvent((_, event) => draw(event), signal);
  deck.onChange(drawLaser, signal);
  return () => {
    for (const { element } of layers.values()) element.remove();
  };
}
