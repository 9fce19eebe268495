import type { Item, Run, SlideContent, TextItem } from '../../../../src/slide-content/content.ts';

const INK = { hex: '#15161d', alpha: 1 };

/** A text on a slide of 1280 × 720 units. */
export function textItem(
  text: string,
  options: Partial<TextItem> & { run?: Partial<Run> } = {},
): TextItem {
  const { run, ...rest } = options;
  return {
    kind: 'text',
    role: 'body',
    box: { x: 72, y: 200, width: 600, height: 40 },
    paragraphs: [
      {
        runs: [
          {
            text,
            size: 32,
            weight: 400,
            isItalic: false,
            family: 'text',
            color: INK,
            lang: 'fr',
            ...run,
          },
        ],
        align: 'left',
        isRightToLeft: false,
        lineHeight: 1.25,
        before: 0,
        indent: 0,
        level: 0,
        lines: 1,
      },
    ],
    anchor: 'top',
    isUnwrapped: false,
    rotation: 0,
    isDecorative: false,
    ...rest,
  };
}

/** A slide with a title, these items and a note. */
export function slideContent(
  name: string,
  items: readonly Item[],
  rest: Partial<SlideContent> = {},
): SlideContent {
  const box = { x: 72, y: 80, width: 1136, height: 60 };
  return {
    name,
    layout: 'text',
    title: `Titre ${name}`,
    isDroppable: false,
    background: { hex: '#fafaf6', alpha: 1 },
    items: [textItem(`Titre ${name}`, { role: 'title', box }), ...items],
    notes: textItem(`Note de ${name}.`).paragraphs,
    ids: [],
    ...rest,
  };
}

export const TOKENS = { ink: '#15161d', paper: '#fafaf6', muted: '#484a52', 'actor-1': '#dd3c14' };

export const INFO = {
  lang: 'fr',
  title: 'Un exposé',
  author: 'Une rédaction',
  subject: 'Un sujet',
  keywords: [],
  name: 'expose',
  version: undefined,
  date: '2026-11-24',
};
