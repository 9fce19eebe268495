import { timeSpentBy } from '../session/position.ts';
import { addRehearsal, type Rehearsal, readRehearsals } from '../session/rehearsals.ts';
import type { Timeline } from '../session/timeline.ts';
import type { SpeakerContext } from './context.ts';
import { preferencesOf } from './preferences.ts';

/** The runs of a deck that this browser keeps, and how the one that goes on becomes one of them. */
export function rehearsalStore(
  deck: string,
  timeline: Timeline,
): Pick<SpeakerContext, 'rehearsals' | 'endRehearsal' | 'deleteRehearsal'> {
  const memory = preferencesOf(deck);
  const rehearsals = () => readRehearsals(memory.get('runs'));
  const keep = (kept: readonly Rehearsal[]) => memory.remember('runs', JSON.stringify(kept));
  return {
    rehearsals,
    endRehearsal() {
      const position = timeline.position();
      if (position) {
        keep(
          addRehearsal(rehearsals(), {
            at: Date.now(),
            spent: timeSpentBy(position, timeline.time()),
          }),
        );
      }
      timeline.reset();
    },
    deleteRehearsal: ({ at }) => keep(rehearsals().filter((run) => run.at !== at)),
  };
}
