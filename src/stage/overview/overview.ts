import '../../styles/stage/overview.css';
import { readDeckData } from '../../dom/view.ts';
import { commonMessagesIn } from '../../i18n/common-messages.ts';
import type { Feature } from '../context.ts';
import { fitTiles } from './tile-size.ts';
import { layTiles } from './tiles.ts';

/** All slides at once, as tiles to walk through with the arrow keys and to go to with Enter, a click or a tap. */
export const overview: Feature = ({ deck, messages, onCommand, zoomTo }) => {
  const { here } = commonMessagesIn(readDeckData().lang);
  let close: (() => void) | undefined;

  const open = () => {
    // Whole slides, and none enlarged behind them.
    zoomTo(undefined);
    const { index, slide: present } = deck.at();
    const hideAgain = deck.showAll();
    const { doors, remove } = layTiles(deck.slides, index, here);
    const list = present.parentElement as HTMLElement;
    const fit = () => fitTiles(deck.root, list, deck.slides.length);
    deck.root.classList.add('overview');
    const turnAgain = deck.disableSwipes();
    fit();
    list.setAttribute('role', 'list');
    list.setAttribute('aria-label', messages.overview);
    list.addEventListener('click', clicked);
    document.addEventListener('keydown', heard, true);
    addEventListener('resize', fit);
    // Paper shows slides, each with all it says.
    addEventListener('beforeprint', leave);
    present.scrollIntoView({ block: 'center' });
    doors[index]?.focus({ preventScroll: true });

    close = () => {
      close = undefined;
      removeEventListener('beforeprint', leave);
      removeEventListener('resize', fit);
      document.removeEventListener('keydown', heard, true);
      list.removeEventListener('click', clicked);
      list.removeAttribute('aria-label');
      list.removeAttribute('role');
      turnAgain();
      deck.root.classList.remove('overview');
      remove();
      hideAgain();
    };

    function clicked(event: MouseEvent) {
      const chosen = doors.findIndex((door) => door.contains(event.target as Node));
      if (chosen < 0) return;
      leave();
      deck.go(chosen);
    }
    function heard(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // What is open above the tiles has the keys.
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') leave();
      else {
        const at = doors.indexOf(document.activeElement as HTMLElement);
        const wanted = WALKS[event.key]?.(at < 0 ? index : at, columnsOf(doors), doors.length - 1);
        if (wanted === undefined) return;
        doors[wanted]?.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const leave = () => close?.();

  const stop = deck.onChange(leave);
  const end = onCommand('overview', () => (close ? close() : open()));
  return () => {
    leave();
    stop();
    end();
  };
};

/** Where each key leads from a tile, given how many stand in a row and which is the last. */
const WALKS: Readonly<Record<string, (at: number, columns: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, columns) => at + columns,
  ArrowUp: (at, columns) => at - columns,
  Home: () => 0,
  End: (_at, _columns, last) => last,
};

/** How many tiles stand in the first row. */
function columnsOf(doors: readonly HTMLElement[]): number {
  const top = doors[0]?.getBoundingClientRect().top;
  const second = doors.findIndex((door) => door.getBoundingClientRect().top !== top);
  return second < 0 ? doors.length : second;
}
