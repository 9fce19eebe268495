import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module of a command. */
interface Command {
  /** @param args the arguments after the module's path. @returns the exit code */
  main(args: readonly string[]): Promise<number>;
}

const [file = '', ...args] = process.argv.slice(2);
const command: Command = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href);

// At the top level, because Vite's runner is closed when the import of this module ends.
export const code = await command.main(args);
