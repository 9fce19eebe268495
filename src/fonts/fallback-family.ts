/** Infix of the names of fallback fonts: `FAMILY fallback: SYSTEM FONT`. */
export const FALLBACK = ' fallback: ';
