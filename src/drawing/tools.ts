import type { DrawingStore } from './drawing-store.ts';
import { type DrawingSurface, type Tool, trackPointer } from './pointer-input.ts';
import { clearStrokes, type SlideDrawing, undoStroke } from './strokes.ts';

/** Laser and pen, of which one is in hand at a time, and what takes strokes back. */
export interface DrawingTools {
  /** Takes a tool, or lays it down when it is in hand. */
  take(tool: Tool): void;
  /** Takes back the last stroke of the slide that is seen, or that all of them were cleared. */
  undo(): void;
  /** Takes all strokes from the slide that is seen. */
  clear(): void;
  end(): void;
}

/**
 * The tools of a window. Escape lays them down; the pad tells by `data-tool` which is in hand.
 * @param changed called with the tool that has been taken, or undefined
 */
export function createDrawingTools(
  ground: DrawingSurface,
  store: DrawingStore,
  changed: (tool: Tool | undefined) => void,
): DrawingTools {
  const { element, slide } = ground;
  let inHand: Tool | undefined;
  let letGo = () => {};

  const use = (tool: Tool | undefined) => {
    letGo();
    letGo = () => {};
    store.apply('here', { kind: 'spot', spot: undefined });
    inHand = tool;
    if (tool) {
      element.dataset['tool'] = tool;
      letGo = trackPointer(ground, store, () => inHand);
    } else delete element.dataset['tool'];
    changed(tool);
  };
  const rewrite = (change: (sheet: SlideDrawing) => SlideDrawing) => {
    const sheet = store.drawing(slide());
    if (sheet) store.apply('here', { kind: 'sheet', slide: slide(), sheet: change(sheet) });
  };
  const escaped = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key !== 'Escape' || defaultPrevented || !inHand) return;
    if (!document.querySelector('dialog[open], [popover]:popover-open')) use(undefined);
  };
  document.addEventListener('keydown', escaped);
  return {
    take: (tool) => use(inHand === tool ? undefined : tool),
    undo: () => rewrite(undoStroke),
    clear: () => rewrite(clearStrokes),
    end() {
      document.removeEventListener('keydown', escaped);
      if (inHand) use(undefined);
    },
  };
}
