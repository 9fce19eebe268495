import { sourcePopovers } from '../sources/popovers.ts';

/** Where a number comes from, beside it, when it is tapped. */
export const sources = (root: HTMLElement): (() => void) => sourcePopovers(root).end;
