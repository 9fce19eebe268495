import type { DeckFiles } from '../deck-files.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---/;
const DRAFT = /^draft:[ \t]*true[ \t]*(?:#.*)?$/m;

/** Whether the file of a slide has `draft: true` in its front matter. @param text of the file */
export function isDraft(text: string): boolean {
  return DRAFT.test(FRONT_MATTER.exec(text)?.[1] ?? '');
}

/** The names of the slides that are drafts: in one language is enough. */
export function draftsIn({ texts }: Pick<DeckFiles, 'texts'>): Set<string> {
  const drafts = new Set<string>();
  for (const [path, text] of texts) {
    const name = /^[^/]+\/([^/]+)\.md$/.exec(path)?.[1];
    if (name !== undefined && isDraft(text)) drafts.add(name);
  }
  return drafts;
}
