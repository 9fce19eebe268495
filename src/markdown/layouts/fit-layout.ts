import type { Element, ElementContent, Properties } from 'hast';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { countPictures } from '../pictures/arrange-pictures.ts';
import { runsOf, textOf } from '../room/inline-text.ts';
import type { TextMeasure } from '../room/text-lines.ts';
import { titleSize } from '../room/title-size.ts';
import type { SlideParts } from '../slide-parts.ts';
import type { CompiledParts } from './compiled-parts.ts';
import { fitLead } from './fit-lead.ts';
import { fitLedger } from './fit-ledger.ts';
import { lintBlocks } from './lint-blocks.ts';
import { nameSize } from './name-size.ts';
import { numberSize, numberWidth } from './number-size.ts';

/** The layouts whose blocks have names in columns. */
const NAMED = ['actors', 'columns', 'known-unknown'];

/**
 * The attributes of a section whose content needs smaller text or another grid than its layout's; none where it does
 * not. Reports content that its layout cannot hold in any size.
 * @param textSize as of `bodySize`
 */
export function fitLayout(
  slide: SlideFile,
  compiled: CompiledParts,
  textSize: number,
  context: DeckContext,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): Properties {
  const { layout, parts, body } = compiled;
  lintBlocks(slide, layout, parts.body, diagnostics);
  const names = NAMED.includes(layout)
    ? nameSize(slide, compiled, textSize, measure, diagnostics)
    : 0;
  const blocks = blocksIn(body);
  const lead = fitLead(slide, layout, parts.body, body, measure, diagnostics);
  return {
    dataPictures: countPictures(body) > 0 ? '' : undefined,
    dataTitleSize: fitTitle(slide, compiled, measure, diagnostics),
    dataTextSize: sizeName(lead || textSize),
    dataNameSize: sizeName(names),
    dataLedgerSize:
      layout === 'sources' ? fitLedger(slide, compiled, context, measure, diagnostics) : undefined,
    ...(layout === 'numbers' ? fitNumbers(slide, parts, blocks, context, diagnostics) : {}),
    ...(layout === 'actors' && blocks.length !== 3 ? { dataBlocks: `${blocks.length}` } : {}),
    ...(layout === 'columns' && blocks.length > 2 ? { dataBlocks: `${blocks.length}` } : {}),
  };
}

function blocksIn(body: readonly ElementContent[]): Element[] {
  return body.filter(
    (node): node is Element =>
      node.type === 'element' && [node.properties['className']].flat().includes('block'),
  );
}

function fitTitle(
  slide: SlideFile,
  { layout, parts, title }: CompiledParts,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): string | undefined {
  const fitted = titleSize(layout, runsOf(title), measure);
  if ('size' in fitted) return fitted.size.name;
  diagnostics.add(
    locationOf(slide, parts.heading),
    `This title has ${fitted.lines} lines in the smallest size of its layout, which holds ${fitted.most}. Shorten it, or write part of it below the title.`,
  );
  return undefined;
}

/** The value of an attribute; the largest size has none. */
function sizeName(index: number): string | undefined {
  return index === 0 ? undefined : `${index}`;
}

function fitNumbers(
  slide: SlideFile,
  { body }: SlideParts,
  blocks: readonly Element[],
  { measure }: DeckContext,
  diagnostics: Diagnostics,
): Properties {
  if (blocks.length === 0) return {};
  const numbers = blocks.map(({ children }) => textOf(children.slice(0, 1)));
  const size = numberSize(numbers, measure);
  if (size === undefined) {
    const longest = numbers.toSorted((a, b) => measure(b, 800) - measure(a, 800))[0] ?? '';
    const heading = body.filter(({ type }) => type === 'heading')[numbers.indexOf(longest)];
    diagnostics.add(
      locationOf(slide, heading ?? { type: 'heading' }),
      `“${longest}” is wider than a column of the layout “numbers”. Write a shorter form, for instance {id short}, and the rest below the number.`,
    );
  }
  return {
    dataBlocks: blocks.length === 3 ? undefined : `${blocks.length}`,
    dataNumberSize: sizeName(size ?? 0),
    dataNumberWidth: numberWidth(numbers, measure)?.toString(),
  };
}
