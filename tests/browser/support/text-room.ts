import type { Element as HastElement } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { listSlides, showStep } from '../../../src/cli/browser/stage-page.ts';
import { cacheFolder } from '../../../src/content/project-folders.ts';
import { createTextMeasurer } from '../../../src/figures/static/measure-text.ts';
import { ALL_LETTERS } from '../../../src/fonts/characters.ts';
import { subsetFonts } from '../../../src/fonts/subset.ts';
import { blockHeight } from '../../../src/markdown/room/block-height.ts';
import { blocksHeight } from '../../../src/markdown/room/blocks-height.ts';
import { bodyStyles } from '../../../src/markdown/room/body-styles.ts';
import { elementsIn, hasClass } from '../../../src/markdown/room/inline-text.ts';
import { bodyHeight, columnsOf, type SlideFrame } from '../../../src/markdown/room/slide-room.ts';
import type { TextMeasure } from '../../../src/markdown/room/text-lines.ts';

/** A height as it is estimated while compiling, and as a browser lays it out, in units. */
export interface Comparison {
  /** Slide and block: “quote, 2: blockquote”. */
  readonly of: string;
  readonly estimated: number;
  readonly real: number;
}

/** How much less and how much more than the real height an estimate may be: some units, or of high blocks a share. */
const LESS = { units: 4, share: 0.02 };
/** A line of text, which a browser may just fit in; columns of formulas, whose heights are estimates, are more. */
const MORE = { units: 42, share: 0.16 };

/** The comparisons whose estimate is too low or too high, as “of: estimated, real”. */
export function wrongEstimates(compared: readonly Comparison[]): string[] {
  return compared
    .filter(({ estimated, real }) => {
      const less = Math.max(LESS.units, LESS.share * real);
      const more = Math.max(MORE.units, MORE.share * real);
      return estimated < real - less || estimated > real + more;
    })
    .map(({ of, estimated, real }) => `${of}: ${estimated.toFixed(1)}, ${real.toFixed(1)}`);
}

/** What the page says about a slide. */
interface LaidOut {
  readonly html: string;
  readonly room: number;
  /** Of each column, the heights of its blocks, and the height of all. */
  readonly columns: readonly { readonly blocks: readonly number[]; readonly all: number }[];
}

/** Figures and pictures have the height that remains. */
const FLEXIBLE = ['figure', 'figures', 'picture', 'picture-row'];

/** Compares heights of every slide whose layout has a body of text: the room, each block, and each column. */
export async function compareRoom(page: Page): Promise<Comparison[]> {
  const fonts = await subsetFonts(ALL_LETTERS, cacheFolder(process.cwd()), 'ttf');
  // The page is set already.
  const measure = { measure: await createTextMeasurer(fonts), typeset: (text: string) => text };
  const compared: Comparison[] = [];
  for (const { name, steps } of await listSlides(page)) {
    await showStep(page, name, steps);
    const laidOut = await layOut(page);
    if (laidOut) compared.push(...compare(name, laidOut, measure));
  }
  return compared;
}

function layOut(page: Page): Promise<LaidOut | undefined> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slides > .present');
    const body = slide?.querySelector<HTMLElement>('.slide-body');
    const layout = slide?.dataset['layout'] ?? '';
    if (!slide || !body || !['text', 'columns', 'known-unknown', 'figure'].includes(layout)) return;
    // Its rows share what room there is; as high as their sentences, they have their least height.
    for (const list of body.querySelectorAll<HTMLElement>('.sentences')) {
      list.style.gridAutoRows = 'min-content';
      list.style.flex = 'none';
    }
    const unit = slide.getBoundingClientRect().height / 720;
    const visible = (parent: Element) =>
      [...parent.children].filter((child) => !child.matches('.figure-step, .visually-hidden'));
    const isInColumns = ['columns', 'known-unknown'].includes(layout);
    const blocksOf = (child: Element) => (child.matches('.block') ? visible(child) : [child]);
    const columns = isInColumns ? visible(body).map(blocksOf) : [visible(body).flatMap(blocksOf)];
    const { top, height } = body.getBoundingClientRect();
    const above = Number.parseFloat(getComputedStyle(body).paddingBlockStart);
    return {
      html: slide.outerHTML,
      room: (height - above) / unit,
      columns: columns.map((blocks) => {
        const boxes = blocks.map((block) => block.getBoundingClientRect());
        const lowest = Math.max(...boxes.map(({ bottom }) => bottom));
        return {
          blocks: boxes.map((box) => box.height / unit),
          all: (lowest - top - above) / unit,
        };
      }),
    };
  });
}

function compare(name: string, { html, room, columns }: LaidOut, measure: TextMeasure) {
  const slide = elementsIn(fromHtml(html, { fragment: true }) as unknown as HastElement)[0];
  if (!slide) throw new Error(`${name} is no element.`);
  const part = (className: string) => elementsIn(slide).find((child) => hasClass(child, className));
  const frame: SlideFrame = {
    layout: String(slide.properties['dataLayout']),
    title: part('slide-title')?.children ?? [],
    footnotes: elementsIn(part('footnotes') ?? { children: [] }).map(({ children }) =>
      children.filter((child) => !hasClass(child, 'footnote-back')),
    ),
    hasFootLine: part('slide-source') !== undefined || part('slide-credit') !== undefined,
  };
  const size = Number(slide.properties['dataTextSize'] ?? 0);
  const styles = bodyStyles(frame.layout, size);
  const estimates = columnsOf(frame.layout, part('slide-body')?.children ?? []);
  if (estimates.length !== columns.length) throw new Error(`${name} has other columns.`);
  return [
    { of: `${name}: room`, estimated: bodyHeight(frame, size, measure), real: room },
    ...estimates.flatMap(({ blocks, width }, column): Comparison[] => {
      const laidOut = columns[column];
      const isFlexible = (block: HastElement) => FLEXIBLE.some((each) => hasClass(block, each));
      const all = {
        of: `${name}: column ${column + 1}`,
        estimated: blocksHeight(blocks, styles, width, measure).height,
        real: laidOut?.all ?? 0,
      };
      return [
        ...blocks.map((block, index) => ({
          of: `${name}: column ${column + 1}, ${index + 1} ${block.tagName}`,
          estimated: blockHeight(block, styles, width, measure).height,
          real: laidOut?.blocks[index] ?? 0,
        })),
        ...(blocks.some(isFlexible) ? [] : [all]),
      ].filter((_, index) => !isFlexible(blocks[index] ?? slide));
    }),
  ];
}
