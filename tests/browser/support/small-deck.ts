import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject } from './project-copy.ts';

/** A project with slides of its own. */
export interface SmallDeck {
  /** Folder of the project. */
  readonly folder: string;
  /** Writes a file of `slides/`. */
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Copies the project, and replaces its slides by these, after a title slide.
 * @param slides the body of each slide by its name; all have the layout `text`
 */
export async function makeSmallDeck(slides: Readonly<Record<string, string>>): Promise<SmallDeck> {
  const { folder, remove } = await copyProject();
  const write = (path: string, text: string) => writeFile(join(folder, 'slides', path), text);
  await rm(join(folder, 'slides'), { recursive: true });
  await mkdir(join(folder, 'slides/en'), { recursive: true });
  const text = '{ en: Small }';
  const names = ['small', ...Object.keys(slides)].join(', ');
  await write(
    'deck.yaml',
    `name: small\ntitle: ${text}\ndescription: ${text}\nauthor: ${text}\nlanguages: [en]\nslides: [${names}]\n`,
  );
  await write('facts.yaml', 'sources: {}\nunits: {}\nfacts: {}\n');
  await write('en/small.md', '---\nlayout: title\nminutes: 0:10\n---\n# Small\n\nNote:\nNotes.\n');
  for (const [name, body] of Object.entries(slides)) await write(`en/${name}.md`, slide(body));
  return { folder, write, remove };
}

/** The file of a slide of the layout `text`; its body begins in line 7. */
export function slide(body: string): string {
  return `---\nlayout: text\nminutes: 0:10\n---\n## A title\n\n${body}\n\nNote:\nNotes.\n`;
}
