import type { DrawingStore } from './drawing-store.ts';
import { type DrawingSurface, type Tool, trackPointer } from './pointer-input.ts';
import { clearStrokes, type SlideDrawing, undoStroke } from './strokes.ts';

/** Laser pointer and pen, at most one of which is active. */
export interface DrawingTools {
  /** Activates a tool, or deactivates it if it is active. */
  toggle(tool: Tool): void;
  /** Removes the last stroke of the current slide, or restores its strokes after a clear. */
  undo(): void;
  /** Removes all strokes of the current slide. */
  clear(): void;
  /** Deactivates the tool and removes all listeners. */
  destroy(): void;
}

/**
 * The tools of a window. Escape deactivates them. The surface's `data-tool` names the active one.
 * @param onChange called with the tool that was activated, or undefined
 */
export function createDrawingTools(
  surface: DrawingSurface,
  store: DrawingStore,
  onChange: (tool: Tool | undefined) => void,
): DrawingTools {
  const { element, slide } = surface;
  let active: Tool | undefined;
  let stopTracking = () => {};

  const activate = (tool: Tool | undefined) => {
    stopTracking();
    stopTracking = () => {};
    store.apply('local', { kind: 'laser', point: undefined });
    active = tool;
    if (tool) {
      element.dataset['tool'] = tool;
      stopTracking = trackPointer(surface, store, () => active);
    } else delete element.dataset['tool'];
    onChange(tool);
  };
  const edit = (change: (drawing: SlideDrawing) => SlideDrawing) => {
    const drawing = store.drawing(slide());
    if (drawing) store.apply('local', { kind: 'saved', slide: slide(), drawing: change(drawing) });
  };
  const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key !== 'Escape' || defaultPrevented || !active) return;
    if (!document.querySelector('dialog[open], [popover]:popover-open')) activate(undefined);
  };
  document.addEventListener('keydown', onKey);
  return {
    toggle: (tool) => activate(active === tool ? undefined : tool),
    undo: () => edit(undoStroke),
    clear: () => edit(clearStrokes),
    destroy() {
      document.removeEventListener('keydown', onKey);
      if (active) activate(undefined);
    },
  };
}
