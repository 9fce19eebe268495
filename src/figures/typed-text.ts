/** `{=14}`: a number that is typed on purpose. */
export const TYPED_TEXT = /\{=([^{}]*)\}/g;

/** A text of a figure without these marks. */
export function withoutMarks(text: string): string {
  return text.replace(TYPED_TEXT, '$1');
}
