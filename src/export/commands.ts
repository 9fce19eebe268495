/** A command of this folder. @returns the code to leave with */
type Main = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<{ main: Main }>>> = {
  files: () => import('./cli.ts'),
  build: () => import('./build.ts'),
};

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS[name];
  if (!load) throw new Error(`“${name}” is none of ${Object.keys(COMMANDS).join(', ')}.`);
  return (await load()).main(args);
}

// While this file is imported, for more files can be fetched only as long as that lasts.
export const code = await run(process.argv.slice(2));
