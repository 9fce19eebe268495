import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationAt } from '../../content/diagnostics.ts';
import type { SlideFile } from '../parse.ts';

/** A part of the table of facts: its number, from 1, and the number of parts. */
export interface LedgerPart {
  readonly part: number;
  readonly count: number;
}

/** The part that `facts` or `facts/2/3` names, of at most 99; undefined for another target. */
export function ledgerPart(target: string): LedgerPart | undefined {
  if (target === 'facts') return { part: 1, count: 1 };
  const [, part = 0, count = 0] = (/^facts\/(\d{1,2})\/(\d{1,2})$/.exec(target) ?? []).map(Number);
  return part >= 1 && part <= count ? { part, count } : undefined;
}

/** The items of a part; the parts differ by one item at most. */
export function itemsOfPart<Item>(items: readonly Item[], { part, count }: LedgerPart): Item[] {
  const at = (index: number) => Math.round((items.length * index) / count);
  return items.slice(at(part - 1), at(part));
}

const EMBED = /!\[ledger\]\((facts[\d/]*)\)/g;

/** Whether a slide shows the table of facts, or a part of it. */
export function showsLedger(text: string): boolean {
  return text.search(EMBED) >= 0;
}

/** Reports tables of facts of a language that are not each fact once. */
export function lintLedgerParts(slides: readonly SlideFile[], diagnostics: Diagnostics): void {
  const embeds = slides.flatMap(({ file, text }) =>
    Array.from(text.matchAll(EMBED), ({ 1: target = '', index }) => {
      const location = locationAt(file, text, index);
      const part = ledgerPart(target);
      return part ? [{ ...part, location }] : [];
    }).flat(),
  );
  const [first] = embeds;
  if (!first) return;
  const { count, location } = first;
  const other = embeds.find((embed) => embed.count !== count);
  if (other) {
    diagnostics.add(
      other.location,
      `The table of facts is divided into ${other.count} here, but into ${count} at ${location.file}:${location.line}. Write the same number.`,
    );
    return;
  }
  for (let part = 1; part <= count; part++) {
    const shown = embeds.filter((embed) => embed.part === part);
    const [, again] = shown;
    if (shown.length === 0) {
      diagnostics.add(
        location,
        `Part ${part} of ${count} of the table of facts is on no slide. Write ![ledger](facts/${part}/${count}) on one.`,
      );
    } else if (again) {
      diagnostics.add(
        again.location,
        count === 1
          ? 'The table of facts is on two slides; numbers can link to one only. Remove one, or divide it: ![ledger](facts/1/2) and ![ledger](facts/2/2).'
          : `Part ${part} of ${count} of the table of facts is on two slides. Remove one.`,
      );
    }
  }
}
