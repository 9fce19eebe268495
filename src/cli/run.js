// Runs a program in TypeScript, `node src/cli/run.js FILE …`. Where this Node does not know it, Vite does.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throughLink } from './any-path/symlink.js';

process.exitCode = (await throughLink()) ?? (await run(resolve('src/cli/main.ts')));

/** @param {string} main */
async function run(main) {
  // What Vite takes for itself while it starts must not make a development build of the deck.
  process.env['NODE_ENV'] ??= 'production';
  const { code } = process.features.typescript
    ? await import(pathToFileURL(main).href)
    : await byVite(main);
  return code;
}

/** @param {string} file */
async function byVite(file) {
  const { runnerImport } = await import('vite');
  const preserveSymlinks = process.env['BASCULE_LINK'] !== undefined;
  return (await runnerImport(file, { configFile: false, resolve: { preserveSymlinks } })).module;
}
