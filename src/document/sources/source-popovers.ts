import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { isGapPoint } from '../../content/facts/gap.ts';
import type { LocalizedFact } from '../../content/facts/localized-facts.ts';
import { natureLabel } from '../../content/facts/nature-label.ts';
import type { Figure, FigureRow } from '../../figures/definition.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { popoverId, shownIn } from '../../markdown/fact-links.ts';
import { summarizeSeries } from '../../markdown/series-summary.ts';
import { chainLinks, linkName } from '../../markdown/source-chain.ts';

/** A closed popover for every fact and figure on the slides: statement, nature, formula, and chain of sources. */
export function sourcePopovers(slides: Element, context: DeckContext): Element | undefined {
  const all = [
    ...shownIn(slides, 'dataFact').flatMap((id) => factPopover(id, context) ?? []),
    ...shownIn(slides, 'dataFigure').flatMap((name) => figurePopover(name, context) ?? []),
  ];
  return all.length === 0
    ? undefined
    : h('aside.cards', { ariaLabel: context.messages.document.provenance }, all);
}

function factPopover(id: string, context: DeckContext): Element | undefined {
  const fact = context.facts.get(id);
  if (!fact) return undefined;
  return popover(popoverId('fact', id), fact.statement, [
    fact.value === undefined ? undefined : h('p.card-value', fact.text),
    isGapPoint(fact)
      ? h('p.card-nature', context.messages.document.nature_unknown)
      : h('p.card-nature', { dataNature: fact.nature }, natureOf(fact, context)),
    chain(fact.source, fact.saidBy, context),
  ]);
}

function figurePopover(name: string, context: DeckContext): Element | undefined {
  const figure = context.figures.get(name);
  if (!figure) return undefined;
  return popover(popoverId('figure', name), figure.title, [
    h(
      'ul.card-rows',
      rowTexts(figure, context).map((text) => h('li', text)),
    ),
    ...[...sourcesOf(figure, context)].map((source) => chain(source, undefined, context)),
  ]);
}

/** How many points of a series are listed; more are summarized. */
const MAX_POINTS = 3;

/** A line for each row; one for all rows of a series with many points. */
function rowTexts({ rows }: Figure, context: DeckContext): string[] {
  const seriesOf = ({ value }: FigureRow) =>
    typeof value === 'string' ? undefined : context.facts.get(value.id)?.series;
  return rows.flatMap((row, index) => {
    const series = seriesOf(row);
    const points = rows.filter((other) => seriesOf(other) === series);
    if (series === undefined || points.length <= MAX_POINTS) return [rowText(row, context)];
    if (rows.findIndex((other) => seriesOf(other) === series) < index) return [];
    const { statement, range, values, natures } = summarizeSeries(series, context);
    return [
      interpolate(context.messages.document.rowOfNature, {
        label: `${statement}, ${range}`,
        value: values,
        nature: natures,
      }),
    ];
  });
}

/** The source of a figure, then those of the points of series that it shows. */
function sourcesOf({ source, rows }: Figure, { facts }: DeckContext): ReadonlySet<string> {
  const ofPoints = rows.flatMap(({ value }) => {
    const fact = typeof value === 'string' ? undefined : facts.get(value.id);
    return fact?.series === undefined ? [] : [fact.source];
  });
  return new Set([source, ...ofPoints]);
}

/** `2027: $20 billion (forecast)`; a row without a fact has a text as its value. */
function rowText({ label, value }: Figure['rows'][number], context: DeckContext): string {
  const { messages, facts } = context;
  if (typeof value === 'string') return interpolate(messages.document.row, { label, value });
  if (isGapPoint(value)) return interpolate(messages.document.row, { label, value: value.text });
  const nature = natureOf(facts.get(value.id) ?? value, context);
  return interpolate(messages.document.rowOfNature, { label, value: value.text, nature });
}

function natureOf(
  { nature, formula }: Pick<LocalizedFact, 'nature' | 'formula'>,
  { messages }: Pick<DeckContext, 'messages'>,
): string {
  return formula === undefined
    ? natureLabel(nature, messages)
    : interpolate(messages.document.natureByFormula, {
        nature: natureLabel(nature, messages),
        formula,
      });
}

/** The chain of a source; its last link also says where in the publication. */
function chain(source: string, saidBy: string | undefined, context: DeckContext): Element {
  const links = chainLinks(source, context);
  const items = links.map((link, index) => {
    const last = index === links.length - 1;
    const where = last && saidBy !== undefined ? [`, ${saidBy}`] : [];
    return h('li', [...linkName(link, context), ...where]);
  });
  return h('ol.card-chain', { ariaLabel: context.messages.document.chain }, items);
}

function popover(id: string, title: string, content: readonly (ElementContent | undefined)[]) {
  const heading = `${id}:title`;
  return h(
    'section.card',
    { id, popover: 'auto', role: 'dialog', tabIndex: -1, ariaLabelledBy: heading },
    [h('p.card-title', { id: heading }, title), ...content],
  );
}
