/** Layouts whose style sheet only decks that use them load (`src/styles/optional/`). */
export const OPTIONAL_LAYOUTS = ['picture', 'full-picture'] as const;
