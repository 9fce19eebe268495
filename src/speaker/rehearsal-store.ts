import { timeSpentBy } from '../session/position.ts';
import { addRehearsal, type Rehearsal, readRehearsals } from '../session/rehearsals.ts';
import type { Timeline } from '../session/timeline.ts';
import type { SpeakerContext } from './context.ts';
import { preferencesOf } from './preferences.ts';

/** The rehearsals of a deck that this browser stores. */
export function rehearsalStore(
  deck: string,
  timeline: Timeline,
): Pick<SpeakerContext, 'rehearsals' | 'endRehearsal' | 'deleteRehearsal'> {
  const preferences = preferencesOf(deck);
  const rehearsals = () => readRehearsals(preferences.get('runs'));
  const save = (changed: readonly Rehearsal[]) => preferences.set('runs', JSON.stringify(changed));
  return {
    rehearsals,
    endRehearsal() {
      const position = timeline.position();
      if (position) {
        const spent = timeSpentBy(position, timeline.time());
        save(addRehearsal(rehearsals(), { at: Date.now(), spent }));
      }
      timeline.reset();
    },
    deleteRehearsal: ({ at }) => save(rehearsals().filter((rehearsal) => rehearsal.at !== at)),
  };
}
