import { fetchChunk } from '../dom/fetch-chunk.ts';
import { cancelIdle, requestIdle } from '../dom/schedule.ts';
import type { Command, Feature, StageContext } from './context.ts';

/** Subscribes to an event that needs the feature without a command; returns a function that unsubscribes. */
export type Trigger = (context: StageContext, fetch: () => void) => () => void;

/**
 * A feature whose chunk is prefetched in idle time, or at its first command, so that it does not delay the
 * first slide. The last of its commands that was given meanwhile runs once the feature is installed, unless
 * the fetch has failed, the position has changed or another command was given: it would open over another
 * slide and take its keys.
 */
export function lazyFeature<Module>(
  commands: readonly Command[],
  load: () => Promise<Module>,
  featureOf: (module: Module) => Feature,
  trigger?: Trigger,
): Feature {
  return (context, signal) => {
    /** Aborted when the feature replaces its placeholder, or ends. */
    const placeholder = new AbortController();
    signal.addEventListener('abort', () => placeholder.abort());
    let cleanUp: ReturnType<Feature>;
    let fetching = false;
    /** Whether a command of this window asks for it, and its user expects an answer. */
    let isRequested = false;
    let pending: Command | undefined;
    let isPrefetching = false;

    /** Fetches the module; if a prefetch is in progress and fails, once more. */
    const fetchModule = () => {
      const chunk = fetchChunk(load);
      return isPrefetching ? chunk.catch(() => fetchChunk(load)) : chunk;
    };
    const fetchFor = async (command?: Command) => {
      pending = command ?? pending;
      isRequested ||= command !== undefined;
      if (fetching) return;
      fetching = true;
      try {
        const install = featureOf(await fetchModule());
        if (signal.aborted) return;
        placeholder.abort();
        cleanUp = install(context, signal);
        if (pending) context.command(pending);
      } catch (error) {
        console.error(error);
        if (isRequested) context.notify(context.messages.notFetched);
        else context.reportNotFetched();
        pending = undefined;
        isRequested = false;
        fetching = false;
      }
    };
    const forget = () => {
      pending = undefined;
    };
    for (const command of commands) {
      context.onCommand(command, () => void fetchFor(command), placeholder.signal);
    }
    context.deck.onChange(forget, placeholder.signal);
    context.onAnyCommand(forget, placeholder.signal);
    if (trigger) {
      const stop = trigger(context, () => {
        // Once: after a failure, only a command fetches again.
        stop();
        void fetchFor();
      });
      placeholder.signal.addEventListener('abort', stop);
    }
    // Before the first command: what is typed after its key would run other commands until it is installed.
    const idle = requestIdle(() => {
      isPrefetching = true;
      fetchChunk(load)
        // A failure is reported when a command fetches again.
        .catch(() => {})
        .finally(() => {
          isPrefetching = false;
        });
    });
    return () => {
      cancelIdle(idle);
      cleanUp?.();
    };
  };
}
