import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program: a file that exports how it is run. */
interface Program {
  /** @param args what follows the name of the program. @returns the code to leave with */
  main(args: readonly string[]): Promise<number>;
}

const [file = '', ...args] = process.argv.slice(2);
const program: Program = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href);

// While this file is imported, for Vite fetches more files only as long as that lasts.
export const code = await program.main(args);
