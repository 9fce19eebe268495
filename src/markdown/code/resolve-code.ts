import type { Code, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { suggestWord } from '../../content/did-you-mean.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { elementNode } from '../element-node.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { textSizes } from '../room/body-styles.ts';
import { type Room, remainingRoom } from '../room/remaining-room.ts';
import type { SlideFrame } from '../room/slide-room.ts';
import type { TextMeasure } from '../room/text-lines.ts';
import { codeBlockElement } from './code-block.ts';
import { type CodeInfo, readCodeInfo } from './code-info.ts';
import { fits } from './code-limits.ts';
import { lintCodeSize } from './lint-code-size.ts';
import { plainLines } from './shiki.ts';

/** The layouts that have no place for a code block or a table. */
export const LAYOUTS_WITHOUT_CODE = ['title', 'act', 'numbers', 'actors', 'sources'];

/**
 * Replaces every code block by its element, and reports those that do not fit.
 * @param on undefined for the notes, which scroll
 */
export function resolveCode(
  slide: SlideFile,
  nodes: readonly RootContent[],
  on: SlideFrame | undefined,
  context: DeckContext,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): RootContent[] {
  const root: Root = { type: 'root', children: [...nodes] };
  const blocks = new Map<Code, { readonly info: CodeInfo; readonly room: Room | undefined }>();
  visit(root, 'code', (code) => {
    const info = readInfo(slide, code, context, diagnostics);
    const [first = 0, ...others] = on ? textSizes(on.layout) : [];
    const roomIn = (textSize: number, hasLargeCode: boolean) =>
      on && remainingRoom(code, nodes, on, { textSize, hasLargeCode }, measure);
    // Where the block is small, the text around it may be smaller, too.
    const most = roomIn(others.at(-1) ?? first, false);
    if (on) lintLayout(slide, code, on.layout, diagnostics);
    else lintNotes(slide, code, info, diagnostics);
    // Without a layout, its room is unknown.
    if (most && on?.layout !== '') lintCodeSize(slide, code, info, most, diagnostics);
    blocks.set(code, {
      info: on ? info : { ...info, lit: info.lit.slice(0, 1) },
      room: roomIn(first, true),
    });
  });
  // One size for all blocks of a slide.
  const isLarge = [...blocks].every(
    ([code, { info, room }]) => room && fits(code, info, room, 'large'),
  );
  visit(root, 'code', (code, index, parent) => {
    const info = blocks.get(code)?.info;
    if (!info || !parent || index === undefined) return;
    parent.children[index] = elementNode(compileCode(code, info, isLarge, context), code);
  });
  return root.children;
}

/** The language, if it is known, and the lit lines. */
function readInfo(
  slide: SlideFile,
  code: Code,
  { highlighter }: DeckContext,
  diagnostics: Diagnostics,
): CodeInfo {
  const location = locationOf(slide, code);
  const written = [code.lang, code.meta].filter(Boolean).join(' ');
  const info = readCodeInfo(written, code.value.split('\n').length);
  if ('problem' in info) {
    diagnostics.add(location, info.problem);
    return { lit: [] };
  }
  const { language } = info;
  if (language === undefined || highlighter.languages.has(language)) return info;
  diagnostics.add(
    location,
    `“${language}” is not a language of code blocks.${suggestWord(language, [...highlighter.languages.keys()])} Write one of https://shiki.style/languages, or none for code without colours.`,
  );
  return { ...info, language: undefined };
}

function compileCode(
  code: Code,
  info: CodeInfo,
  isLarge: boolean,
  { highlighter, messages }: DeckContext,
) {
  const { language } = info;
  const { code: label, codeIn } = messages.document;
  const name = language && highlighter.languages.get(language);
  return codeBlockElement({
    info,
    lines: language ? highlighter.tokenize(code.value, language) : plainLines(code.value),
    label: name ? interpolate(codeIn, { language: name }) : label,
    isLarge,
  });
}

function lintLayout(
  slide: SlideFile,
  code: Code,
  layout: string | undefined,
  diagnostics: Diagnostics,
): void {
  if (layout === undefined || !LAYOUTS_WITHOUT_CODE.includes(layout)) return;
  diagnostics.add(
    locationOf(slide, code),
    `The layout “${layout}” has no place for a code block; use “text”, or “columns” with the code below a ###.`,
  );
}

function lintNotes(
  slide: SlideFile,
  code: Code,
  { lit }: CodeInfo,
  diagnostics: Diagnostics,
): void {
  if (lit.length < 2) return;
  diagnostics.add(
    locationOf(slide, code),
    'Notes have no steps: write lines without “|”, or none.',
  );
}
