import type { LanguageInput, LanguageRegistration } from 'shiki';
import type { CodeToken, Highlighter } from '../../content/highlighter.ts';

/** The language of a fenced block, as in “```js [1|3]”; also where the fence is indented or in a list. */
const FENCE = /(?:`{3,}|~{3,})[ \t]*([^\s`~[\]]+)/g;

const THEME = 'tokens';
const VARIABLE = '--';

/** By default, what a slow machine has not tokenized in time, or what is in a long line, has no colours. */
const NO_LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 0 };

/** Highlighters by their languages: a development server needs the same one after each edit. */
const loaded = new Map<string, Promise<Highlighter>>();

/** Loads a highlighter for the languages in these texts; nothing of Shiki if there are none. */
export async function loadHighlighter(texts: Iterable<string>): Promise<Highlighter> {
  const used = new Set<string>();
  for (const text of texts) {
    for (const [, language = ''] of text.matchAll(FENCE)) used.add(language.toLowerCase());
  }
  if (used.size === 0) return { languages: new Map(), tokenize: plainLines };
  const names = [...used].sort();
  const key = names.join(' ');
  const highlighter = loaded.get(key) ?? loadShiki(names);
  loaded.set(key, highlighter);
  return highlighter;
}

/**
 * Loads Shiki with the grammars of these languages, and of those in them. The engine is Oniguruma, for which the
 * grammars are written: translated to JavaScript, their patterns take longer.
 */
async function loadShiki(names: readonly string[]): Promise<Highlighter> {
  const { createCssVariablesTheme, createHighlighterCoreSync } = await import('shiki/core');
  const { createOnigurumaEngine } = await import('shiki/engine/oniguruma');
  const { bundledLanguages, bundledLanguagesInfo } = await import('shiki/langs');
  const loaders: Readonly<Record<string, LanguageInput>> = bundledLanguages;
  const langs = await Promise.all(
    names.flatMap((name) => loaders[name] ?? []).map((load) => grammarsOf(load)),
  );
  const shiki = createHighlighterCoreSync({
    // Its colours are names, which become classes: the CSP allows no inline styles.
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: VARIABLE, fontStyle: false })],
    langs,
    engine: await createOnigurumaEngine(import('shiki/wasm')),
  });
  return {
    languages: new Map(
      bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
        [id, ...aliases].map((key) => [key, name] as const),
      ),
    ),
    tokenize: (code, lang) =>
      shiki
        .codeToTokensBase(code, { lang, theme: THEME, ...NO_LIMITS })
        .map((line) =>
          merged(line.map(({ content, color }) => ({ text: content, kind: kindOf(color) }))),
        ),
  };
}

/** The tokens of code without a language: each line is one. */
export function plainLines(code: string): CodeToken[][] {
  return code.split('\n').map((text) => (text === '' ? [] : [{ text }]));
}

async function grammarsOf(input: LanguageInput): Promise<LanguageRegistration[]> {
  const module = await (typeof input === 'function' ? input() : input);
  const grammars = 'default' in module ? module.default : module;
  return Array.isArray(grammars) ? grammars : [grammars];
}

/** `var(--token-keyword)` is `keyword`. */
function kindOf(color: string | undefined): string | undefined {
  return /^var\(--token-([a-z-]+)\)/.exec(color ?? '')?.[1];
}

/** Joins tokens of the same kind; spaces join any. */
function merged(tokens: readonly CodeToken[]): CodeToken[] {
  const result: CodeToken[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === '')) {
      result[result.length - 1] = { ...last, text: last.text + token.text };
    } else if (token.text !== '') {
      result.push(token);
    }
  }
  return result;
}
