import type { Nature } from '../../figures/definition.ts';
import type { Messages } from '../../i18n/messages.ts';

/** The localized label of a nature: “reported”, “forecast”, “computed”. */
export function natureLabel(nature: Nature, messages: Messages): string {
  return messages.document[`nature_${nature}`];
}
