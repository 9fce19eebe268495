import { english } from './english.ts';
import { french } from './french.ts';
import { generic } from './generic.ts';
import type { Rule } from './rule.ts';
import { urlRanges } from './url-ranges.ts';

/** A replacement in a text, by UTF-16 position. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const RULES: Readonly<Record<string, readonly Rule[]>> = { fr: french, en: english };

/**
 * Applies the typography of a language to plain text: no-break spaces, quotation marks, apostrophes,
 * ellipses. Idempotent; URLs stay as they are.
 */
export function typeset(text: string, lang: string): string {
  return rulesOf(lang).reduce((result, rule) => apply(result, edits(result, rule)), text);
}

/** The rules of a language in the order in which to apply them, for text that is split into several nodes; those that hold for most languages where it has none of its own. */
export function rulesOf(lang: string): readonly Rule[] {
  return RULES[lang] ?? RULES[lang.replace(/-.*/, '')] ?? generic;
}

/** The changes that one rule makes to a text, in ascending order; none inside a URL. */
export function edits(text: string, rule: Rule): Edit[] {
  const found = Array.from(text.matchAll(rule.match), (match) => ({
    at: match.index,
    length: match[0].length,
    by: rule.by,
  })).filter(({ at, length, by }) => text.slice(at, at + length) !== by);
  if (found.length === 0) return found;
  const urls = urlRanges(text);
  return found.filter(
    ({ at, length }) => !urls.some(({ start, end }) => at + length > start && at < end),
  );
}

function apply(text: string, changes: readonly Edit[]): string {
  return changes.reduceRight(
    (result, { at, length, by }) => result.slice(0, at) + by + result.slice(at + length),
    text,
  );
}
