import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import { typeset } from '../i18n/typography/typeset.ts';
import { addActorSigns } from './actor-signs.ts';
import type { SlidePart } from './attributes/apply-attributes.ts';
import { numberFragments } from './attributes/fragment-order.ts';
import { numberSentences } from './blocks/number-sentences.ts';
import { resolveLineBreaks } from './blocks/resolve-line-breaks.ts';
import { resolveQuotes } from './blocks/resolve-quotes.ts';
import { resolveStruck } from './blocks/resolve-struck.ts';
import { resolveTasks } from './blocks/resolve-tasks.ts';
import { resolveCode } from './code/resolve-code.ts';
import { lintEmbeds, resolveEmbeds } from './embeds/embeds.ts';
import { namesSources } from './fact-links.ts';
import { drawFigures } from './figures/draw-figures.ts';
import { lintFigureLayout } from './figures/lint-figure-layout.ts';
import { lintFootnotes, resolveFootnotes } from './footnotes/resolve-footnotes.ts';
import { takeFootnotes } from './footnotes/take-footnotes.ts';
import { readFrontMatter } from './front-matter.ts';
import { resolveInlineSyntax } from './inline-syntax.ts';
import { bodySize } from './layouts/body-size.ts';
import { fitLayout } from './layouts/fit-layout.ts';
import { lintBlockMarkers } from './lint/lint-block-markers.ts';
import { lintBlockCount, lintExtent, lintLineStarts } from './lint/lint-extent.ts';
import { lintLinks } from './lint/lint-links.ts';
import { lintMarkdown } from './lint/lint-markdown.ts';
import { resolveFormulas } from './math/resolve-formulas.ts';
import { assignNoteSteps, lintNoteSteps } from './note-steps.ts';
import { parseMarkdown, type SlideFile } from './parse.ts';
import { arrangePictures } from './pictures/arrange-pictures.ts';
import { lintPictures } from './pictures/lint-pictures.ts';
import { removeComments } from './remove-comments.ts';
import { resolveReferences } from './resolve-references.ts';
import type { SlideFrame } from './room/slide-room.ts';
import { groupBlocks, type Section, toElements } from './section.ts';
import { splitSlide } from './slide-parts.ts';
import { addSourceLines } from './source-positions.ts';
import { lintUnfinishedTables } from './tables/lint-tables.ts';
import { resolveTables } from './tables/resolve-tables.ts';

/**
 * Compiles a slide: parses the file, reads its front matter, splits it into title, body and notes, resolves facts,
 * embeds, footnotes, code, formulas and tables on the Markdown tree, then converts each part to hast.
 * @returns undefined where the slide cannot be shown; `diagnostics` has every problem of the file
 */
export function compileSlide(
  slide: SlideFile,
  listed: { readonly name: string; readonly act?: number },
  layouts: readonly string[],
  context: DeckContext,
  diagnostics: Diagnostics,
): Section | undefined {
  if (lintLineStarts(slide, diagnostics)) return undefined;
  const tree = parseMarkdown(slide.text);
  // Front matter that is missing or not closed makes the rest of the file look wrong.
  if (!tree.children.some(({ type }) => type === 'yaml')) {
    readFrontMatter(slide, tree, layouts, context, diagnostics);
    return undefined;
  }
  if (lintExtent(slide, tree, diagnostics)) return undefined;
  removeComments(slide, tree, diagnostics);
  resolveLineBreaks(tree);
  resolveReferences(slide, tree, diagnostics);
  lintMarkdown(slide, tree, diagnostics);
  lintBlockMarkers(slide, tree, diagnostics);
  lintUnfinishedTables(slide, tree, diagnostics);
  lintLinks(slide, tree, context, diagnostics);
  const definitions = takeFootnotes(slide, tree, diagnostics);
  const frontMatter = readFrontMatter(slide, tree, layouts, context, diagnostics);
  const isFirst = context.deck.slides[0]?.name === listed.name;
  const parts = splitSlide(slide, tree, isFirst, diagnostics);
  if (!parts || lintBlockCount(slide, parts, diagnostics)) return undefined;

  const isAutoAnimated = frontMatter && frontMatter.autoAnimate !== undefined;
  const resolveIn = (name: SlidePart['name'], nodes: readonly RootContent[]) =>
    resolveInlineSyntax(slide, nodes, { name, isAutoAnimated }, context, diagnostics);
  resolveIn('title', [parts.heading]);
  const inTitle = lintFootnotes(slide, 'title', [parts.heading], diagnostics);
  const resolvedBody = resolveIn('body', parts.body);
  const resolvedNotes = resolveIn('notes', parts.notes);
  const inNotes = lintFootnotes(slide, 'notes', resolvedNotes, diagnostics);
  const figureNames = [...context.figures.keys(), ...context.brokenFigures];
  lintFigureLayout(slide, frontMatter?.layout, resolvedBody, figureNames, diagnostics);
  const embedded = resolveEmbeds(slide, resolvedBody, context, diagnostics);
  lintEmbeds(
    slide,
    [parts.heading, ...embedded, ...definitions.values(), ...resolvedNotes],
    diagnostics,
  );
  for (const { children } of definitions.values()) resolveIn('footnotes', children);
  const { messages } = context;
  const place = { name: listed.name, messages, refused: [...inTitle, ...inNotes] };
  const footnotes = resolveFootnotes(slide, embedded, definitions, place, diagnostics);
  numberSentences(embedded, frontMatter?.layout);

  const measure = {
    measure: context.measure,
    typeset: (text: string) => typeset(text, context.lang),
  };
  const compile = (nodes: readonly RootContent[], on?: SlideFrame) => {
    const quoted = resolveQuotes(nodes);
    resolveTasks(quoted, messages.document);
    resolveStruck(quoted, messages.document);
    const withFormulas = resolveFormulas(slide, quoted, context, diagnostics);
    const withCode = resolveCode(slide, withFormulas, on, context, measure, diagnostics);
    const elements = toElements(resolveTables(slide, withCode, on, measure, diagnostics));
    if (context.hasSourcePositions) addSourceLines(elements);
    return elements;
  };
  const title = compile(parts.heading.children);
  const layout = frontMatter?.layout ?? '';
  const atFoot = footnotes.map(({ number, paragraph }) => ({
    number,
    children: paragraph ? compile([paragraph]).flatMap(childrenOf) : [],
  }));
  const frame = {
    layout,
    title,
    footnotes: atFoot.map(({ children }) => children),
    hasFootLine:
      atFoot.length > 0 &&
      (frontMatter?.background?.credit !== undefined ||
        namesSources([...toElements(embedded), ...atFoot.flatMap(({ children }) => children)])),
  };
  const grouped = groupBlocks(compile(embedded, frame));
  const arranged = arrangePictures(layout, grouped);
  const textSize = bodySize(frame, arranged, measure);
  const placed = { ...frontMatter, frame, body: arranged, textSize };
  const body = drawFigures(slide, placed, context, measure, diagnostics);
  numberFragments(body);
  if (frontMatter?.layout === 'actors') addActorSigns(body, context);
  const notes = compile(resolvedNotes);
  // The number of steps is unknown while a figure of the slide cannot be loaded.
  const isBroken = [...context.brokenFigures].some((name) => slide.text.includes(`](${name})`));
  if (!isBroken) lintNoteSteps(slide, body, notes, diagnostics);
  if (!frontMatter) return undefined;
  lintPictures(slide, layout, parts, body, diagnostics);
  return {
    name: listed.name,
    fit: fitLayout(slide, { layout, parts, title, body }, textSize, context, measure, diagnostics),
    act: actOf(listed.act, context),
    frontMatter,
    source: context.hasSourcePositions
      ? { file: slide.file, titleLine: parts.heading.position?.start.line ?? 1 }
      : undefined,
    title: {
      depth: parts.heading.depth,
      dataId: parts.heading.data?.hProperties?.['dataId']?.toString(),
      children: title,
    },
    body,
    footnotes: atFoot,
    notes: assignNoteSteps(notes),
  };
}

function actOf(number: number | undefined, { deck, lang }: DeckContext): Section['act'] {
  return number === undefined ? undefined : { number, name: deck.acts[number - 1]?.[lang] ?? '' };
}

function childrenOf(node: ElementContent): ElementContent[] {
  return node.type === 'element' ? node.children : [];
}
