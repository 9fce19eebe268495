import { z } from 'zod';

/** The motifs, by their style sheets in `src/styles/motifs/`. */
const MOTIFS = ['plain', 'seesaw'] as const;
export type Motif = (typeof MOTIFS)[number];

/** `motif` of deck.yaml: what decorates title, acts and progress bars. */
export const motif = z.enum(MOTIFS);

/** The motif of a deck that names none. */
export const DEFAULT_MOTIF: Motif = 'plain';
