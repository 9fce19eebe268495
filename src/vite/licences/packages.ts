import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package of which something is in the site. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Its licence file. */
  readonly text: string;
}

/** The file of a package with the text of its licence. */
const LICENCE_FILE = /^(?:licen[cs]e|copying)/i;

/**
 * The packages of these files, sorted by name. Files of the project, and modules that the bundler makes itself, are
 * of none.
 * @throws Error where a package has no licence file: its copyright holders could not be named
 */
export async function packagesOf(files: Iterable<string>): Promise<Package[]> {
  const folders = new Set(
    Array.from(files, packageFolder).filter((folder) => folder !== undefined),
  );
  const packages = await Promise.all([...folders].map(readPackage));
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The folder of the installed package with this file; folders of caches begin with a dot. */
export function packageFolder(file: string): string | undefined {
  if (file.startsWith('\0')) return undefined;
  const path = file.replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/.@][^/]*(?=\/)/.exec(path)?.[0];
}

async function readPackage(folder: string): Promise<Package> {
  const manifest = await readFile(join(folder, 'package.json'), 'utf8');
  const { name, version, license }: Package = JSON.parse(manifest);
  const file = (await readdir(folder)).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined)
    throw new Error(
      `The package “${name}” is part of the site and has no licence file, so that nobody can be named as its author.`,
    );
  return { name, version, license, text: (await readFile(join(folder, file), 'utf8')).trim() };
}
