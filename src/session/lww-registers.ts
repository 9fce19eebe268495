/** When a value was written: a Lamport clock, and who wrote it where two wrote at once. */
export interface Stamp {
  readonly count: number;
  readonly by: string;
}

/** A value of any kind that can be sent and kept, with its stamp. */
export interface Entry {
  readonly value: unknown;
  readonly stamp: Stamp;
}

/** The values of a talk by their names, as they are sent and kept. */
export type Entries = Readonly<Record<string, Entry>>;

/** Values that several windows write, and that are the same in all of them as soon as each has heard of each write. */
export interface Registers {
  get(name: string): unknown;
  /** Writes a value. @returns what the other windows have to be told */
  set(name: string, value: unknown): Entries;
  /** Takes in what another window has told or kept. @returns the names whose values are new here */
  merge(entries: Entries): string[];
  all(): Entries;
}

/**
 * Last-writer-wins registers (Shapiro et al., “A comprehensive study of Convergent and Commutative
 * Replicated Data Types”, 2011): messages may come late, twice, in any order, or be made up for by
 * a later one.
 * @param by name of this window, different from every other's
 */
export function makeRegisters(by: string): Registers {
  const entries: Record<string, Entry> = Object.create(null);
  let count = 0;
  return {
    get: (name) => entries[name]?.value,
    set(name, value) {
      count += 1;
      entries[name] = { value, stamp: { count, by } };
      return { [name]: entries[name] };
    },
    merge(told) {
      const fresh = Object.entries(told).filter(
        ([name, entry]) => isEntry(entry) && isLater(entry.stamp, entries[name]?.stamp),
      );
      for (const [name, entry] of fresh) {
        entries[name] = entry;
        count = Math.max(count, entry.stamp.count);
      }
      return fresh.map(([name]) => name);
    },
    all: () => ({ ...entries }),
  };
}

function isLater(one: Stamp, other: Stamp | undefined): boolean {
  if (!other) return true;
  return one.count === other.count ? one.by > other.by : one.count > other.count;
}

/** Any page of the same origin can send messages; what is no entry is passed over. */
function isEntry(entry: unknown): entry is Entry {
  const stamp = (entry as Entry | null)?.stamp;
  return Number.isSafeInteger(stamp?.count) && typeof stamp?.by === 'string';
}
