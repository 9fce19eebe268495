import { checkDeck } from './check-deck.ts';
import { checkSlide } from './check-slide.ts';
import { prepareTypefaces } from './typefaces.ts';

/** What commands and tests call in a page that they have opened; see `cli/browser/layout-check.ts`. */
export interface InjectedLayoutCheck {
  readonly checkDeck: typeof checkDeck;
  readonly checkSlide: typeof checkSlide;
  readonly prepareTypefaces: typeof prepareTypefaces;
}

const layoutCheck: InjectedLayoutCheck = { checkDeck, checkSlide, prepareTypefaces };
Object.assign(window, { layoutCheck });
