import { HEAP, type ReadResources, type Resources } from './page-resources.ts';

/** By how many bytes the heap may differ after a collection: engines compile and optimise code as they go. */
const HEAP_NOISE = 200_000;

/** What is repeated, and brings the page back to where it began. */
export interface Repeated {
  /** How often before anything is counted: the first time fetches chunks and fills caches. */
  readonly warmUp: number;
  /** How often between two counts. */
  readonly rounds: number;
  round(index: number): Promise<unknown>;
  /** Waits until nothing moves, where the page began. */
  rest(): Promise<unknown>;
}

/**
 * Counts what a page holds after N and after 2 N rounds, so that growth is found, and not what the first use keeps.
 * @returns a line for what has grown both times: its name, and how many there were each time
 */
export async function growthOf(repeated: Repeated, read: ReadResources): Promise<string[]> {
  const { warmUp, rounds, round, rest } = repeated;
  let done = 0;
  const repeat = async (times: number): Promise<Resources> => {
    for (let count = 0; count < times; count++) await round(done++);
    await rest();
    return read();
  };
  const counts = [await repeat(warmUp), await repeat(rounds), await repeat(rounds)] as const;
  const names = new Set(counts.flatMap((each) => Object.keys(each)));
  return [...names].flatMap((name) => {
    const [first = 0, second = 0, third = 0] = counts.map((each) => each[name] ?? 0);
    const limit = name === HEAP ? HEAP_NOISE : 0;
    const grows = second - first > limit && third - second > limit;
    return grows ? [`${name}: ${first}, then ${second}, then ${third}`] : [];
  });
}
