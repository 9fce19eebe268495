/** Id of a footnote at the foot of a slide. Names of slides have no colon, so it is unique. */
export const footnoteId = (slide: string, number: number) => `footnote:${slide}:${number}`;
/** Id of the first reference to a footnote in the text. */
export const referenceId = (slide: string, number: number) =>
  `footnote-reference:${slide}:${number}`;
