/** Texts in the files for presentation programs. */
export const en = {
  /** Before the notes of a slide. */
  droppable: 'This slide may be left out to finish on time.',
  /** Names of the parts of a slide, with a number, and of the sections before and after the acts. */
  text: 'Text',
  shape: 'Shape',
  picture: 'Picture',
  table: 'Table',
  opening: 'Opening',
  closing: 'Closing',
};
