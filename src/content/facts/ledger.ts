import { z } from 'zod';
import type { Diagnostics } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import { localizedText, slug } from '../localized-text.ts';
import { checkYaml, parseYaml, type YamlFile } from '../yaml.ts';
import { evaluateFormula } from './formula.ts';

function schemasIn(languages: readonly string[]) {
  const text = localizedText(languages);
  const unit = z.strictObject({
    one: z.string().optional(),
    other: z.string(),
    short: z.string(),
  });
  const chainLink = z.strictObject({
    name: text,
    role: text,
    date: z.iso.date('write a date as 2025-02-21.').optional(),
    url: z.url('this is not a URL.').optional(),
  });
  return {
    source: z.strictObject({ short: text, chain: z.array(chainLink).min(1) }),
    unit: z.object(Object.fromEntries(languages.map((lang) => [lang, unit]))).catchall(unit),
    fact: z.strictObject({
      statement: text,
      nature: z.enum(['reported', 'forecast', 'computed']),
      value: z.number().optional(),
      formula: z.string().min(1).optional(),
      unit: z.string().optional(),
      year: z.int().optional(),
      digits: z.int().min(0).max(6).optional(),
      signed: z.boolean().optional(),
      words: text.optional(),
      source: z.string(),
      'said-by': z.string().optional(),
    }),
  };
}

type Schemas = ReturnType<typeof schemasIn>;
type CheckedFact = z.infer<Schemas['fact']>;

/** A fact of the ledger; the value of one with a formula is computed. */
export type LedgerEntry = CheckedFact & { readonly id: string };
export type Source = z.infer<Schemas['source']>;
export type Unit = z.infer<Schemas['unit']>;

/** `slides/facts.yaml`: the facts that the deck may state, their units and their sources. */
export interface Ledger {
  readonly sources: ReadonlyMap<string, Source>;
  readonly units: ReadonlyMap<string, Unit>;
  /** An invalid entry is undefined, so that references to it are not reported as unknown. */
  readonly entries: ReadonlyMap<string, LedgerEntry | undefined>;
}

/** Reads `facts.yaml` and evaluates its formulas; reports every problem. Undefined when its top level is invalid. */
export function readLedger(
  file: string,
  text: string,
  languages: readonly string[],
  diagnostics: Diagnostics,
): Ledger | undefined {
  const yaml = parseYaml(file, text, diagnostics);
  const parts = z.strictObject({
    sources: z.record(slug, z.unknown()),
    units: z.record(slug, z.unknown()),
    facts: z.record(slug, z.unknown()),
  });
  if (!checkYaml(yaml, parts, diagnostics)) return undefined;
  const schemas = schemasIn(languages);
  const sources = checkEach(yaml, 'sources', schemas.source, diagnostics);
  const units = checkEach(yaml, 'units', schemas.unit, diagnostics);
  const facts = checkEach(yaml, 'facts', schemas.fact, diagnostics);

  const entries = new Map<string, LedgerEntry | undefined>();
  for (const [id, fact] of facts) {
    if (!fact) {
      entries.set(id, undefined);
      continue;
    }
    const report = (key: string, message: string) =>
      diagnostics.add(yaml.locationOf(['facts', id, key]), message);
    lintFact({ ...fact, id }, [...units.keys()], [...sources.keys()], report);
    entries.set(id, { ...fact, id, value: factValue(id, facts, report) });
  }
  return { sources: withoutInvalid(sources), units: withoutInvalid(units), entries };
}

/** Validates each entry separately, so that problems of all entries are reported; an invalid one is undefined. */
function checkEach<Schema extends z.ZodType>(
  yaml: YamlFile,
  key: string,
  schema: Schema,
  diagnostics: Diagnostics,
): Map<string, z.infer<Schema> | undefined> {
  const ids = Object.keys(Object(yaml.valueAt([key])));
  return new Map(ids.map((id) => [id, checkYaml(yaml, schema, diagnostics, [key, id])]));
}

function withoutInvalid<Value>(
  entries: ReadonlyMap<string, Value | undefined>,
): Map<string, Value> {
  return new Map([...entries].filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

function lintFact(
  fact: LedgerEntry,
  units: readonly string[],
  sources: readonly string[],
  report: (key: string, message: string) => void,
): void {
  const { id, value, formula, unit, source, nature } = fact;
  if (value !== undefined && formula !== undefined) {
    report('formula', `“${id}” has a value and a formula; keep one of them.`);
  }
  if ((value !== undefined || formula !== undefined) && unit === undefined) {
    report('value', `“${id}” has a number without a unit.${didYouMean('', units)}`);
  }
  if (unit !== undefined && !units.includes(unit)) {
    report('unit', `“${unit}” is not a unit.${didYouMean(unit, units)}`);
  }
  if (!sources.includes(source)) {
    report('source', `“${source}” is not a source.${didYouMean(source, sources)}`);
  }
  if (formula === undefined && nature === 'computed') {
    report('nature', `“${id}” is computed, but has no formula.`);
  }
  if (formula !== undefined && nature !== 'computed') {
    report('nature', `“${id}” has a formula, so its nature is “computed”, not “${nature}”.`);
  }
}

function factValue(
  id: string,
  facts: ReadonlyMap<string, CheckedFact | undefined>,
  report: (key: string, message: string) => void,
): number | undefined {
  const fact = facts.get(id);
  if (fact?.formula === undefined) return fact?.value;
  try {
    return compute(id, facts, []);
  } catch (error) {
    if (!(error instanceof InvalidOperand)) report('formula', (error as Error).message);
    return undefined;
  }
}

/** A formula refers to an invalid fact, which is already reported. */
class InvalidOperand extends Error {}

function compute(
  id: string,
  facts: ReadonlyMap<string, CheckedFact | undefined>,
  referrers: readonly string[],
): number {
  if (!facts.has(id)) throw new Error(`“${id}” is not a fact.${didYouMean(id, [...facts.keys()])}`);
  if (referrers.includes(id)) {
    throw new Error(`Circular formula: ${[...referrers, id].join(' → ')}.`);
  }
  const fact = facts.get(id);
  if (!fact) throw new InvalidOperand();
  if (fact.formula !== undefined) {
    return evaluateFormula(fact.formula, (other) => compute(other, facts, [...referrers, id]));
  }
  if (fact.value === undefined) throw new Error(`“${id}” has no value.`);
  return fact.value;
}
