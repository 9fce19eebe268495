import { ACTORS_WITH_COLOURS } from '../content/appearance/actors.ts';
import { backgroundTones } from '../content/appearance/background-tones.ts';
import { actorSigns } from '../content/appearance/signs.ts';
import type { BuildOptions } from '../content/build-options.ts';
import type { DeckConfig } from '../content/deck/deck-config.ts';
import type { DeckContext } from '../content/deck-context.ts';
import type { DeckFiles } from '../content/deck-files.ts';
import type { Diagnostics } from '../content/diagnostics.ts';
import type { Ledger } from '../content/facts/ledger.ts';
import {
  type LocalizedFact,
  localizeFacts,
  placeholderFact,
} from '../content/facts/localized-facts.ts';
import { localizeFigures } from '../content/figures/localized-figures.ts';
import { dataUrl } from '../content/files/data-url.ts';
import { memoize } from '../content/memoize.ts';
import type { Content } from '../content/read-content.ts';
import { typesetMessagesIn } from '../i18n/messages.ts';
import { showsLedger } from '../markdown/embeds/ledger-part.ts';
import type { SlideFile } from '../markdown/parse.ts';
import { withoutComments } from '../markdown/remove-comments.ts';

/** Used where facts.yaml cannot be read: every reference to a fact is then accepted, for the file's own problems are reported. */
const EMPTY_LEDGER: Ledger = {
  sources: new Map(),
  brokenSources: new Set(),
  units: new Map(),
  entries: new Map(),
  series: new Map(),
};

class AnyFact extends Map<string, LocalizedFact> {
  override get(id: string): LocalizedFact {
    return placeholderFact(id);
  }
}

/** To typeset all messages takes as long as to compile several slides. */
const messagesFor = memoize(typesetMessagesIn);

/** What is said in a language by facts and figures. */
export type LocalizedContent = Pick<DeckContext, 'facts' | 'figures' | 'brokenFigures'>;

/** Facts and figures in a language. `diagnostics` has the problems of the figures. */
export function localizeContent(
  lang: string,
  files: DeckFiles,
  { deck, ledger }: Pick<DeckContext, 'deck'> & Pick<Content, 'ledger'>,
  diagnostics: Diagnostics,
): LocalizedContent {
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
  return { facts, figures, brokenFigures: broken };
}

/** The context from which the slides of a language are compiled. */
export function contextFor(
  lang: string,
  files: DeckFiles,
  options: BuildOptions,
  {
    deck,
    drafts,
    ledger,
    credits,
  }: Pick<DeckContext, 'deck' | 'drafts'> & Pick<Content, 'ledger' | 'credits'>,
  { facts, figures, brokenFigures }: LocalizedContent,
): DeckContext {
  return {
    lang,
    messages: messagesFor(lang),
    deck,
    drafts,
    signs: actorSigns(deck, files.tokens),
    backgroundTones: backgroundTones(deck, files.tokens),
    ledger: ledger ?? EMPTY_LEDGER,
    facts,
    figures,
    figureFiles: new Map(files.figures.map((file) => [file.name, file])),
    brokenFigures,
    pictures: files.pictures,
    pictureAt: (path) => files.inspected.get(path),
    credits,
    slidesShowing: (path) => slidesShowing(path, files, lang, deck),
    assetUrl: options.singleFile
      ? (path) => dataUrl(path, files.readAsset(path))
      : (path) => `/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`,
    readAsset: (path, length) => files.readAsset(path, length),
    measure: files.measure,
    highlighter: files.highlighter,
    downloads: options.downloads ?? [],
    ogImages: options.ogImages ?? [],
    hasNotes: options.forAuthor === true || deck.publishNotes !== false,
    hasChartSheets: options.forAuthor === true,
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
export function slideFiles(
  { folder, texts }: DeckFiles,
  lang: string,
  deck: DeckConfig,
): SlideFile[] {
  return deck.slides.flatMap(({ name }) => {
    const path = `${lang}/${name}.md`;
    const text = texts.get(path);
    return text === undefined ? [] : [{ file: `${folder}/${path}`, text: withoutComments(text) }];
  });
}
