// Runs a program that uses Vite, in a folder of any path: `node src/cli/any-path/start.js FILE …`.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throughLink } from './symlink.js';

const code = await throughLink();
if (code === undefined) {
  process.argv.splice(1, 1);
  const [, file = ''] = process.argv;
  process.argv[1] = resolve(file);
  await import(pathToFileURL(resolve(file)).href);
} else {
  process.exitCode = code;
}
