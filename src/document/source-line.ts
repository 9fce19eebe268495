import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../content/deck-context.ts';
import { natureLabel } from '../content/facts/nature-label.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { popoverId, shownIn, sourceLink } from '../markdown/fact-links.ts';

/**
 * The line at the foot of a slide on the Stage and in print: each number of the slide with its nature, then the
 * sources. A slide with a figure or the facts table has none, for these state their sources.
 */
export function sourceLine(slide: Element, context: DeckContext): Element | undefined {
  const { facts, ledger, messages, lang } = context;
  const shown = slide.children.filter(
    (part): part is Element => part.type === 'element' && !isNotes(part),
  );
  const ids = [...new Set(shown.flatMap((part) => shownIn(part, 'dataFact')))];
  const statesSources = shown.some(
    (part) => shownIn(part, 'dataFigure').length > 0 || shownIn(part, 'dataLedger').length > 0,
  );
  if (ids.length === 0 || statesSources) return undefined;
  const numbers = ids.flatMap((id) => facts.get(id) ?? []);
  const sources = [...new Set(numbers.map(({ source }) => source))];
  const names = sources.map((id) => ledger.sources.get(id)?.short[lang] ?? '').join('; ');
  const source = interpolate(messages.document.source, { source: names });
  return h('p.slide-source', [
    ...numbers.map(
      ({ short, nature }) =>
        `${interpolate(messages.document.row, { label: short, value: natureLabel(nature, messages) })}. `,
    ),
    // Opens the popover of the first number.
    sourceLink(popoverId('fact', ids[0] ?? ''), sources[0] ?? '', source, context),
  ]);
}

function isNotes({ properties }: Element): boolean {
  return [properties['className']].flat().includes('notes');
}
