import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { namesSources, popoverId, shownIn, sourceLink } from '../../markdown/fact-links.ts';

/**
 * Appends the line at the foot of a slide on the Stage and in print: each number of the slide with its nature, then the
 * sources. A slide with a figure or the facts table has none, for these state their sources. A slide with a number in a
 * fragment gets `data-facts-in-steps`: there, and only there, CSS looks for numbers that are not shown yet.
 */
export function addSourceLine(slide: Element, context: DeckContext): void {
  const line = sourceLine(slide, context);
  if (!line) return;
  if (hasFactInStep(slide)) slide.properties['dataFactsInSteps'] = '';
  slide.children.push(line);
}

function sourceLine(slide: Element, context: DeckContext): Element | undefined {
  const { facts, ledger, messages, lang } = context;
  const shown = slide.children.filter(
    (part): part is Element => part.type === 'element' && !isNotes(part),
  );
  const ids = [...new Set(shown.flatMap((part) => shownIn(part, 'dataFact')))];
  if (!namesSources(shown)) return undefined;
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

function hasFactInStep(slide: Element): boolean {
  let found = false;
  visit(slide, 'element', (element: Element) => {
    if (hasClass(element, 'fragment')) found ||= shownIn(element, 'dataFact').length > 0;
  });
  return found;
}

function isNotes(element: Element): boolean {
  return hasClass(element, 'notes');
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties['className']].flat().includes(name);
}
