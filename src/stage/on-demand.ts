import { cancelIdle, idle } from './idle.ts';
import type { Command, Feature, Room } from './room.ts';

/** Subscribes to what needs a feature without a command, which calls back; returns what ends it. */
export type Need = (room: Room, ask: () => void) => () => void;

/**
 * A feature that is fetched when nobody waits for the page, at the latest when it is first asked for,
 * so that the first slide does not wait for it. The command that was last asked for meanwhile is given
 * again when it has come.
 */
export function onDemand(
  commands: readonly Command[],
  load: () => Promise<Feature>,
  need?: Need,
): Feature {
  return (room) => {
    let end: (() => void) | undefined;
    let left = false;
    let fetching = false;
    let wanted: Command | undefined;

    const fetchFor = async (asked?: Command) => {
      wanted = asked ?? wanted;
      if (fetching) return;
      fetching = true;
      try {
        const install = await load();
        if (left) return;
        takeBack();
        end = install(room);
        if (wanted) room.command(wanted);
      } catch (error) {
        console.error(error);
        room.tell(room.words.notFetched);
        fetching = false;
      }
    };
    // What follows the key is typed at once, and would be taken for commands while one fetches.
    const waiting = idle(() => {
      load().catch(() => {
        // Whoever asks for it is told.
      });
    });
    const endings = commands.map((command) =>
      room.onCommand(command, () => {
        void fetchFor(command);
      }),
    );
    if (need) {
      const stopNeeding = need(room, () => {
        // What could not be fetched is not tried again at every turn.
        stopNeeding();
        void fetchFor();
      });
      endings.push(stopNeeding);
    }
    const takeBack = () => {
      for (const forget of endings.splice(0)) forget();
    };
    return () => {
      left = true;
      cancelIdle(waiting);
      takeBack();
      end?.();
    };
  };
}
