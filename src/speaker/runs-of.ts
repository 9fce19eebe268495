import type { Course } from '../talk/course.ts';
import { spentBy } from '../talk/journey.ts';
import { type Run, readRuns, withRun } from '../talk/runs.ts';
import type { Desk } from './desk.ts';
import { memoryOf } from './memory.ts';

/** The runs of a deck that this browser keeps, and how the one that goes on becomes one of them. */
export function runsOf(deck: string, course: Course): Pick<Desk, 'runs' | 'endRun' | 'forgetRun'> {
  const memory = memoryOf(deck);
  const runs = () => readRuns(memory.recall('runs'));
  const keep = (kept: readonly Run[]) => memory.remember('runs', JSON.stringify(kept));
  return {
    runs,
    endRun() {
      const journey = course.journey();
      if (journey) {
        keep(withRun(runs(), { at: Date.now(), spent: spentBy(journey, course.time()) }));
      }
      course.reset();
    },
    forgetRun: ({ at }) => keep(runs().filter((run) => run.at !== at)),
  };
}
