import type { CompiledDocument } from '../document/document.ts';

/** A file of the built site, by its path from the site's folder. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** How many words in a row make it certain that a note was taken along, and not the same expression used twice. */
const RUN = 6;

/**
 * Looks for notes that are to be kept back.
 * @param all the documents with their notes
 * @param published the same documents as they are published: what they say is no secret
 * @param files every file that holds text
 * @returns what was found, as sentences; none when all are kept back
 */
export function findLeakedNotes(
  all: readonly Pick<CompiledDocument, 'body'>[],
  published: readonly Pick<CompiledDocument, 'body'>[],
  files: readonly BuiltFile[],
): string[] {
  const said = new Set(published.flatMap(({ body }) => runsIn(wordsOf(body))));
  const secret = new Map<string, string>();
  for (const { body } of all) {
    for (const [, name = '', notes = ''] of body.matchAll(SLIDE)) {
      for (const run of runsIn(wordsOf(notes))) if (!said.has(run)) secret.set(run, name);
    }
  }
  return files.flatMap(({ path, text }) => {
    const leaked = runsIn(wordsOf(text)).find((run) => secret.has(run));
    if (leaked === undefined) return [];
    return [
      `${path} holds notes of the slide “${secret.get(leaked)}”: “${leaked}”. deck.yaml says publishNotes: false, so no file of the site may.`,
    ];
  });
}

/** A slide's name, and its notes, which are its last part but lines without a word of them. */
const SLIDE =
  /<section class="slide" id="([^"]+)"(?:(?!<section)[\s\S])*?<div class="notes">([\s\S]*?)<\/div>/g;

function wordsOf(text: string): string[] {
  return (
    (text
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) as string[] | null) ?? []
  );
}

function runsIn(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
