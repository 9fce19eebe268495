import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { type Credit, creditLine } from '../../content/pictures/credits.ts';
import { interpolate } from '../../i18n/interpolate.ts';

/** The credit of a picture; undefined where none is written. */
export function creditOf(
  path: string,
  { credits }: Pick<DeckContext, 'credits'>,
): Credit | undefined {
  return credits.get(path.normalize('NFC'));
}

/** Why a picture cannot be shown without a credit, and how to write it; undefined where it has one. */
export function creditProblem(path: string, context: DeckContext): string | undefined {
  if (creditOf(path, context)) return undefined;
  return `Nobody is named for the picture “${path}”. Add a line to slides/credits.yaml: “${path}: Name of the author, licence”, or “${path}: own work”.`;
}

/** “Image: Name, CC BY 4.0”, with a link to its source. */
export function creditText(credit: Credit, { lang, messages }: DeckContext): ElementContent[] {
  const line = creditLine(credit, lang, messages.document.ownWork);
  const text = interpolate(messages.document.credit, { credit: line });
  if (credit.source === undefined) return [{ type: 'text', value: text }];
  return [h('a', { href: credit.source }, text)];
}

/** The line at the foot of a slide whose background is a picture. */
export function backgroundCredit(path: string, context: DeckContext): Element | undefined {
  const credit = creditOf(path, context);
  return credit && h('p.slide-credit', creditText(credit, context));
}
