import { excerpt, highlightWords, type TextRun } from './highlight.ts';
import { normalize } from './normalize.ts';

/** A paragraph, item or row of a slide, by what it is part of. */
export interface Part {
  readonly kind: 'body' | 'data' | 'notes';
  readonly text: string;
  /** At which step of the slide it is there. */
  readonly step: number;
}

/** A slide as it is searched. */
export interface SlideEntry {
  /** From 0. */
  readonly index: number;
  readonly title: string;
  /** Name of its act, where it has one. */
  readonly act: string | undefined;
  readonly parts: readonly Part[];
}

/** A slide that answers to what was typed. */
export interface Hit {
  readonly index: number;
  readonly title: readonly TextRun[];
  readonly by: 'number' | 'title' | Part['kind'];
  /** At which step of the slide it can be seen. */
  readonly step: number;
  /** What stands around the words; nothing where number or title answer. */
  readonly excerpt: readonly TextRun[];
}

/** A slide with its texts folded once. */
interface Prepared {
  readonly entry: SlideEntry;
  readonly title: string;
  readonly parts: readonly { readonly part: Part; readonly text: string }[];
}

/**
 * Makes a deck searchable. What it returns answers a query with the slides that match, best first:
 * the one of that number, titles that start with it, titles that hold it, titles that hold all its
 * words, slides that show all the words, and slides whose notes bring what lacks. An empty query
 * has no answer.
 */
export function searchIn(entries: readonly SlideEntry[]): (query: string) => Hit[] {
  const slides: readonly Prepared[] = entries.map((entry) => ({
    entry,
    title: normalize(entry.title),
    parts: entry.parts.map((part) => ({ part, text: normalize(part.text) })),
  }));
  return (query) => {
    const wanted = normalize(query).trim();
    if (wanted === '') return [];
    const messages = wanted.split(' ');
    const number = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
    return slides
      .flatMap((slide) => rank(slide, wanted, messages, number) ?? [])
      .sort((one, other) => one.rank - other.rank)
      .map(({ hit }) => hit);
  };
}

function rank(
  { entry, title, parts }: Prepared,
  wanted: string,
  messages: readonly string[],
  number: number,
): { rank: number; hit: Hit } | undefined {
  const { index } = entry;
  const lacking = (text: string) => messages.filter((word) => !text.includes(word));
  const bare = { index, title: highlightWords(entry.title, messages), step: 0, excerpt: [] };
  if (index === number) return { rank: 0, hit: { ...bare, by: 'number' } };
  if (lacking(title).length === 0) {
    const order = title.startsWith(wanted) ? 1 : title.includes(wanted) ? 2 : 3;
    return { rank: order, hit: { ...bare, by: 'title' } };
  }
  const shown = parts.filter(({ part }) => part.kind !== 'notes');
  const said = parts.filter(({ part }) => part.kind === 'notes');
  for (const [order, where, all] of [
    [4, shown, shown],
    [5, said, parts],
  ] as const) {
    if (lacking([title, ...all.map(({ text }) => text)].join('\n')).length > 0) continue;
    // The part that holds most of the words shows best why the slide is here.
    const best = where.reduce<(typeof where)[number] | undefined>(
      (most, next) =>
        most && lacking(most.text).length <= lacking(next.text).length ? most : next,
      undefined,
    );
    if (!best) continue;
    const { kind, step, text } = best.part;
    return { rank: order, hit: { ...bare, by: kind, step, excerpt: excerpt(text, messages) } };
  }
  return undefined;
}
