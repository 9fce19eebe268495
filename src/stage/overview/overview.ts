import '../../styles/stage/overview.css';
import { commonMessagesIn } from '../../i18n/common-messages.ts';
import type { Feature } from '../context.ts';
import { fitTiles } from './tile-size.ts';
import { layTiles } from './tiles.ts';

/** All slides as tiles: arrow keys move the focus; Enter, a click or a tap goes to a slide. */
export const overview: Feature = ({ deck, lang, messages, onCommand, zoomTo }, signal) => {
  const { here } = commonMessagesIn(lang);
  let openTiles: AbortController | undefined;

  const open = () => {
    zoomTo(undefined);
    const { index, slide: current } = deck.at();
    const hideAgain = deck.exposeAll();
    const tiles = layTiles(deck.slides, index, here);
    const { buttons } = tiles;
    const list = current.parentElement as HTMLElement;
    const fit = () => fitTiles(deck.root, list, deck.slides.length);
    // While other style sheets are being fetched, WebKit does not apply those that have been.
    const fitWhenStyled = () => {
      if (fit()) current.scrollIntoView({ block: 'center' });
      else if (deck.root.classList.contains('overview')) requestAnimationFrame(fitWhenStyled);
    };
    const onClick = (event: MouseEvent) => {
      const chosen = buttons.findIndex((button) => button.contains(event.target as Node));
      if (chosen < 0) return;
      close();
      deck.go(chosen);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // An open dialog keeps all keys.
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape') close();
      else {
        const focused = buttons.indexOf(document.activeElement as HTMLElement);
        const from = focused < 0 ? index : focused;
        const target = MOVES[event.key]?.(from, columnsOf(buttons), buttons.length - 1);
        if (target === undefined) return;
        buttons[target]?.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    };

    deck.root.classList.add('overview');
    const enableSwipes = deck.disableSwipes();
    list.setAttribute('role', 'list');
    list.setAttribute('aria-label', messages.overview);
    openTiles = new AbortController();
    const whileOpen = openTiles.signal;
    list.addEventListener('click', onClick, { signal: whileOpen });
    document.addEventListener('keydown', onKeyDown, { capture: true, signal: whileOpen });
    addEventListener('resize', fit, { signal: whileOpen });
    // On paper, slides are printed as usual.
    addEventListener('beforeprint', close, { signal: whileOpen });
    fitWhenStyled();
    buttons[index]?.focus({ preventScroll: true });

    whileOpen.addEventListener('abort', () => {
      list.removeAttribute('aria-label');
      list.removeAttribute('role');
      enableSwipes();
      deck.root.classList.remove('overview');
      tiles.remove();
      hideAgain();
    });
  };
  const close = () => {
    openTiles?.abort();
    openTiles = undefined;
  };

  deck.onChange(close, signal);
  onCommand('overview', () => (openTiles ? close() : open()), signal);
  return close;
};

/** The tile that each key moves to, given the number of columns and the last index. */
const MOVES: Readonly<Record<string, (from: number, columns: number, last: number) => number>> = {
  ArrowRight: (from) => from + 1,
  ArrowLeft: (from) => from - 1,
  ArrowDown: (from, columns) => from + columns,
  ArrowUp: (from, columns) => from - columns,
  Home: () => 0,
  End: (_from, _columns, last) => last,
};

/** How many tiles are in the first row. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.getBoundingClientRect().top;
  const second = buttons.findIndex((button) => button.getBoundingClientRect().top !== top);
  return second < 0 ? buttons.length : second;
}
