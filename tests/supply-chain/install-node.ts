import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runNpm } from './run-npm.ts';

/** A Node.js, or why there is none. */
type Installed =
  | { readonly version: string /** Folder of its program. */; readonly bin: string }
  | { readonly problem: string };

/**
 * Installs a version of Node.js from the npm registry: the package for this system that the package `node` installs by
 * a script, which is not needed here.
 * @param version as `22` or `22.12.0`
 * @param folder an empty folder, created if need be
 */
export async function installNode(version: string, folder: string): Promise<Installed> {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const { code, errors } = await runNpm([
    ...['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'],
    `${name}@${version}`,
  ]);
  const bin = join(folder, 'node_modules', name, 'bin');
  try {
    if (code !== 0) throw new Error(errors.trim().split('\n')[0]);
    const { stdout } = await promisify(execFile)(join(bin, 'node'), ['--version']);
    return { version: stdout.trim().slice(1), bin };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `Node ${version} is not to be had as the npm package ${name}: ${why}` };
  }
}
