/** Stands in the names of fallback fonts, between the family that they stand in for and the system's own. */
export const FALLBACK = ' fallback: ';
