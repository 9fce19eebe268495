import { createListeners } from './listeners.ts';

/** The commands of a window, given by key or by button; features answer them without importing one another. */
export interface Commands<Command extends string> {
  /** Registers what a command does, until the signal is aborted or the returned function is called. */
  onCommand(command: Command, run: () => void, signal?: AbortSignal): () => void;
  /** Runs a command; does nothing where no feature has registered it. */
  command(command: Command): void;
  /** Calls back before every command is run, until the signal is aborted or the returned function is called. */
  onAnyCommand(listener: () => void, signal?: AbortSignal): () => void;
  /** Whether a feature has registered the command. */
  offers(command: Command): boolean;
}

/** Commands of which none is registered yet. */
export function makeCommands<Command extends string>(): Commands<Command> {
  const commands = new Map<Command, () => void>();
  const anyCommand = createListeners<[]>();
  return {
    onCommand(command, run, signal) {
      const remove = () => {
        if (commands.get(command) === run) commands.delete(command);
      };
      commands.set(command, run);
      signal?.addEventListener('abort', remove, { once: true });
      return remove;
    },
    command(command) {
      anyCommand.notify();
      commands.get(command)?.();
    },
    onAnyCommand: anyCommand.add,
    offers: (command) => commands.has(command),
  };
}
