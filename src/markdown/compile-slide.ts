import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import { lintEmbeds, resolveEmbeds } from './embeds/embeds.ts';
import { readFrontMatter } from './front-matter.ts';
import { resolveInlineSyntax } from './inline-syntax.ts';
import { lintBlockMarkers } from './lint-block-markers.ts';
import { lintLinks } from './lint-links.ts';
import { lintMarkdown } from './lint-markdown.ts';
import { lintNoteSteps } from './note-steps.ts';
import { parseMarkdown, type SlideFile } from './parse.ts';
import { type Section, toElements } from './section.ts';
import { splitSlide } from './slide-parts.ts';

/**
 * Compiles one slide file: parse, read the head, take it apart at its heading and its notes, then
 * resolve what it refers to. Notes every problem; returns undefined when there is no slide to show.
 */
export function compileSlide(
  slide: SlideFile,
  listed: { readonly name: string; readonly act?: number },
  layouts: readonly string[],
  context: DeckContext,
  diagnostics: Diagnostics,
): Section | undefined {
  const tree = parseMarkdown(slide.text);
  const frontMatter = readFrontMatter(slide, tree, layouts, diagnostics);
  const isFirst = context.deck.slides[0]?.name === listed.name;
  const parts = splitSlide(slide, tree, isFirst, diagnostics);
  lintMarkdown(slide, tree, diagnostics);
  lintBlockMarkers(slide, tree, diagnostics);
  lintLinks(slide, tree, context, diagnostics);
  if (!parts) return undefined;
  resolveInlineSyntax(slide, [parts.heading, ...parts.body, ...parts.notes], context, diagnostics);
  const body = resolveEmbeds(
    slide,
    parts.body,
    frontMatter?.printsSteps === true,
    context,
    diagnostics,
  );
  lintEmbeds(slide, [parts.heading, ...body, ...parts.notes], diagnostics);
  // How many steps a figure makes is not known before it loads.
  const isBroken = [...context.brokenFigures].some((name) => slide.text.includes(`](${name})`));
  if (!isBroken) lintNoteSteps(slide, toElements(body), toElements(parts.notes), diagnostics);
  return (
    frontMatter && {
      name: listed.name,
      act: actOf(listed.act, context),
      frontMatter,
      parts: { ...parts, body },
    }
  );
}

function actOf(number: number | undefined, { deck, lang }: DeckContext): Section['act'] {
  return number === undefined ? undefined : { number, name: deck.acts[number - 1]?.[lang] ?? '' };
}
