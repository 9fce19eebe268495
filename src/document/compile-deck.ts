import type { BuildOptions } from '../content/build-options.ts';
import { draftsIn } from '../content/deck/drafts.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import { ContentError, type Diagnostics } from '../content/diagnostics.ts';
import { suggestWord } from '../content/did-you-mean.ts';
import { type Content, readContent } from '../content/read-content.ts';
import { compileSlide } from '../markdown/compile-slide.ts';
import { lintLedgerParts } from '../markdown/embeds/ledger-part.ts';
import { lintTranslations } from '../markdown/lint/lint-translations.ts';
import type { Section } from '../markdown/section.ts';
import { lintAutoAnimate } from '../markdown/slide-options/lint-auto-animate.ts';
import type { CachedResults } from './cached-results.ts';
import type { CompileCache } from './compile-cache.ts';
import { type CompiledDocument, compileDocument } from './document.ts';
import { contextFor, localizeContent, slideFiles } from './language-context.ts';
import { reportFirstDraft, reportUnlistedSlides, unlistedSlides } from './lint-slide-list.ts';

/** A language's page, and the context from which it was compiled. */
export interface CompiledLocale {
  readonly context: DeckContext;
  readonly document: CompiledDocument;
}

/**
 * Compiles a deck into one page per language, the original first.
 * @param cache of the compilations before; by default, everything is compiled
 * @throws ContentError with every problem in any file
 */
export function compileDeck(
  files: DeckFiles,
  options: BuildOptions = {},
  cache?: CompileCache,
): CompiledDocument[] {
  const cached = cache?.resultsFor(files, options);
  const content = contentOf(files, options, cached);
  return compileLocales(files, content, options, cached).map(({ document }) => document);
}

/** The YAML files of a deck, read again only if they have changed. @param cached by default, nothing is */
export function contentOf(
  files: DeckFiles,
  options: BuildOptions,
  cached?: CachedResults,
): Content {
  const read = () => readContent(files, options);
  return cached ? cached.content(read) : read();
}

/** Compiles content that has been read, and returns the contexts as well. @throws ContentError as `compileDeck` does */
export function compileLocales(
  files: DeckFiles,
  { deck: config, ledger, credits, diagnostics }: Content,
  options: BuildOptions = {},
  cached?: CachedResults,
): CompiledLocale[] {
  if (!config) throw new ContentError(diagnostics.all);
  const drafts = draftsIn(files);
  if (!config.isIncomplete) reportUnlistedSlides(files, config, drafts, diagnostics);
  reportFirstDraft(config, drafts, diagnostics);
  const slides = config.slides.filter(
    // Without the first slide, the title of the next one would be reported, too.
    ({ name }, index) => options.showDrafts || index === 0 || !drafts.has(name),
  );
  const deck = { ...config, slides };
  const locales = deck.languages.map((lang) => {
    const content = { deck, drafts, ledger, credits };
    const localize = () => localizeContent(lang, files, content, diagnostics);
    const localized = cached ? cached.localized(lang, diagnostics, localize) : localize();
    const context = contextFor(lang, files, options, content, localized);
    const sections = compileSlides(files, context, diagnostics, cached);
    const fileOf = ({ name }: Section) => `${files.folder}/${lang}/${name}.md`;
    lintAutoAnimate(fileOf, sections, diagnostics);
    lintLedgerParts(slideFiles(files, lang, deck), diagnostics);
    return { lang, context, sections };
  });
  lintTranslations(files.folder, locales, diagnostics);
  diagnostics.throwIfAny();
  return locales.map(({ context, sections }) => ({
    context,
    document: compileDocument(sections, context),
  }));
}

function compileSlides(
  files: DeckFiles,
  context: DeckContext,
  diagnostics: Diagnostics,
  cached: CachedResults | undefined,
): Section[] {
  const counted = countReads(context);
  const untrackedUses = () => diagnostics.reportCount + counted.reads();
  return context.deck.slides.flatMap((listed) => {
    const path = `${context.lang}/${listed.name}.md`;
    const text = files.texts.get(path);
    if (text === undefined) {
      // It may be written in one language first.
      if (context.drafts.has(listed.name)) return [];
      diagnostics.add(
        listed.location,
        `The slide “${listed.name}” is listed, but ${files.folder}/${path} is missing.${suggestWord(listed.name, unlistedSlides(files, context))} Write it, or take the line out.`,
      );
      return [];
    }
    const slide = { file: `${files.folder}/${path}`, text };
    const compile = () => compileSlide(slide, listed, files.layouts, counted.context, diagnostics);
    const section = cached ? cached.section(slide, untrackedUses, compile) : compile();
    return section ? [section] : [];
  });
}

/** A context that counts how often something is read that is neither in the context nor in the text of the slide. */
function countReads(context: DeckContext): { context: DeckContext; reads(): number } {
  let reads = 0;
  const counting =
    <Arguments extends unknown[], Result>(read: (...args: Arguments) => Result) =>
    (...args: Arguments) => {
      reads++;
      return read(...args);
    };
  return {
    context: {
      ...context,
      slidesShowing: counting(context.slidesShowing),
      readAsset: counting(context.readAsset),
    },
    reads: () => reads,
  };
}
