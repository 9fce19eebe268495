import { z } from 'zod';
import { inEachLanguage, localizedText } from '../deck/localized-text.ts';
import { memoize } from '../memoize.ts';

/** The schemas of the parts of `facts.yaml`, with their texts in the languages of the deck; made once for them. */
export const ledgerSchemas = memoize((languages: readonly string[]) => {
  const text = localizedText(languages);
  const form = z
    .string()
    .includes('{n}', 'this has no {n}, which stands for the number: "{n} km".');
  // The plural categories of Unicode CLDR: which of them a language has, and for which numbers.
  const unit = z.strictObject({
    zero: form.optional(),
    one: form.optional(),
    two: form.optional(),
    few: form.optional(),
    many: form.optional(),
    other: form,
    short: form,
  });
  const chainLink = z.strictObject({
    name: text,
    role: text,
    date: z.iso.date('write a date as 2025-02-21.').optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'this is not a URL; it starts with https://.' })
      .optional(),
  });
  const nature = z.enum(['reported', 'forecast', 'computed']);
  const number = {
    formula: z.string().min(1).optional(),
    words: text.optional(),
    'said-by': z.string().optional(),
  };
  return {
    source: z.strictObject({ short: text, chain: z.array(chainLink).min(1) }),
    unit: inEachLanguage(languages, unit),
    fact: z.strictObject({
      ...number,
      statement: text,
      nature,
      value: z.number().optional(),
      unit: z.string().optional(),
      year: z.int().optional(),
      digits: z.int().min(0).max(6).optional(),
      signed: z.boolean().optional(),
      source: z.string(),
      points: z.record(z.string(), z.unknown()).optional(),
      csv: z.string().min(1).optional(),
      column: z.string().min(1).optional(),
    }),
    /** A point of a series that is more than a number: its own provenance, or a formula. */
    point: z.strictObject({
      ...number,
      value: z.number().nullable().optional(),
      nature: nature.optional(),
      source: z.string().optional(),
    }),
  };
});

export type LedgerSchemas = ReturnType<typeof ledgerSchemas>;
/** A fact as declared: the properties of `facts.yaml`. */
export type DeclaredFact = z.infer<LedgerSchemas['fact']>;
export type Source = z.infer<LedgerSchemas['source']>;
export type Unit = z.infer<LedgerSchemas['unit']>;

/** The unit of years, which every deck has: a number without a mark of thousands. */
export const YEAR_UNIT = 'year';
