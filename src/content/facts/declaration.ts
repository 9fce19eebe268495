import type { SourceLocation } from '../diagnostics.ts';
import type { DeclaredFact } from './ledger-schema.ts';
import type { Moment } from './moment.ts';

/** A fact or a point of a series as declared, before its value is computed. An invalid fact is undefined. */
export interface Declaration {
  readonly id: string;
  readonly fact: DeclaredFact | undefined;
  /** Id of the series of which it is a point. */
  readonly series?: string;
  readonly moment?: Moment;
  /** The id of what has a property: a point inherits most of them from its series. */
  nameOf(key: string): string;
  /** Where a property stands. */
  locate(key: string): SourceLocation;
}

/** Series by id; undefined where its points are unknown, because it is invalid. */
export type SeriesById = ReadonlyMap<string, DeclaredFact | undefined>;
