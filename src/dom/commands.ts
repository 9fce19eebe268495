/** What can be asked of a window, by key or by button; through it features meet without knowing each other. */
export interface Commands<Command extends string> {
  /** Says what a command does; returns what takes it back. */
  onCommand(command: Command, run: () => void): () => void;
  command(command: Command): void;
  /** Calls back before any command is answered; returns what ends it. */
  onAnyCommand(listener: () => void): () => void;
  /** Whether there is someone to answer a command. */
  offers(command: Command): boolean;
}

/** Commands that nobody answers yet. */
export function makeCommands<Command extends string>(): Commands<Command> {
  const commands = new Map<Command, () => void>();
  const listeners = new Set<() => void>();
  return {
    onCommand(command, run) {
      commands.set(command, run);
      return () => commands.delete(command);
    },
    command(command) {
      for (const listener of listeners) listener();
      commands.get(command)?.();
    },
    onAnyCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offers: (command) => commands.has(command),
  };
}
