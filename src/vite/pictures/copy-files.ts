import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COPY_URLS, parseCopyUrl } from '../../content/pictures/copies.ts';
import { type Inspection, isResized, type Picture } from '../../content/pictures/picture.ts';
import { cacheFolder } from '../../content/project-folders.ts';
import { ENCODING, encodeCopy } from './encode-copy.ts';

/** The pictures of all decks compiled so far, by their key, which is a hash of their bytes. */
const known = new Map<string, Picture>();

/** Makes pictures known by their keys, which the URLs of their copies contain. */
export function rememberPictures(inspected: ReadonlyMap<string, Inspection>): void {
  for (const inspection of inspected.values()) {
    if (isResized(inspection)) known.set(inspection.key, inspection);
  }
}

const running = new Map<string, Promise<string>>();

/** The file of a copy, which is made where it does not exist; undefined for another URL or an unknown picture. */
export async function copyFile(root: string, url: string): Promise<string | undefined> {
  const copy = parseCopyUrl(url);
  const picture = copy && known.get(copy.key);
  if (!picture) return undefined;
  const folder = join(cacheFolder(root), `pictures/${ENCODING}/${copy.key}-${copy.width}`);
  const file = join(folder, copy.name);
  if (existsSync(file)) return file;
  const made = running.get(file) ?? writeCopy(file, folder, picture, copy);
  running.set(file, made);
  return made.finally(() => running.delete(file));
}

async function writeCopy(
  file: string,
  folder: string,
  picture: Picture,
  { width, format }: NonNullable<ReturnType<typeof parseCopyUrl>>,
): Promise<string> {
  const bytes = await encodeCopy(picture, width, format);
  await mkdir(folder, { recursive: true });
  // Written aside and renamed, so that another process never reads half of it.
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return file;
}

/** Makes every copy that a page names, and replaces its URL. @param urlOf the new URL of a file */
export async function replaceCopyUrls(
  html: string,
  root: string,
  urlOf: (file: string) => Promise<string> | string,
): Promise<string> {
  const urls = [...new Set(html.match(COPY_URLS))];
  const replacements = new Map<string, string>();
  const queue = [...urls];
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const file = await copyFile(root, url);
      if (file !== undefined) replacements.set(url, await urlOf(file));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return html.replace(COPY_URLS, (url) => replacements.get(url) ?? url);
}
