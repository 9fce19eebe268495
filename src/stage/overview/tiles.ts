import { button, element } from '../../dom/element.ts';
import { titleOf } from '../../dom/view.ts';

/**
 * Makes tiles of the slides: over each lies a button that bears its number and title, so that a tile
 * is heard by them and not by all that its slide says. The first of an act stands under its name.
 * @param here index of the slide that is on screen
 * @param hereWord what that one is marked with
 * @returns the buttons in their order, of which Tab reaches one, and what gives the slides back
 */
export function layTiles(
  slides: readonly HTMLElement[],
  here: number,
  hereWord: string,
): { doors: readonly HTMLElement[]; remove(): void } {
  let act: string | undefined;
  const tiles = slides.map((slide, index) => {
    const silenced = [...slide.children];
    for (const child of silenced) child.toggleAttribute('inert', true);
    const tile = element('div', 'tile');
    tile.setAttribute('role', 'listitem');
    const actHere = slide.querySelector(':scope > .slide-act')?.textContent ?? undefined;
    if (actHere !== undefined && actHere !== act) tile.append(element('h2', 'tile-act', actHere));
    act = actHere;
    const door = button('tile-door', '', () => {});
    door.tabIndex = index === here ? 0 : -1;
    const caption = element('span', 'tile-caption', `${index + 1}. ${titleOf(slide)}`);
    door.append(caption);
    if (index === here) {
      door.setAttribute('aria-current', 'true');
      const sign = element('span', 'here', hereWord);
      sign.ariaHidden = 'true';
      door.append(sign);
    }
    tile.append(door);
    // A slide is a region with a name; among the tiles its name is the button's.
    const name = slide.getAttribute('aria-labelledby');
    slide.removeAttribute('aria-labelledby');
    slide.setAttribute('role', 'none');
    slide.append(tile);
    const remove = () => {
      tile.remove();
      slide.removeAttribute('role');
      if (name !== null) slide.setAttribute('aria-labelledby', name);
      for (const child of silenced) child.removeAttribute('inert');
    };
    return { door, remove };
  });
  const doors = tiles.map(({ door }) => door);
  for (const door of doors) {
    door.addEventListener('focus', () => {
      for (const other of doors) other.tabIndex = other === door ? 0 : -1;
    });
  }
  return {
    doors,
    remove() {
      for (const { remove } of tiles) remove();
    },
  };
}
