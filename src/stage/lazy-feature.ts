import { fetchChunk } from '../dom/fetch-chunk.ts';
import { cancelIdle, requestIdle } from '../dom/idle.ts';
import type { Command, Feature, StageContext } from './context.ts';

/** Subscribes to what needs a feature without a command, which calls back; returns what ends it. */
export type Need = (context: StageContext, ask: () => void) => () => void;

/**
 * A feature that is fetched when nobody waits for the page, at the latest when it is first asked for,
 * so that the first slide does not wait for it. The command that was last asked for meanwhile is given
 * again when it has come, unless the fetch has failed, the deck has gone on, or something else was asked
 * for: it would come up over another slide, and take its keys.
 */
export function lazyFeature<Module>(
  commands: readonly Command[],
  load: () => Promise<Module>,
  featureOf: (module: Module) => Feature,
  need?: Need,
): Feature {
  return (context) => {
    let end: (() => void) | undefined;
    let left = false;
    let fetching = false;
    let wanted: Command | undefined;

    const fetchFor = async (asked?: Command) => {
      wanted = asked ?? wanted;
      if (fetching) return;
      fetching = true;
      try {
        const install = featureOf(await fetchChunk(load));
        if (left) return;
        takeBack();
        end = install(context);
        if (wanted) context.command(wanted);
      } catch (error) {
        console.error(error);
        context.notify(context.messages.notFetched);
        wanted = undefined;
        fetching = false;
      }
    };
    // What follows the key is typed at once, and would be taken for commands while one fetches.
    const waiting = requestIdle(() => {
      fetchChunk(load).catch(() => {
        // Whoever asks for it is told.
      });
    });
    const endings = commands.map((command) =>
      context.onCommand(command, () => {
        void fetchFor(command);
      }),
    );
    const forget = () => {
      wanted = undefined;
    };
    endings.push(context.deck.onChange(forget), context.onAnyCommand(forget));
    if (need) {
      const stopNeeding = need(context, () => {
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
