/** Time of a write: a Lamport clock, and the id of its writer, which orders concurrent writes. */
interface Stamp {
  readonly count: number;
  readonly by: string;
}

/** A serialisable value with the time of its write. */
interface RegisterEntry {
  readonly value: unknown;
  readonly stamp: Stamp;
}

/** Registers by name, as they are sent and stored. */
export type Entries = Readonly<Record<string, RegisterEntry>>;

/** Values that several windows write, and that converge once every window has merged every write. */
export interface Registers {
  get(name: string): unknown;
  /** Writes a value, ordered after all writes merged so far. */
  set(name: string, value: unknown): void;
  /** Merges valid entries of another window or of the store. @returns names of the changed registers */
  merge(entries: Entries): string[];
  /** Largest count to accept from another window: see `parseEntries`. */
  maxCount(): number;
  all(): Entries;
}

/** Largest count of a valid entry; leaves 2 ** 52 local writes until counts are no safe integers. */
export const MAX_COUNT = 2 ** 52;

/**
 * How far a message may be ahead of the local clock: three days of 60 writes a second. Without a bound,
 * one message with the largest count would leave no larger one for the writes that follow it.
 */
const MAX_LEAD = 2 ** 24;

/**
 * Last-writer-wins registers (Shapiro et al., “A comprehensive study of Convergent and Commutative
 * Replicated Data Types”, 2011): entries may be merged late, repeatedly, and in any order.
 * @param by id of this window, unique within the session
 */
export function makeRegisters(by: string): Registers {
  const entries: Record<string, RegisterEntry> = Object.create(null);
  let count = 0;
  return {
    get: (name) => entries[name]?.value,
    set(name, value) {
      count += 1;
      entries[name] = { value, stamp: { count, by } };
    },
    merge(received) {
      const newer = Object.entries(received).filter(([name, { stamp }]) =>
        isLater(stamp, entries[name]?.stamp),
      );
      for (const [name, entry] of newer) {
        entries[name] = entry;
        count = Math.max(count, entry.stamp.count);
      }
      return newer.map(([name]) => name);
    },
    maxCount: () => Math.min(count + MAX_LEAD, MAX_COUNT),
    all: () => ({ ...entries }),
  };
}

function isLater(one: Stamp, other: Stamp | undefined): boolean {
  if (!other) return true;
  return one.count === other.count ? one.by > other.by : one.count > other.count;
}

/**
 * Reads entries that any page of this origin may have sent or stored. Malformed entries, and those with
 * a count above `maxCount`, are left out.
 * @returns undefined for a value that holds no entries at all
 */
export function parseEntries(value: unknown, maxCount = MAX_COUNT): Entries | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const valid = Object.entries(value).flatMap(([name, entry]): [string, RegisterEntry][] => {
    const { value, stamp } = (entry ?? {}) as Partial<RegisterEntry>;
    const { count, by } = (stamp ?? {}) as Partial<Stamp>;
    return isCount(count, maxCount) && typeof by === 'string'
      ? [[name, { value, stamp: { count, by } }]]
      : [];
  });
  return Object.fromEntries(valid);
}

function isCount(value: unknown, max: number): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= max;
}
