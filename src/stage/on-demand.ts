import type { Command, Feature, Room } from './room.ts';

/** Subscribes to what needs a feature without a command, which calls back; returns what ends it. */
export type Need = (room: Room, ask: () => void) => () => void;

/**
 * A feature that is fetched when it is first asked for, so that whoever never asks does not wait for
 * it. Its commands answer at once; the one last asked for is given again when it has come.
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
      takeBack();
      end?.();
    };
  };
}
