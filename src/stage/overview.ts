import type { Feature } from './room.ts';

/** All slides at once, as tiles to walk through with the arrow keys and to go to with Enter or a click. */
export const overview: Feature = ({ deck, onCommand }) => {
  let close: (() => void) | undefined;

  const open = () => {
    const hideAgain = deck.showAll();
    deck.root.classList.add('overview');
    deck.root.style.setProperty('--columns', String(columnsFor(deck.slides.length)));
    for (const slide of deck.slides) {
      slide.tabIndex = 0;
      for (const child of slide.children) child.toggleAttribute('inert', true);
    }
    document.addEventListener('keydown', heard, true);
    deck.root.addEventListener('click', clicked, true);
    const { slide } = deck.at();
    slide.scrollIntoView({ block: 'center' });
    slide.focus({ preventScroll: true });

    close = () => {
      close = undefined;
      document.removeEventListener('keydown', heard, true);
      deck.root.removeEventListener('click', clicked, true);
      for (const slide of deck.slides) {
        slide.removeAttribute('tabindex');
        for (const child of slide.children) child.removeAttribute('inert');
      }
      deck.root.classList.remove('overview');
      hideAgain();
    };
  };
  const choose = (slide: HTMLElement) => {
    close?.();
    deck.go(slide);
  };
  const clicked = (event: MouseEvent) => {
    const slide = deck.slides.find((candidate) => candidate.contains(event.target as Node));
    if (!slide) return;
    event.preventDefault();
    event.stopPropagation();
    choose(slide);
  };
  const heard = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = deck.slides.indexOf(document.activeElement as HTMLElement);
    const handled = act(event.key, focused);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const act = (key: string, focused: number): boolean => {
    const here = deck.slides[focused];
    if (key === 'Escape') close?.();
    else if ((key === 'Enter' || key === ' ') && here) choose(here);
    else if (key === 'Home') deck.slides[0]?.focus();
    else if (key === 'End') deck.slides.at(-1)?.focus();
    else if (STEPS[key]) deck.slides[focused + STEPS[key](columns(deck.slides))]?.focus();
    else return false;
    return true;
  };

  const stop = deck.onChange(() => close?.());
  const end = onCommand('overview', () => (close ? close() : open()));
  return () => {
    close?.();
    stop();
    end();
  };
};

/**
 * How many tiles stand in a row: as few as let all of them be seen at once, since tiles have the shape
 * of the window; of a long deck, six.
 */
function columnsFor(count: number): number {
  const fits = [4, 5, 6].find((columns) => Math.ceil(count / columns) < columns);
  return fits ?? 6;
}

/** How far each key moves through the tiles, given how many stand in a row. */
const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/** How many tiles the style sheet has put into the first row. */
function columns(slides: readonly HTMLElement[]): number {
  const top = slides[0]?.offsetTop;
  const second = slides.findIndex((slide) => slide.offsetTop !== top);
  return second < 0 ? slides.length : second;
}
