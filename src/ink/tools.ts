import type { Board } from './board.ts';
import { followHand, type Ground, type Tool } from './hand.ts';
import { type Sheet, undone, wiped } from './strokes.ts';

/** Laser and pen, of which one is in hand at a time, and what takes strokes back. */
export interface Tools {
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
export function makeTools(
  ground: Ground,
  board: Board,
  changed: (tool: Tool | undefined) => void,
): Tools {
  const { pad, slide } = ground;
  let inHand: Tool | undefined;
  let letGo = () => {};

  const use = (tool: Tool | undefined) => {
    letGo();
    letGo = () => {};
    board.does('here', { kind: 'spot', spot: undefined });
    inHand = tool;
    if (tool) {
      pad.dataset['tool'] = tool;
      letGo = followHand(ground, board, () => inHand);
    } else delete pad.dataset['tool'];
    changed(tool);
  };
  const rewrite = (change: (sheet: Sheet) => Sheet) => {
    const sheet = board.sheet(slide());
    if (sheet) board.does('here', { kind: 'sheet', slide: slide(), sheet: change(sheet) });
  };
  const escaped = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key !== 'Escape' || defaultPrevented || !inHand) return;
    if (!document.querySelector('dialog[open], [popover]:popover-open')) use(undefined);
  };
  document.addEventListener('keydown', escaped);
  return {
    take: (tool) => use(inHand === tool ? undefined : tool),
    undo: () => rewrite(undone),
    clear: () => rewrite(wiped),
    end() {
      document.removeEventListener('keydown', escaped);
      if (inHand) use(undefined);
    },
  };
}
