// Runs a program in TypeScript, `node src/export/run.js FILE …`. Where this Node does not know it, Vite does.
import { fileURLToPath } from 'node:url';

// What Vite takes for itself while it starts must not make a development build of the deck.
process.env['NODE_ENV'] ??= 'production';

const main = new URL('main.ts', import.meta.url);
const { code } = process.features.typescript ? await import(main.href) : await byVite(main);
process.exitCode = code;

/** @param {URL} file */
async function byVite(file) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(fileURLToPath(file), { configFile: false })).module;
}
