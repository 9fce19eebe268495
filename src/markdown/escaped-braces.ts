import type { Root } from 'mdast';
import type { mathFromMarkdown } from 'mdast-util-math';
import { visit } from 'unist-util-visit';

type Extension = ReturnType<typeof mathFromMarkdown>;

/** Private-use characters that stand for `\{` and `\}` until facts and attribute lists are resolved. */
const STAND_INS: Readonly<Record<string, string>> = { '{': '\uE07B', '}': '\uE07D' };
const BRACES: Readonly<Record<string, string>> = { '\uE07B': '{', '\uE07D': '}' };

/** Keeps escaped braces apart from those of facts and attribute lists, which CommonMark does not distinguish in texts. */
export function braceEscapes(): Extension {
  return {
    exit: {
      characterEscapeValue(token) {
        const text = this.stack.pop();
        if (text?.type !== 'text') return;
        const character = this.sliceSerialize(token);
        text.value += STAND_INS[character] ?? character;
        const { line, column, offset } = token.end;
        if (text.position) text.position.end = { line, column, offset };
      },
    },
  };
}

/** A text with the braces that its author has escaped. */
export function unescapeBraces(text: string): string {
  return text.replace(/[\uE07B\uE07D]/g, (character) => BRACES[character] ?? character);
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
