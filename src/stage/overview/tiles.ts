import { button, element } from '../../dom/element.ts';
import { titleOf } from '../../dom/view.ts';

/** The buttons of the tiles, in the order of the slides. */
export interface Tiles {
  readonly buttons: readonly HTMLElement[];
  /** Restores the slides. */
  remove(): void;
}

/**
 * Covers each slide with a button labelled with its number and title, so that screen readers read these
 * instead of the slide's content. The first slide of an act gets the name of the act. The buttons have a
 * roving tabindex.
 * @param current index of the slide that is on screen
 * @param currentLabel label of its tile, visible only
 */
export function layTiles(
  slides: readonly HTMLElement[],
  current: number,
  currentLabel: string,
): Tiles {
  let act: string | undefined;
  const tiles = slides.map((slide, index) => {
    const ownAct = slide.querySelector(':scope > .slide-act')?.textContent ?? undefined;
    const tile = makeTile(slide, index);
    if (ownAct !== undefined && ownAct !== act) {
      tile.element.prepend(element('h2', 'tile-act', ownAct));
    }
    act = ownAct;
    if (index === current) markCurrent(tile.button, currentLabel);
    return { button: tile.button, remove: coverSlide(slide, tile.element) };
  });
  const buttons = tiles.map((tile) => tile.button);
  for (const focused of buttons) {
    focused.tabIndex = focused === buttons[current] ? 0 : -1;
    focused.addEventListener('focus', () => {
      for (const other of buttons) other.tabIndex = other === focused ? 0 : -1;
    });
  }
  return {
    buttons,
    remove() {
      for (const { remove } of tiles) remove();
    },
  };
}

function makeTile(slide: HTMLElement, index: number) {
  const tileButton = button('tile-button', '', () => {});
  tileButton.append(element('span', 'tile-caption', `${index + 1}. ${titleOf(slide)}`));
  const tile = element('div', 'tile', tileButton);
  tile.setAttribute('role', 'listitem');
  return { element: tile, button: tileButton };
}

function markCurrent(tileButton: HTMLElement, label: string): void {
  tileButton.setAttribute('aria-current', 'true');
  const sign = element('span', 'here', label);
  sign.ariaHidden = 'true';
  tileButton.append(sign);
}

/** Makes a slide's content inert and appends its tile; returns a function that undoes it. */
function coverSlide(slide: HTMLElement, tile: HTMLElement): () => void {
  const content = [...slide.children];
  for (const child of content) child.toggleAttribute('inert', true);
  // A slide is a named region; here the button has its name.
  const labelId = slide.getAttribute('aria-labelledby');
  slide.removeAttribute('aria-labelledby');
  slide.setAttribute('role', 'none');
  slide.append(tile);
  return () => {
    tile.remove();
    slide.removeAttribute('role');
    if (labelId !== null) slide.setAttribute('aria-labelledby', labelId);
    for (const child of content) child.removeAttribute('inert');
  };
}
