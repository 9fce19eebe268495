import { z } from 'zod';
import { slug } from '../deck/slug.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { checkYaml, parseYaml, type YamlFile } from '../yaml.ts';
import { computeValues } from './compute-values.ts';
import type { Declaration, SeriesById } from './declaration.ts';
import {
  type DeclaredFact,
  type LedgerSchemas,
  ledgerSchemas,
  type Source,
  type Unit,
} from './ledger-schema.ts';
import { lintFact } from './lint-fact.ts';
import type { Moment } from './moment.ts';
import { readSeries } from './series.ts';

export type { Source };

/** A fact of the ledger, or a point of one of its series; the value of one with a formula is computed. */
export type LedgerEntry = DeclaredFact & {
  readonly id: string;
  /** Id of the series of which it is a point. */
  readonly series?: string;
  readonly moment?: Moment;
};

/** `slides/facts.yaml`: the facts that the deck may state, their units and their sources. */
export interface Ledger {
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the sources that exist but are invalid; their problems are already reported. */
  readonly brokenSources: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  /**
   * Facts by id; the points of series by ids such as `burn.2027`, in the order of time. An invalid entry is undefined,
   * so that references to it are not reported as unknown.
   */
  readonly entries: ReadonlyMap<string, LedgerEntry | undefined>;
  readonly series: SeriesById;
}

/**
 * Reads `facts.yaml` and the CSV files of its series, and evaluates its formulas; reports every problem.
 * @param readFile the text of a file of the deck by its path in the folder; undefined if there is none
 * @returns undefined when the top level of `facts.yaml` is invalid
 */
export function readLedger(
  file: string,
  text: string,
  languages: readonly string[],
  diagnostics: Diagnostics,
  readFile: (path: string) => string | undefined = () => undefined,
): Ledger | undefined {
  const yaml = parseYaml(file, text, diagnostics);
  const parts = z.strictObject({
    sources: z.record(slug, z.unknown()),
    units: z.record(slug, z.unknown()),
    facts: z.record(slug, z.unknown()),
  });
  if (!checkYaml(yaml, parts, diagnostics)) return undefined;
  const schemas = ledgerSchemas(languages);
  const sources = checkEach(yaml, 'sources', schemas.source, diagnostics);
  const units = checkEach(yaml, 'units', schemas.unit, diagnostics);
  const { declarations, series } = declare(yaml, file, schemas, diagnostics, readFile);
  for (const declaration of declarations.values()) {
    lintFact(declaration, [...units.keys()], [...sources.keys()], diagnostics);
  }
  const values = computeValues(declarations, series, diagnostics);
  const entries = new Map<string, LedgerEntry | undefined>();
  for (const [id, { fact, series, moment }] of declarations) {
    const value = values.get(id);
    const isBroken = fact?.formula !== undefined && value === undefined;
    const place = series === undefined || !moment ? {} : { series, moment };
    entries.set(id, fact && !isBroken ? { ...fact, id, value, ...place } : undefined);
  }
  const brokenSources = new Set([...sources.keys()].filter((id) => !sources.get(id)));
  return {
    sources: withoutInvalid(sources),
    brokenSources,
    units: withoutInvalid(units),
    entries,
    series,
  };
}

/** Every fact and every point of a series by its id, and the series. */
function declare(
  yaml: YamlFile,
  file: string,
  schemas: LedgerSchemas,
  diagnostics: Diagnostics,
  readFile: (path: string) => string | undefined,
): {
  declarations: ReadonlyMap<string, Declaration>;
  series: SeriesById;
} {
  const declarations = new Map<string, Declaration>();
  const series = new Map<string, DeclaredFact | undefined>();
  for (const [id, fact] of checkEach(yaml, 'facts', schemas.fact, diagnostics)) {
    const written = Object(yaml.valueAt(['facts', id]));
    if ('points' in written || 'csv' in written) {
      const points = fact && readSeries({ id, fact, file, yaml }, schemas, diagnostics, readFile);
      series.set(id, points && fact);
      for (const point of points ?? []) declarations.set(point.id, point);
    } else {
      declarations.set(id, {
        id,
        fact,
        nameOf: () => id,
        locate: (key) => yaml.locationOf(['facts', id, key]),
      });
    }
  }
  return { declarations, series };
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
