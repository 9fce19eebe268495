import type { Root } from 'mdast';
import type { mathFromMarkdown } from 'mdast-util-math';
import { visit } from 'unist-util-visit';

type Extension = ReturnType<typeof mathFromMarkdown>;

/** Characters with a meaning for what reads texts after parsing: facts, attribute lists, checks of incomplete marks. */
const MARKS = '{}`*~[]!<=^+:';
/**
 * Stand for `\{` and other escaped marks until all that is resolved: noncharacters of Unicode, which no file may contain
 * (`content/files/read-text.ts`).
 */
const STAND_IN_BASE = 0xfdd0;
const STAND_INS = new Map(
  Array.from(MARKS, (mark, index) => [mark, String.fromCharCode(STAND_IN_BASE + index)]),
);
const ORIGINALS = new Map(Array.from(STAND_INS, ([mark, standIn]) => [standIn, mark]));
const ANY_STAND_IN = new RegExp(`[${[...ORIGINALS.keys()].join('')}]`, 'g');

/** Keeps escaped marks apart from those that mean something, which CommonMark does not distinguish in texts. */
export function braceEscapes(): Extension {
  return {
    exit: {
      characterEscapeValue(token) {
        const text = this.stack.pop();
        if (text?.type !== 'text') return;
        const character = this.sliceSerialize(token);
        text.value += STAND_INS.get(character) ?? character;
        const { line, column, offset } = token.end;
        if (text.position) text.position.end = { line, column, offset };
      },
    },
  };
}

/** A text with the braces and other marks that its author has escaped. */
export function unescapeBraces(text: string): string {
  return text.replace(ANY_STAND_IN, (character) => ORIGINALS.get(character) ?? character);
}

/** Restores escaped braces where no others have a meaning: in addresses, titles of links, and beside code. */
export function unescapeProperties(tree: Root): void {
  visit(tree, (node) => {
    if ('url' in node) node.url = unescapeBraces(node.url);
    if ('title' in node && node.title) node.title = unescapeBraces(node.title);
    if (node.type !== 'code') return;
    node.lang = node.lang && unescapeBraces(node.lang);
    node.meta = node.meta && unescapeBraces(node.meta);
  });
}
