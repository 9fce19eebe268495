import type { RootContent } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import type { SlidePart } from './attributes/apply-attributes.ts';
import { numberFragments } from './attributes/fragment-order.ts';
import { type CodeSlide, resolveCode } from './code/resolve-code.ts';
import { lintEmbeds, resolveEmbeds } from './embeds/embeds.ts';
import { readFrontMatter } from './front-matter.ts';
import { resolveInlineSyntax } from './inline-syntax.ts';
import { fitLayout } from './layouts/fit-layout.ts';
import { lintBlockMarkers } from './lint-block-markers.ts';
import { lintLinks } from './lint-links.ts';
import { lintMarkdown } from './lint-markdown.ts';
import { resolveFormulas } from './math/resolve-formulas.ts';
import { assignNoteSteps, lintNoteSteps } from './note-steps.ts';
import { parseMarkdown, type SlideFile } from './parse.ts';
import { arrangePictures } from './pictures/arrange-pictures.ts';
import { lintPictures } from './pictures/lint-pictures.ts';
import { resolveReferences } from './resolve-references.ts';
import { groupBlocks, type Section, toElements } from './section.ts';
import { splitSlide } from './slide-parts.ts';

/**
 * Compiles a slide: parses the file, reads its front matter, splits it into title, body and notes, resolves
 * facts, embeds, code and formulas on the Markdown tree, then converts each part to hast.
 * @returns undefined where the slide cannot be shown; `diagnostics` has every problem of the file
 */
export function compileSlide(
  slide: SlideFile,
  listed: { readonly name: string; readonly act?: number },
  layouts: readonly string[],
  context: DeckContext,
  diagnostics: Diagnostics,
): Section | undefined {
  const tree = parseMarkdown(slide.text);
  resolveReferences(slide, tree, diagnostics);
  const frontMatter = readFrontMatter(slide, tree, layouts, context, diagnostics);
  const isFirst = context.deck.slides[0]?.name === listed.name;
  const parts = splitSlide(slide, tree, isFirst, diagnostics);
  lintMarkdown(slide, tree, diagnostics);
  lintBlockMarkers(slide, tree, diagnostics);
  lintLinks(slide, tree, context, diagnostics);
  if (!parts) return undefined;

  const printsSteps = frontMatter?.printsSteps === true;
  const isAutoAnimated = frontMatter && frontMatter.autoAnimate !== undefined;
  const resolveIn = (name: SlidePart['name'], nodes: readonly RootContent[]) =>
    resolveInlineSyntax(slide, nodes, { name, isAutoAnimated }, context, diagnostics);
  resolveIn('title', [parts.heading]);
  const resolvedBody = resolveIn('body', parts.body);
  const resolvedNotes = resolveIn('notes', parts.notes);
  const embedded = resolveEmbeds(slide, resolvedBody, printsSteps, context, diagnostics);
  lintEmbeds(slide, [parts.heading, ...embedded, ...resolvedNotes], diagnostics);

  const compile = (nodes: readonly RootContent[], on?: CodeSlide) => {
    const withCode = resolveCode(slide, nodes, on, context, diagnostics);
    return toElements(resolveFormulas(slide, withCode, context, diagnostics));
  };
  const title = compile(parts.heading.children);
  const layout = frontMatter?.layout ?? '';
  const body = arrangePictures(
    layout,
    groupBlocks(compile(embedded, { ...frontMatter, body: parts.body })),
  );
  numberFragments(body);
  const notes = compile(resolvedNotes);
  // The number of steps is unknown while a figure of the slide cannot be loaded.
  const isBroken = [...context.brokenFigures].some((name) => slide.text.includes(`](${name})`));
  if (!isBroken) lintNoteSteps(slide, body, notes, diagnostics);
  if (!frontMatter) return undefined;
  lintPictures(slide, layout, parts, body, diagnostics);
  return {
    name: listed.name,
    fit: fitLayout(slide, { layout, parts, title, body }, context, diagnostics),
    act: actOf(listed.act, context),
    frontMatter,
    title: {
      depth: parts.heading.depth,
      dataId: parts.heading.data?.hProperties?.['dataId']?.toString(),
      children: title,
    },
    body,
    notes: assignNoteSteps(notes),
  };
}

function actOf(number: number | undefined, { deck, lang }: DeckContext): Section['act'] {
  return number === undefined ? undefined : { number, name: deck.acts[number - 1]?.[lang] ?? '' };
}
