import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engineFiles } from './engine-files.ts';
import { type DeckNames, headingFor } from './names.ts';

/** Where the templates are, in the project. */
const TEMPLATES = 'src/cli/new/template';

/** The languages of the templates. */
export async function templateLanguages(root: string): Promise<string[]> {
  const entries = await readdir(join(root, TEMPLATES), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * Writes a project: the engine of this one, and the deck of a template.
 * @param root folder of this project
 * @returns the number of files
 */
export async function writeDeck(
  root: string,
  { folder, lang, ...names }: DeckNames & { readonly folder: string; readonly lang: string },
): Promise<number> {
  const engine = await engineFiles(root);
  const template = await readdir(join(root, TEMPLATES, lang));
  const place = async (path: string) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    return target;
  };
  for (const path of engine) {
    const target = await place(path);
    if (path === 'package.json' || path === 'package-lock.json') {
      await writeFile(target, packageFile(await readFile(join(root, path), 'utf8'), names));
    } else await copyFile(join(root, path), target);
  }
  for (const name of template) {
    const text = await readFile(join(root, TEMPLATES, lang, name), 'utf8');
    await writeFile(await place(placeOf(name, lang)), fill(text, names));
  }
  return engine.length + template.length;
}

/** The place of a template's file in a project. */
function placeOf(name: string, lang: string): string {
  if (name === 'README.md') return name;
  if (name === 'CREDITS.md') return `assets/${name}`;
  if (name.endsWith('.yaml')) return `slides/${name}`;
  return name.endsWith('.ts') ? `slides/figures/${name}` : `slides/${lang}/${name}`;
}

/** Replaces the placeholders: `{{title}}` is a text in YAML, `{{heading}}` and `{{title text}}` are Markdown. */
function fill(text: string, { name, title }: DeckNames): string {
  const heading = headingFor(title);
  return text
    .replaceAll('{{name}}', () => name)
    .replaceAll('{{title}}', () => JSON.stringify(title))
    .replaceAll('{{heading}}', () => heading || name.replaceAll('-', ' '))
    .replaceAll('{{title text}}', () => title.replace(/[\\`*_[\]<>#]/g, '\\$&'));
}

/** `package.json` or `package-lock.json` with the name, version and description of the new deck. */
function packageFile(text: string, { name, title }: DeckNames): string {
  const data = JSON.parse(text) as Record<string, unknown> & { packages?: Record<string, object> };
  const own = { name, version: '0.1.0' };
  const root = data.packages?.[''];
  const changed = {
    ...data,
    ...own,
    ...('description' in data ? { description: title } : {}),
    ...(data.packages && root ? { packages: { ...data.packages, '': { ...root, ...own } } } : {}),
  };
  return `${JSON.stringify(changed, null, 2)}\n`;
}
