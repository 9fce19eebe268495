import { posix } from 'node:path';
import type { z } from 'zod';
import type { Diagnostics, SourceLocation } from '../diagnostics.ts';
import { schemaMessage } from '../schema-messages.ts';
import { checkYaml, type YamlFile } from '../yaml.ts';
import { readCsvPoints } from './csv-points.ts';
import type { Declaration } from './declaration.ts';
import { isGap } from './gap.ts';
import type { DeclaredFact, LedgerSchemas } from './ledger-schema.ts';
import { MOMENTS, type Moment, parseMoment } from './moment.ts';

/** A fact with `points` or `csv`, and where it stands. */
interface SeriesSource {
  readonly id: string;
  readonly fact: DeclaredFact;
  /** Path of `facts.yaml` for diagnostics. */
  readonly file: string;
  readonly yaml: YamlFile;
}

/** A point as written: when it is, what it has of its own, and where. */
interface WrittenPoint {
  readonly moment: string;
  readonly properties: Partial<DeclaredFact>;
  /** @param key of a property of its own; the moment's location for others */
  locate(key: string): SourceLocation;
}

/**
 * The points of a series in the order of time, as facts with the id `series.moment`. What a point does not state itself
 * is that of the series: unit, nature, source and the rest. A point without a value is a gap.
 * @returns undefined when the points cannot be read, which is reported
 */
export function readSeries(
  source: SeriesSource,
  schemas: LedgerSchemas,
  diagnostics: Diagnostics,
  readFile: (path: string) => string | undefined,
): readonly Declaration[] | undefined {
  const { id, fact, yaml } = source;
  const report = (key: string, message: string) =>
    diagnostics.add(yaml.locationOf(['facts', id, key]), message);
  for (const key of ['value', 'formula', 'year', 'words'] as const) {
    if (fact[key] === undefined) continue;
    report(key, `“${id}” is a series: its points have values, so remove “${key}”.`);
  }
  if (fact.points && fact.csv !== undefined) {
    report('csv', `“${id}” has points and a CSV file; keep one of them.`);
    return undefined;
  }
  const written =
    fact.csv === undefined
      ? inlinePoints(source, schemas, diagnostics)
      : csvPoints(source, fact.csv, schemas, diagnostics, readFile);
  return written && declarePoints(source, written, diagnostics);
}

/** `points: { 2024: 5, 2025: n/a, 2027: { value: 20, nature: forecast } }` */
function inlinePoints(
  { id, fact, yaml }: SeriesSource,
  schemas: LedgerSchemas,
  diagnostics: Diagnostics,
): WrittenPoint[] | undefined {
  const path = ['facts', id, 'points'];
  if (fact.column !== undefined) {
    diagnostics.add(
      yaml.locationOfKey(['facts', id], 'column'),
      '“column” names a column of a CSV file, which this series does not have. Remove it.',
    );
  }
  const entries = Object.entries(fact.points ?? {});
  if (entries.length === 0) {
    diagnostics.add(
      yaml.locationOf(path),
      `“${id}” has no points. Write them as { 2024: 5, 2027: 20 }.`,
    );
    return undefined;
  }
  return entries.flatMap(([moment, value]) => {
    const at = [...path, moment];
    const locate = (key: string) =>
      key in Object(value) ? yaml.locationOf([...at, key]) : yaml.locationOfKey(path, moment);
    if (value === null || (typeof value === 'string' && isGap(value))) {
      return { moment, properties: {}, locate };
    }
    if (typeof value === 'number') {
      return { moment, properties: { value }, locate: () => yaml.locationOf(at) };
    }
    if (typeof value !== 'object' || Array.isArray(value)) {
      diagnostics.add(
        yaml.locationOf(at),
        `The point “${moment}” must be a number, not ${Array.isArray(value) ? 'a list' : `“${value}”`}. Write n/a where nothing is published, and { value: 20, nature: forecast } for a point with its own nature or source.`,
      );
      return [];
    }
    const checked = checkYaml(yaml, schemas.point, diagnostics, at);
    if (!checked) return [];
    return { moment, properties: ownProperties(checked), locate };
  });
}

/** `csv: series/burn.csv`, a path in the folder of the deck. */
function csvPoints(
  { id, fact, file, yaml }: SeriesSource,
  csv: string,
  schemas: LedgerSchemas,
  diagnostics: Diagnostics,
  readFile: (path: string) => string | undefined,
): WrittenPoint[] | undefined {
  const path = posix.normalize(csv);
  const text = readFile(path);
  const name = posix.join(posix.dirname(file), path);
  if (text === undefined) {
    const folder = posix.dirname(file);
    const inside = path.replace(/^\//, '').replace(new RegExp(`^${folder}/`), '');
    diagnostics.add(
      yaml.locationOf(['facts', id, 'csv']),
      readFile(inside) !== undefined
        ? `“${csv}” is written from outside of ${folder}/. Write its path there: ${inside}.`
        : path.endsWith('.csv')
          ? `There is no file ${name}. Write its path from ${folder}/, for instance series/${id}.csv.`
          : `“${csv}” is not a CSV file: its name ends in .csv.`,
    );
    return undefined;
  }
  return readCsvPoints(name, text, fact.column ?? 'value', diagnostics)?.flatMap((point) => {
    const result = schemas.point.safeParse(point.properties, { reportInput: true });
    if (result.success) {
      const properties = ownProperties(result.data);
      return { moment: point.moment.text, properties, locate: point.locate };
    }
    for (const issue of result.error.issues) {
      diagnostics.add(point.locate(String(issue.path[0])), schemaMessage(issue, schemas.point));
    }
    return [];
  });
}

/** What a point states itself; a value of null is a gap. */
function ownProperties(point: z.infer<LedgerSchemas['point']>): Partial<DeclaredFact> {
  const stated = Object.entries(point).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(stated) as Partial<DeclaredFact>;
}

/** The points as facts of their own; reports moments that are none, of two kinds, or there twice. */
function declarePoints(
  { id: series, fact, yaml }: SeriesSource,
  written: readonly WrittenPoint[],
  diagnostics: Diagnostics,
): readonly Declaration[] {
  const { points: _p, csv: _c, column: _n, value: _v, formula: _f, words: _w, ...common } = fact;
  const { 'said-by': saidBy, ...inherited } = common;
  const found = new Map<string, Declaration & { readonly moment: Moment }>();
  let kind: Moment | undefined;
  for (const { moment: name, properties, locate } of written) {
    const report = (message: string) => diagnostics.add(locate('at'), message);
    const moment = parseMoment(name);
    if (!moment) {
      report(`“${name}” is not a moment. Write ${MOMENTS}.`);
      continue;
    }
    kind ??= moment;
    if (moment.kind !== kind.kind) {
      report(
        `“${name}” is a ${moment.kind}, but “${kind.name}” is a ${kind.kind}. All points of a series are of one kind.`,
      );
      continue;
    }
    const id = `${series}.${moment.name}`;
    if (found.has(id)) {
      report(`The point “${moment.name}” is there twice. Remove one.`);
      continue;
    }
    found.set(id, {
      id,
      series,
      moment,
      fact: {
        ...inherited,
        // Where in the publication belongs to the source: another one has its own.
        ...(saidBy === undefined || properties.source !== undefined ? {} : { 'said-by': saidBy }),
        ...(properties.formula === undefined ? {} : { nature: 'computed' }),
        ...properties,
        year: Math.floor(moment.at),
      },
      nameOf: (key) => (key in properties ? id : series),
      locate: (key) => (key in properties ? locate(key) : yaml.locationOf(['facts', series, key])),
    });
  }
  return [...found.values()].sort((a, b) => a.moment.at - b.moment.at);
}
