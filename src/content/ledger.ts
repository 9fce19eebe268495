import { z } from 'zod';
import type { Diagnostics } from './diagnostics.ts';
import { didYouMean } from './did-you-mean.ts';
import { evaluateFormula } from './formula.ts';
import { localizedText, slug } from './localized-text.ts';
import { checkYaml, parseYaml, type YamlFile } from './yaml.ts';

function schemasIn(languages: readonly string[]) {
  const text = localizedText(languages);
  const unit = z.strictObject({
    one: z.string().optional(),
    other: z.string(),
    short: z.string(),
  });
  const link = z.strictObject({
    name: text,
    role: text,
    date: z.iso.date('write a date as 2025-02-21.').optional(),
    url: z.url('this is not an address.').optional(),
  });
  return {
    source: z.strictObject({ short: text, chain: z.array(link).min(1) }),
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

/** A row of the ledger, with its value computed where it has a formula. */
export type Entry = CheckedFact & { readonly id: string };
export type Source = z.infer<Schemas['source']>;
export type Unit = z.infer<Schemas['unit']>;

/** `slides/facts.yaml`: everything that the deck may state as a fact. */
export interface Ledger {
  readonly sources: ReadonlyMap<string, Source>;
  readonly units: ReadonlyMap<string, Unit>;
  /** A row that is wrong is there without its content, so that it is not called unknown as well. */
  readonly entries: ReadonlyMap<string, Entry | undefined>;
}

/** Reads `facts.yaml` and computes what is to be computed; undefined when it cannot be read at all. */
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

  const entries = new Map<string, Entry | undefined>();
  for (const [id, fact] of facts) {
    if (!fact) {
      entries.set(id, undefined);
      continue;
    }
    const note = (key: string, message: string) =>
      diagnostics.add(yaml.locationOf(['facts', id, key]), message);
    checkFact({ ...fact, id }, [...units.keys()], [...sources.keys()], note);
    entries.set(id, { ...fact, id, value: valueFor(id, facts, note) });
  }
  return { sources: present(sources), units: present(units), entries };
}

/** Checks each row on its own, so that a broken one hides no other; a broken row stays as undefined. */
function checkEach<Schema extends z.ZodType>(
  yaml: YamlFile,
  key: string,
  schema: Schema,
  diagnostics: Diagnostics,
): Map<string, z.infer<Schema> | undefined> {
  const ids = Object.keys(Object(yaml.valueAt([key])));
  return new Map(ids.map((id) => [id, checkYaml(yaml, schema, diagnostics, [key, id])]));
}

function present<Row>(rows: ReadonlyMap<string, Row | undefined>): Map<string, Row> {
  return new Map([...rows].filter((row): row is [string, Row] => row[1] !== undefined));
}

function checkFact(
  fact: Entry,
  units: readonly string[],
  sources: readonly string[],
  note: (key: string, message: string) => void,
): void {
  const { id, value, formula, unit, source, nature } = fact;
  if (value !== undefined && formula !== undefined) {
    note('formula', `“${id}” has a value and a formula; keep the one that is the origin.`);
  }
  if ((value !== undefined || formula !== undefined) && unit === undefined) {
    note('value', `“${id}” has a number without a unit.${didYouMean('', units)}`);
  }
  if (unit !== undefined && !units.includes(unit)) {
    note('unit', `“${unit}” is not a unit.${didYouMean(unit, units)}`);
  }
  if (!sources.includes(source)) {
    note('source', `“${source}” is not a source.${didYouMean(source, sources)}`);
  }
  if ((formula !== undefined) !== (nature === 'computed')) {
    note(
      'nature',
      `“${id}” is ${nature}; a fact is “computed” when it has a formula, and only then.`,
    );
  }
}

function valueFor(
  id: string,
  facts: ReadonlyMap<string, CheckedFact | undefined>,
  note: (key: string, message: string) => void,
): number | undefined {
  const fact = facts.get(id);
  if (fact?.formula === undefined) return fact?.value;
  try {
    return compute(id, facts, []);
  } catch (error) {
    if (!(error instanceof RestsOnWrong)) note('formula', (error as Error).message);
    return undefined;
  }
}

/** A formula rests on a row that is wrong itself, which has been said already. */
class RestsOnWrong extends Error {}

function compute(
  id: string,
  facts: ReadonlyMap<string, CheckedFact | undefined>,
  above: readonly string[],
): number {
  if (!facts.has(id)) throw new Error(`“${id}” is not a fact.${didYouMean(id, [...facts.keys()])}`);
  if (above.includes(id)) {
    throw new Error(`The formula goes round in a circle: ${[...above, id].join(' → ')}.`);
  }
  const fact = facts.get(id);
  if (!fact) throw new RestsOnWrong();
  if (fact.formula !== undefined) {
    return evaluateFormula(fact.formula, (other) => compute(other, facts, [...above, id]));
  }
  if (fact.value === undefined) throw new Error(`“${id}” has no value to compute with.`);
  return fact.value;
}
