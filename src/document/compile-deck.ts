import { type DeckConfig, readDeckConfig } from '../content/deck-config.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import { ContentError, Diagnostics } from '../content/diagnostics.ts';
import { type Ledger, readLedger } from '../content/ledger.ts';
import { type LocalizedFact, localizeFacts, placeholderFact } from '../content/localized-facts.ts';
import { localizeFigures } from '../content/localized-figures.ts';
import { messagesIn } from '../i18n/messages.ts';
import { typesetMessages } from '../i18n/typeset-messages.ts';
import { compileSlide } from '../markdown/compile-slide.ts';
import { lintTranslations } from '../markdown/lint-translations.ts';
import type { Section } from '../markdown/section.ts';
import { type CompiledDocument, compileDocument } from './document.ts';

/** An edition, and the document it has become. */
export interface CompiledLocale {
  readonly context: DeckContext;
  readonly document: CompiledDocument;
}

/**
 * Compiles a deck into one document a language, the original first.
 * @throws ContentError with every problem found in any file
 */
export function compileDeck(files: DeckFiles): CompiledDocument[] {
  return compileLocales(files).map(({ document }) => document);
}

/** Compiles a deck as `compileDeck` does, for whoever also needs what its documents are made from. */
export function compileLocales(files: DeckFiles): CompiledLocale[] {
  const diagnostics = new Diagnostics();
  for (const problem of files.undecoded ?? []) diagnostics.add(problem, problem.message);
  const written = readFile(files, 'deck.yaml', diagnostics, (file, text) =>
    readDeckConfig(file, text, diagnostics),
  );
  const deck = written && { ...written, address: files.address ?? written.address };
  const ledger = readFile(files, 'facts.yaml', diagnostics, (file, text) =>
    readLedger(file, text, deck?.languages ?? [], diagnostics),
  );
  if (!deck) throw new ContentError(diagnostics.all);
  noteUnlisted(files, deck, diagnostics);
  const locales = deck.languages.map((lang) => {
    const context = editionIn(lang, files, deck, ledger, diagnostics);
    return { context, sections: sectionsOf(files, context, diagnostics) };
  });
  lintTranslations(
    files.folder,
    locales.map(({ context, sections }) => ({ lang: context.lang, sections })),
    diagnostics,
  );
  diagnostics.throwIfAny();
  return locales.map(({ context, sections }) => ({
    context,
    document: compileDocument(sections, context),
  }));
}

function readFile<Read>(
  { folder, texts }: DeckFiles,
  path: string,
  diagnostics: Diagnostics,
  read: (file: string, text: string) => Read,
): Read | undefined {
  const text = texts.get(path);
  if (text !== undefined) return read(`${folder}/${path}`, text);
  diagnostics.add(
    { file: `${folder}/${path}`, line: 1, column: 1 },
    'This file is missing; every deck has one.',
  );
  return undefined;
}

/** The ledger when facts.yaml cannot be read: whatever a slide asks for may be in it. */
const UNREAD: Ledger = { sources: new Map(), units: new Map(), entries: new Map() };

/** How a slide asks for the ledger. */
const LEDGER = '![ledger](facts)';

class AnyFact extends Map<string, LocalizedFact> {
  override get(id: string): LocalizedFact {
    return placeholderFact(id);
  }
}

function editionIn(
  lang: string,
  files: DeckFiles,
  deck: DeckConfig,
  ledger: Ledger | undefined,
  diagnostics: Diagnostics,
): DeckContext {
  const facts = ledger ? localizeFacts(ledger, lang) : new AnyFact();
  const { figures, broken } = localizeFigures(lang, files.figures, facts, ledger, diagnostics);
  return {
    lang,
    messages: typesetMessages(messagesIn(lang), lang),
    deck,
    ledger: ledger ?? UNREAD,
    facts,
    figures,
    brokenFigures: broken,
    pictures: files.pictures,
    measure: files.measure,
    pdfs: files.pdfs ?? [],
    ogImages: files.ogImages ?? [],
    hasNotes: files.forAuthor === true || deck.publishNotes !== false,
    singleFile: files.singleFile ?? false,
    ledgerShown: deck.slides.some(({ name }) =>
      files.texts.get(`${lang}/${name}.md`)?.includes(LEDGER),
    ),
  };
}

function sectionsOf(files: DeckFiles, context: DeckContext, diagnostics: Diagnostics): Section[] {
  return context.deck.slides.flatMap((listed) => {
    const path = `${context.lang}/${listed.name}.md`;
    const text = files.texts.get(path);
    if (text === undefined) {
      diagnostics.add(
        listed.location,
        `The slide “${listed.name}” is listed, but ${files.folder}/${path} is missing. Write it, or take the line out.`,
      );
      return [];
    }
    const slide = { file: `${files.folder}/${path}`, text };
    const section = compileSlide(slide, listed, files.layouts, context, diagnostics);
    return section ? [section] : [];
  });
}

/** A slide that is written and not listed would be lost without a word. */
function noteUnlisted(
  { folder, texts }: DeckFiles,
  deck: DeckConfig,
  diagnostics: Diagnostics,
): void {
  const names = new Set(deck.slides.map((listed) => listed.name));
  for (const path of texts.keys()) {
    const [, lang, name] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (lang === undefined || name === undefined || names.has(name)) continue;
    if (!deck.languages.includes(lang)) continue;
    diagnostics.add(
      { file: `${folder}/${path}`, line: 1, column: 1 },
      `The slide “${name}” is not listed in deck.yaml. Add a line “- ${name}” where it belongs, or remove the file.`,
    );
  }
}
