import { setWords } from '../words/set-words.ts';
import { wordsIn } from '../words/words.ts';
import { type Deck, readDeck } from './deck.ts';
import { type CompiledDocument, compileDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { factsIn, standIn, type WordedFact } from './facts.ts';
import { type FigureFile, figuresIn } from './figures.ts';
import { type Ledger, readLedger } from './ledger.ts';
import type { MeasureText } from './measure-text.ts';
import { ContentError, type Problem, Problems } from './problems.ts';
import { checkSameSteps } from './same-steps.ts';
import type { Section } from './section.ts';
import { compileSlide } from './slide.ts';
import type { Told } from './told.ts';

/** The files of `slides/`, as read, and what the engine offers them. */
export interface DeckFiles extends Told {
  /** Folder of the deck as it is named in messages, for instance `slides`. */
  readonly folder: string;
  /** Every text file of the folder by its path in it: `deck.yaml`, `fr/titre.md`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The problem of each of these files that is not UTF-8; none unless told. */
  readonly undecoded?: readonly Problem[];
  readonly figures: readonly FigureFile[];
  /** Paths of the files in `assets/`. */
  readonly pictures: readonly string[];
  /** Names of the layouts that have a style sheet. */
  readonly layouts: readonly string[];
  /** How wide a text of a figure is in the deck's own fonts. */
  readonly measure: MeasureText;
  /** Whether each language becomes one file; else they become a site. */
  readonly alone?: boolean;
}

/** An edition, and the document it has become. */
export interface CompiledEdition {
  readonly edition: Edition;
  readonly document: CompiledDocument;
}

/**
 * Compiles a deck into one document a language, the original first.
 * @throws ContentError with every problem found in any file
 */
export function compileDeck(files: DeckFiles): CompiledDocument[] {
  return compileEditions(files).map(({ document }) => document);
}

/** Compiles a deck as `compileDeck` does, for whoever also needs what its documents are made from. */
export function compileEditions(files: DeckFiles): CompiledEdition[] {
  const problems = new Problems();
  for (const problem of files.undecoded ?? []) problems.add(problem, problem.message);
  const written = readFile(files, 'deck.yaml', problems, (file, text) =>
    readDeck(file, text, problems),
  );
  const deck = written && { ...written, address: files.address ?? written.address };
  const ledger = readFile(files, 'facts.yaml', problems, (file, text) =>
    readLedger(file, text, deck?.languages ?? [], problems),
  );
  if (!deck) throw new ContentError(problems.found);
  noteUnlisted(files, deck, problems);
  const editions = deck.languages.map((lang) => {
    const edition = editionIn(lang, files, deck, ledger, problems);
    return { edition, sections: sectionsOf(files, edition, problems) };
  });
  checkSameSteps(
    files.folder,
    editions.map(({ edition, sections }) => ({ lang: edition.lang, sections })),
    problems,
  );
  problems.throwIfAny();
  return editions.map(({ edition, sections }) => ({
    edition,
    document: compileDocument(sections, edition),
  }));
}

function readFile<Read>(
  { folder, texts }: DeckFiles,
  path: string,
  problems: Problems,
  read: (file: string, text: string) => Read,
): Read | undefined {
  const text = texts.get(path);
  if (text !== undefined) return read(`${folder}/${path}`, text);
  problems.add(
    { file: `${folder}/${path}`, line: 1, column: 1 },
    'This file is missing; every deck has one.',
  );
  return undefined;
}

/** The ledger when facts.yaml cannot be read: whatever a slide asks for may be in it. */
const UNREAD: Ledger = { sources: new Map(), units: new Map(), entries: new Map() };

/** How a slide asks for the ledger. */
const LEDGER = '![ledger](facts)';

class AnyFact extends Map<string, WordedFact> {
  override get(id: string): WordedFact {
    return standIn(id);
  }
}

function editionIn(
  lang: string,
  files: DeckFiles,
  deck: Deck,
  ledger: Ledger | undefined,
  problems: Problems,
): Edition {
  const facts = ledger ? factsIn(ledger, lang) : new AnyFact();
  const { figures, broken } = figuresIn(lang, files.figures, facts, ledger, problems);
  return {
    lang,
    words: setWords(wordsIn(lang), lang),
    deck,
    ledger: ledger ?? UNREAD,
    facts,
    figures,
    brokenFigures: broken,
    pictures: files.pictures,
    measure: files.measure,
    papers: files.papers ?? [],
    previews: files.previews ?? [],
    hasNotes: files.forAuthor === true || deck.publishNotes !== false,
    alone: files.alone ?? false,
    ledgerShown: deck.slides.some(({ name }) =>
      files.texts.get(`${lang}/${name}.md`)?.includes(LEDGER),
    ),
  };
}

function sectionsOf(files: DeckFiles, edition: Edition, problems: Problems): Section[] {
  return edition.deck.slides.flatMap((listed) => {
    const path = `${edition.lang}/${listed.name}.md`;
    const text = files.texts.get(path);
    if (text === undefined) {
      problems.add(
        listed.place,
        `The slide “${listed.name}” is listed, but ${files.folder}/${path} is missing. Write it, or take the line out.`,
      );
      return [];
    }
    const slide = { file: `${files.folder}/${path}`, text };
    const section = compileSlide(slide, listed, files.layouts, edition, problems);
    return section ? [section] : [];
  });
}

/** A slide that is written and not listed would be lost without a word. */
function noteUnlisted({ folder, texts }: DeckFiles, deck: Deck, problems: Problems): void {
  const names = new Set(deck.slides.map((listed) => listed.name));
  for (const path of texts.keys()) {
    const [, lang, name] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
    if (lang === undefined || name === undefined || names.has(name)) continue;
    if (!deck.languages.includes(lang)) continue;
    problems.add(
      { file: `${folder}/${path}`, line: 1, column: 1 },
      `The slide “${name}” is not listed in deck.yaml. Add a line “- ${name}” where it belongs, or remove the file.`,
    );
  }
}
