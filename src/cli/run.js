// Runs a command written in TypeScript: `node src/cli/run.js FILE …`. Vite compiles it if this Node version cannot.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throughLink } from './any-path/symlink.js';

process.exitCode = (await throughLink()) ?? (await run(resolve('src/cli/main.ts')));

/** @param {string} main */
async function run(main) {
  // Vite's runner would set it to “development”, which also applies to the build of the deck.
  process.env['NODE_ENV'] ??= 'production';
  const { code } = process.features.typescript
    ? await import(pathToFileURL(main).href)
    : await importWithVite(main);
  return code;
}

/** @param {string} file */
async function importWithVite(file) {
  const { runnerImport } = await import('vite');
  const preserveSymlinks = process.env['BASCULE_LINK'] !== undefined;
  return (await runnerImport(file, { configFile: false, resolve: { preserveSymlinks } })).module;
}
