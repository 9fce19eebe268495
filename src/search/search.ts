import { excerpt, highlightWords, type TextRun } from './highlight.ts';
import { normalize } from './normalize.ts';

/** The text of a paragraph, list item or table row, and the part of the slide that it belongs to. */
export interface Part {
  readonly kind: 'body' | 'data' | 'notes';
  readonly text: string;
  /** Step of the slide that shows it. */
  readonly step: number;
}

/** The searchable text of a slide. */
export interface SlideEntry {
  /** From 0. */
  readonly index: number;
  readonly title: string;
  /** Name of its act. */
  readonly act: string | undefined;
  readonly parts: readonly Part[];
}

/** A slide that matches the query. */
export interface Hit {
  readonly index: number;
  readonly title: readonly TextRun[];
  /** What matches. */
  readonly by: 'number' | 'title' | Part['kind'];
  /** Step of the slide that shows the match. */
  readonly step: number;
  /** Text around the match; empty for a match of number or title. */
  readonly excerpt: readonly TextRun[];
}

/** A slide with normalized texts. */
interface IndexedSlide {
  readonly entry: SlideEntry;
  readonly title: string;
  readonly parts: readonly { readonly part: Part; readonly text: string }[];
}

/**
 * Indexes a deck and returns its search function. Hits are in this order: slide number, title that
 * starts with the query, title that contains it, title that contains all its words, slide that shows
 * all words, slide that has some of them in its notes only. An empty query has no hits.
 */
export function searchIn(entries: readonly SlideEntry[]): (query: string) => Hit[] {
  const slides: readonly IndexedSlide[] = entries.map((entry) => ({
    entry,
    title: normalize(entry.title),
    parts: entry.parts.map((part) => ({ part, text: normalize(part.text) })),
  }));
  return (query) => {
    const normalized = normalize(query).trim();
    if (normalized === '') return [];
    const words = normalized.split(' ');
    const number = /^\d+$/.test(normalized) ? Number(normalized) - 1 : -1;
    return slides
      .flatMap((slide) => rank(slide, normalized, words, number) ?? [])
      .sort((a, b) => a.rank - b.rank)
      .map(({ hit }) => hit);
  };
}

function rank(
  { entry, title, parts }: IndexedSlide,
  normalized: string,
  words: readonly string[],
  number: number,
): { rank: number; hit: Hit } | undefined {
  const { index } = entry;
  const missingIn = (text: string) => words.filter((word) => !text.includes(word));
  const base = { index, title: highlightWords(entry.title, words), step: 0, excerpt: [] };
  if (index === number) return { rank: 0, hit: { ...base, by: 'number' } };
  if (missingIn(title).length === 0) {
    const order = title.startsWith(normalized) ? 1 : title.includes(normalized) ? 2 : 3;
    return { rank: order, hit: { ...base, by: 'title' } };
  }
  const visible = parts.filter(({ part }) => part.kind !== 'notes');
  const notes = parts.filter(({ part }) => part.kind === 'notes');
  for (const [order, candidates, all] of [
    [4, visible, visible],
    [5, notes, parts],
  ] as const) {
    if (missingIn([title, ...all.map(({ text }) => text)].join('\n')).length > 0) continue;
    // The excerpt is of the part with the most words of the query.
    const best = candidates.reduce<(typeof candidates)[number] | undefined>(
      (most, next) =>
        most && missingIn(most.text).length <= missingIn(next.text).length ? most : next,
      undefined,
    );
    if (!best) continue;
    const { kind, step, text } = best.part;
    return { rank: order, hit: { ...base, by: kind, step, excerpt: excerpt(text, words) } };
  }
  return undefined;
}
