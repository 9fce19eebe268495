import { checkBlockMarkers } from './block-markers.ts';
import type { Edition } from './edition.ts';
import { checkEmbedsStandAlone, resolveEmbeds } from './embeds.ts';
import { checkLinks } from './links.ts';
import { parseMarkdown, type SlideFile } from './markdown.ts';
import { resolveMarks } from './marks.ts';
import { checkPlain } from './plain-markdown.ts';
import type { Problems } from './problems.ts';
import { checkSaid } from './said-at.ts';
import { type Section, toElements } from './section.ts';
import { readHead } from './slide-head.ts';
import { takeApart } from './slide-parts.ts';

/**
 * Compiles one slide file: parse, read the head, take it apart at its heading and its notes, then
 * resolve what it refers to. Notes every problem; returns undefined when there is no slide to show.
 */
export function compileSlide(
  slide: SlideFile,
  listed: { readonly name: string; readonly act?: number },
  layouts: readonly string[],
  edition: Edition,
  problems: Problems,
): Section | undefined {
  const tree = parseMarkdown(slide.text);
  const head = readHead(slide, tree, layouts, problems);
  const isFirst = edition.deck.slides[0]?.name === listed.name;
  const parts = takeApart(slide, tree, isFirst, problems);
  checkPlain(slide, tree, problems);
  checkBlockMarkers(slide, tree, problems);
  checkLinks(slide, tree, edition, problems);
  if (!parts) return undefined;
  resolveMarks(slide, [parts.heading, ...parts.body, ...parts.notes], edition, problems);
  const body = resolveEmbeds(slide, parts.body, head?.eachStep === true, edition, problems);
  checkEmbedsStandAlone(slide, [parts.heading, ...body, ...parts.notes], problems);
  // How many steps a figure makes is not known before it loads.
  const isBroken = [...edition.brokenFigures].some((name) => slide.text.includes(`](${name})`));
  if (!isBroken) checkSaid(slide, toElements(body), toElements(parts.notes), problems);
  return (
    head && { name: listed.name, act: actOf(listed.act, edition), head, parts: { ...parts, body } }
  );
}

function actOf(number: number | undefined, { deck, lang }: Edition): Section['act'] {
  return number === undefined ? undefined : { number, name: deck.acts[number - 1]?.[lang] ?? '' };
}
