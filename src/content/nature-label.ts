import type { Nature } from '../figures/definition.ts';
import type { Messages } from '../i18n/messages.ts';

/** How a fact came to be known, in the language's words. */
export function natureLabel(nature: Nature, words: Messages): string {
  return words.document[`nature_${nature}`];
}
