import type { DeckContext } from '../content/deck-context.ts';
import { pointsOf } from '../content/facts/localized-facts.ts';
import { natureLabel } from '../content/facts/nature-label.ts';
import { typeset } from '../i18n/typography/typeset.ts';

/** What the facts table and the popovers say of a series instead of listing its points. */
export interface SeriesSummary {
  /** What it measures. */
  readonly statement: string;
  /** Its first and last moment: `2020–2031`. */
  readonly range: string;
  /** Its first and last published value, with units: `5 Md$ – 20 Md$`. */
  readonly values: string;
  /** The natures of its points, each once. */
  readonly natures: string;
  /** Where the sources state its points, each once. */
  readonly places: string;
  /** Ids of the sources of its points, each once, that of the series first. */
  readonly sources: readonly string[];
}

/** Summarizes a series of the ledger in the language of the context. */
export function summarizeSeries(
  id: string,
  { facts, ledger, lang, messages }: Pick<DeckContext, 'facts' | 'ledger' | 'lang' | 'messages'>,
): SeriesSummary {
  const declared = ledger.series.get(id);
  const points = pointsOf(id, facts, ledger) ?? [];
  const published = points.filter(({ value }) => value !== undefined);
  const details = points.flatMap((point) => facts.get(point.id) ?? []);
  const gap = points.length > published.length ? [messages.document.nature_unknown] : [];
  return {
    statement: typeset(declared?.statement[lang] ?? '', lang),
    range: span(points.map(({ label }) => label)),
    values: ends(published.map(({ short }) => short)).join('\u00A0… ') || '–',
    natures: [
      ...new Set([...published.map(({ nature }) => natureLabel(nature, messages)), ...gap]),
    ].join(', '),
    places: joinTexts(details.map(({ saidBy }) => saidBy ?? '')),
    sources: [...new Set([declared?.source ?? [], details.map(({ source }) => source)].flat())],
  };
}

/** The texts that are not empty, each once: `§ 2; § 5`. */
export function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('; ');
}

/** `2020–2031`; a space around the dash where a label has one: `Mar 2024 – Jul 2025`. */
function span(labels: readonly string[]): string {
  const isLong = labels.some((label) => /\s/.test(label));
  return ends(labels).join(isLong ? '\u00A0– ' : '–');
}

function ends(texts: readonly string[]): readonly string[] {
  return texts.length > 1 ? [texts[0] ?? '', texts.at(-1) ?? ''] : texts;
}
