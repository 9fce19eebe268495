// Runs a program in TypeScript, `node src/export/run.js FILE …`: this Node may not know it, and Vite does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// What Vite takes for itself while it starts must not make a development build of the deck.
process.env['NODE_ENV'] ??= 'production';

const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
});
process.exitCode = module.code;
