import type { DeckConfig } from '../content/deck/deck-config.ts';
import { slug, slugOf } from '../content/deck/slug.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import type { Diagnostics } from '../content/diagnostics.ts';

/** Reports slides that no line of deck.yaml lists and that are no drafts: they would be missing without a message. */
export function reportUnlistedSlides(
  files: DeckFiles,
  deck: DeckConfig,
  drafts: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  for (const lang of new Set(deck.languages)) {
    for (const name of unlistedSlides(files, { lang, deck })) {
      if (drafts.has(name)) continue;
      diagnostics.add(
        { file: `${files.folder}/${lang}/${name}.md`, line: 1, column: 1 },
        unlistedMessage(name),
      );
    }
  }
}

function unlistedMessage(name: string): string {
  if (slug.safeParse(name).success) {
    return `The slide “${name}” is not listed in deck.yaml. Add a line “- ${name}” where it belongs, write “draft: true” into its front matter, or remove the file.`;
  }
  const other = slugOf(name) ?? 'slide';
  return `“${name}” cannot be the name of a slide, which is part of its address: lower-case letters, digits and single hyphens. Rename the file to ${other}.md, and add a line “- ${other}” to deck.yaml where it belongs, or remove the file.`;
}

/** Reports a draft in the place of the title slide, without which a build has no title. */
export function reportFirstDraft(
  { slides: [first] }: DeckConfig,
  drafts: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  if (first === undefined || !drafts.has(first.name)) return;
  diagnostics.add(
    first.location,
    `The first slide has the title of the deck, so it cannot be a draft. Remove “draft: true” from “${first.name}”, or list another slide first.`,
  );
}

/** Names of the slides of a language that no line of deck.yaml lists. */
export function unlistedSlides(
  { texts }: DeckFiles,
  { lang, deck }: Pick<DeckContext, 'lang' | 'deck'>,
): string[] {
  const listed = new Set(deck.slides.map(({ name }) => name));
  return [...texts.keys()].flatMap((path) => {
    const [, folder, name] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    return folder !== lang || name === undefined || listed.has(name) ? [] : [name];
  });
}
