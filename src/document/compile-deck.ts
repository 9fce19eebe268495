import { ACTORS_WITH_COLOURS } from '../content/appearance/actors.ts';
import { backgroundTones } from '../content/appearance/background-tones.ts';
import { actorSigns } from '../content/appearance/signs.ts';
import type { BuildOptions } from '../content/build-options.ts';
import { dataUrl } from '../content/data-url.ts';
import type { DeckConfig } from '../content/deck-config.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import { ContentError, type Diagnostics } from '../content/diagnostics.ts';
import { suggestWord } from '../content/did-you-mean.ts';
import { draftsIn } from '../content/drafts.ts';
import type { Ledger } from '../content/facts/ledger.ts';
import {
  type LocalizedFact,
  localizeFacts,
  placeholderFact,
} from '../content/facts/localized-facts.ts';
import { localizeFigures } from '../content/figures/localized-figures.ts';
import { type Content, readContent } from '../content/read-content.ts';
import { typesetMessagesIn } from '../i18n/messages.ts';
import { compileSlide } from '../markdown/compile-slide.ts';
import { lintLedgerParts, showsLedger } from '../markdown/embeds/ledger-part.ts';
import { lintTranslations } from '../markdown/lint/lint-translations.ts';
import type { SlideFile } from '../markdown/parse.ts';
import { withoutComments } from '../markdown/remove-comments.ts';
import type { Section } from '../markdown/section.ts';
import { lintAutoAnimate } from '../markdown/slide-options/lint-auto-animate.ts';
import { type CompiledDocument, compileDocument } from './document.ts';

/** A language's page, and the context from which it was compiled. */
export interface CompiledLocale {
  readonly context: DeckContext;
  readonly document: CompiledDocument;
}

/**
 * Compiles a deck into one page per language, the original first.
 * @throws ContentError with every problem in any file
 */
export function compileDeck(files: DeckFiles, options: BuildOptions = {}): CompiledDocument[] {
  return compileLocales(files, readContent(files, options), options).map(
    ({ document }) => document,
  );
}

/** Compiles content that has been read, and returns the contexts as well. @throws ContentError as `compileDeck` does */
export function compileLocales(
  files: DeckFiles,
  { deck: config, ledger, credits, diagnostics }: Content,
  options: BuildOptions = {},
): CompiledLocale[] {
  if (!config) throw new ContentError(diagnostics.all);
  const drafts = draftsIn(files);
  reportUnlistedSlides(files, config, drafts, diagnostics);
  reportFirstDraft(config, drafts, diagnostics);
  const slides = config.slides.filter(
    // Without the first slide, the title of the next one would be reported, too.
    ({ name }, index) => options.showDrafts || index === 0 || !drafts.has(name),
  );
  const deck = { ...config, slides };
  const locales = deck.languages.map((lang) => {
    const content = { deck, drafts, ledger, credits };
    const context = contextFor(lang, files, options, content, diagnostics);
    const sections = compileSlides(files, context, diagnostics);
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

/** Used where facts.yaml cannot be read: every reference to a fact is then accepted, for the file's own problems are reported. */
const EMPTY_LEDGER: Ledger = {
  sources: new Map(),
  units: new Map(),
  entries: new Map(),
  series: new Map(),
};

class AnyFact extends Map<string, LocalizedFact> {
  override get(id: string): LocalizedFact {
    return placeholderFact(id);
  }
}

function contextFor(
  lang: string,
  files: DeckFiles,
  options: BuildOptions,
  {
    deck,
    drafts,
    ledger,
    credits,
  }: Pick<DeckContext, 'deck' | 'drafts'> & Pick<Content, 'ledger' | 'credits'>,
  diagnostics: Diagnostics,
): DeckContext {
  const facts = ledger ? localizeFacts(ledger, lang) : new AnyFact();
  const actorCount = Math.max(deck.actors?.length ?? 0, ACTORS_WITH_COLOURS);
  const { figures, broken } = localizeFigures(
    lang,
    files.figures,
    facts,
    ledger,
    diagnostics,
    actorCount,
  );
  return {
    lang,
    messages: typesetMessagesIn(lang),
    deck,
    drafts,
    signs: actorSigns(deck, files.tokens),
    backgroundTones: backgroundTones(deck, files.tokens),
    ledger: ledger ?? EMPTY_LEDGER,
    facts,
    figures,
    brokenFigures: broken,
    pictures: files.pictures,
    pictureAt: (path) => files.inspected.get(path),
    credits,
    slidesShowing: (path) => slidesShowing(path, files, lang, deck),
    assetUrl: options.singleFile
      ? (path) => dataUrl(path, files.readAsset(path))
      : (path) => `/${encodeURI(path)}`,
    readAsset: (path, length) => files.readAsset(path, length),
    measure: files.measure,
    highlighter: files.highlighter,
    pdfs: options.pdfs ?? [],
    ogImages: options.ogImages ?? [],
    hasNotes: options.forAuthor === true || deck.publishNotes !== false,
    hasSourcePositions: options.sourcePositions === true,
    singleFile: options.singleFile ?? false,
    ledgerShown: slideFiles(files, lang, deck).some(({ text }) => showsLedger(text)),
  };
}

/** The slides of a language that name a file of `assets/`, as it is written there or in an address. */
function slidesShowing(path: string, { texts }: DeckFiles, lang: string, { slides }: DeckConfig) {
  return slides.flatMap(({ name }, index) => {
    const text = texts.get(`${lang}/${name}.md`)?.normalize('NFC') ?? '';
    const isShown = text.includes(path) || text.includes(encodeURI(path));
    return isShown ? [{ name, number: index + 1 }] : [];
  });
}

/** The listed slides of a language, as far as they exist, without comments. */
function slideFiles({ folder, texts }: DeckFiles, lang: string, deck: DeckConfig): SlideFile[] {
  return deck.slides.flatMap(({ name }) => {
    const path = `${lang}/${name}.md`;
    const text = texts.get(path);
    return text === undefined ? [] : [{ file: `${folder}/${path}`, text: withoutComments(text) }];
  });
}

function compileSlides(
  files: DeckFiles,
  context: DeckContext,
  diagnostics: Diagnostics,
): Section[] {
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
    const section = compileSlide(slide, listed, files.layouts, context, diagnostics);
    return section ? [section] : [];
  });
}

/** Reports a draft in the place of the title slide, without which a build has no title. */
function reportFirstDraft(
  { slides: [first] }: DeckConfig,
  drafts: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  if (first === undefined || !drafts.has(first.name)) return;
  diagnostics.add(
    first.location,
    `The first slide has the title of the deck, so it cannot be a draft. Remove “draft: true” from “${first.name}”, or list another slide first.`,
  );
}

/** Names of the slides of a language that no line of deck.yaml lists. */
function unlistedSlides({ texts }: DeckFiles, { lang, deck }: DeckContext): string[] {
  return [...texts.keys()].flatMap((path) => {
    const [, name] = new RegExp(`^${lang}/([^/]+)\\.md$`).exec(path) ?? [];
    return name === undefined || deck.slides.some((listed) => listed.name === name) ? [] : [name];
  });
}

/** Reports slides that no line of deck.yaml lists and that are no drafts: they would be missing without a message. */
function reportUnlistedSlides(
  { folder, texts }: DeckFiles,
  deck: DeckConfig,
  drafts: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  const names = new Set(deck.slides.map((listed) => listed.name));
  for (const path of texts.keys()) {
    const [, lang, name] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (lang === undefined || name === undefined || names.has(name) || drafts.has(name)) continue;
    if (!deck.languages.includes(lang)) continue;
    diagnostics.add(
      { file: `${folder}/${path}`, line: 1, column: 1 },
      `The slide “${name}” is not listed in deck.yaml. Add a line “- ${name}” where it belongs, write “draft: true” into its front matter, or remove the file.`,
    );
  }
}
