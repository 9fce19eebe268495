import type { Plugin } from 'vite';
import type { CompiledDocument } from '../document/document.ts';
import type { DeckBuild } from './deck-build.ts';

/** A file of the built site, by its path from the site's folder. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** Stops a build with `publishNotes: false` in which a file contains notes. */
export function notesLeakCheck(deck: DeckBuild): Plugin {
  return {
    name: 'notes-leak-check',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (deck.forAuthor) return;
        const documents = await deck.documents();
        if (documents.every(({ publishesNotes }) => publishesNotes)) return;
        const files = Object.entries(bundle).flatMap(([path, file]) => {
          const text = file.type === 'chunk' ? file.code : file.source;
          return typeof text === 'string' ? [{ path, text }] : [];
        });
        const downloads = (deck.options.downloads ?? []).flatMap(({ path, text }) =>
          text === undefined ? [] : [{ path, text }],
        );
        const leaks = findLeakedNotes(documents, [...files, ...downloads]);
        if (leaks.length > 0) this.error(leaks.join('\n'));
      },
    },
  };
}

/** So many consecutive words are a quotation of a note, and not the same expression used twice. */
const RUN_LENGTH = 6;

/**
 * Searches files for notes. Words that the published pages show as well are no leak.
 * @returns a sentence per file that contains notes
 */
export function findLeakedNotes(
  documents: readonly Pick<CompiledDocument, 'text' | 'notes'>[],
  files: readonly BuiltFile[],
): string[] {
  const published = new Set(documents.flatMap(({ text }) => runsIn(text)));
  const secret = new Map<string, string>();
  for (const { slide, text } of documents.flatMap(({ notes }) => notes)) {
    for (const run of runsIn(text)) if (!published.has(run)) secret.set(run, slide);
  }
  return files.flatMap(({ path, text }) => {
    const leaked = runsIn(text).find((run) => secret.has(run));
    if (leaked === undefined) return [];
    return [
      `${path} contains notes of the slide “${secret.get(leaked)}”: “${leaked}”. deck.yaml says publishNotes: false, so no file of the site may contain them.`,
    ];
  });
}

/** All runs of consecutive words of a text, which may be HTML or JavaScript. */
function runsIn(text: string): string[] {
  const plain = text.replace(/<[^>]*>/g, ' ').toLowerCase();
  const words: readonly string[] = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN_LENGTH - 1).map((_, at) => words.slice(at, at + RUN_LENGTH).join(' '));
}
