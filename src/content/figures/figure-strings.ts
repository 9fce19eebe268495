import { parseSync } from 'vite';
import { UI_LANGUAGES } from '../../i18n/messages.ts';

/** A text in a figure file: a string literal, or one part of a template literal between `${ }`. */
export interface FigureString {
  /** Its value, with escape sequences decoded. */
  readonly text: string;
  /** Its language, if it is a text by language: `{ fr: 'la part' }`. */
  readonly lang?: string | undefined;
  /** The offset in the file of a character of `text`; of the literal, when it contains escape sequences. */
  offsetOf(index: number): number;
}

/** A node of the ESTree, as far as this file reads it. */
interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** CSS colours contain digits that nobody reads. */
const COLOUR = /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\(.*\)|(?:hwb|lab|lch|oklab|oklch|color)\(.*\))$/is;

/**
 * The string and template literals of a TypeScript file, without CSS colours and module specifiers.
 * Empty when the file has a syntax error, which `figureLoadError` reports.
 */
export function figureStrings(file: string, code: string): FigureString[] {
  const { program, errors } = parseSync(file, code);
  return errors.length > 0 ? [] : stringsIn(program, code);
}

function stringsIn(node: unknown, code: string, lang?: string): FigureString[] {
  if (Array.isArray(node)) return node.flatMap((child) => stringsIn(child, code, lang));
  if (!isTreeNode(node)) return [];
  const text = textOf(node);
  if (text === undefined) {
    const language = languageOf(node) ?? lang;
    // `source` is the module specifier of an import or export.
    return Object.entries(node).flatMap(([key, child]) =>
      key === 'source' ? [] : stringsIn(child, code, language),
    );
  }
  if (COLOUR.test(text.trim())) return [];
  const source = code.slice(node.start, node.end);
  // The range of a part of a template literal includes its delimiters; so does that of a string.
  const inside = source.indexOf(text);
  return [{ text, lang, offsetOf: (index) => node.start + (inside < 0 ? 0 : inside + index) }];
}

/** The language that is the key of a property. */
function languageOf(node: TreeNode): string | undefined {
  if (node.type !== 'Property') return undefined;
  const { name, value } = Object(Object(node)['key']) as { name?: string; value?: unknown };
  const key = name ?? value;
  return UI_LANGUAGES.find((lang) => lang === key);
}

function textOf({ type, value }: TreeNode): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  return type === 'TemplateElement' ? (Object(value).cooked ?? '') : undefined;
}

function isTreeNode(value: unknown): value is TreeNode {
  return typeof Object(value).type === 'string';
}
