import { offerCards } from '../provenance/cards.ts';

/** Where a number comes from, beside it, when it is tapped. */
export const provenance = (root: HTMLElement): (() => void) => offerCards(root).end;
