// Runs a command written in TypeScript: `node src/cli/run.js FILE …`. Vite bundles it if this Node version cannot import it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throughLink } from './any-path/symlink.js';

const [file = '', ...args] = process.argv.slice(2);
process.exitCode = (await throughLink()) ?? (await run(resolve(file), args));

/**
 * Runs the function `main` of a module.
 * @param {string} command path of the module
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function run(command, args) {
  // An interrupted command exits, so that its temporary folders are removed.
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  // Who reads the output may close it, as `head -1` does; the command goes on without.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  if (!existsSync(tmpdir())) {
    console.error(
      `The folder of temporary files, “${tmpdir()}”, does not exist: create it, or set TMPDIR.`,
    );
    return 1;
  }
  // Unset, it becomes “development” when Vite imports the figures, which also applies to the build of the deck.
  process.env['NODE_ENV'] ??= 'production';
  const module = process.features.typescript ? command : await bundle(command);
  const { main } = await import(pathToFileURL(module).href);
  return main(args);
}

/**
 * Bundles a command with the modules of the project that it imports: a third of the time that Vite's `runnerImport`
 * takes to import them one by one. What it imports dynamically is in files of its own, which are there until the process
 * exits.
 * @param {string} command
 * @returns {Promise<string>} the path of the bundle
 */
async function bundle(command) {
  const folder = temporaryFolder();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.setSourceMapsEnabled(true);
  const { build } = await import('vite');
  const { name } = parse(command);
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { preserveSymlinks: process.env['BASCULE_LINK'] !== undefined },
    build: {
      ssr: command,
      target: 'es2023',
      outDir: folder,
      sourcemap: true,
      rolldownOptions: {
        output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(folder, `${name}.mjs`);
}

/** A new folder from which packages of the project can be imported. @returns {string} its path */
function temporaryFolder() {
  try {
    mkdirSync('node_modules/.cache', { recursive: true });
    return mkdtempSync(resolve('node_modules/.cache/command-'));
  } catch {
    // `node_modules` is read-only.
    const folder = mkdtempSync(join(tmpdir(), 'la-bascule-command-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    return folder;
  }
}
