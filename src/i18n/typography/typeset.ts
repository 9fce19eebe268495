import { english } from './english.ts';
import { french } from './french.ts';

/** A typographic rule: what `match` finds is replaced by `by`. Global, and never matching across a line of thought: look-arounds carry the context. */
export interface Rule {
  readonly match: RegExp;
  readonly by: string;
}

/** A replacement in a text, by UTF-16 position. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const RULES: Readonly<Record<string, readonly Rule[]>> = { fr: french, en: english };

/**
 * Sets a plain text as its language wants it: spaces that do not break, quotation marks,
 * apostrophes, ellipses. Setting a text twice changes nothing the second time.
 * A language without rules comes back as it was.
 */
export function typeset(text: string, lang: string): string {
  return (RULES[lang] ?? []).reduce((set, rule) => apply(set, edits(set, rule)), text);
}

/** The rules of a language in the order they are to be applied, for whoever sets more than one text node at a time. */
export function rulesOf(lang: string): readonly Rule[] {
  return RULES[lang] ?? [];
}

/** What one rule would change in a text, in ascending order and without no-ops. */
export function edits(text: string, rule: Rule): Edit[] {
  return Array.from(text.matchAll(rule.match), (found) => ({
    at: found.index,
    length: found[0].length,
    by: rule.by,
  })).filter((edit) => text.slice(edit.at, edit.at + edit.length) !== edit.by);
}

function apply(text: string, changes: readonly Edit[]): string {
  return changes.reduceRight(
    (set, { at, length, by }) => set.slice(0, at) + by + set.slice(at + length),
    text,
  );
}
