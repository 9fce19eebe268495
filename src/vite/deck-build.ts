import type { BuildOptions } from '../content/build-options.ts';
import type { DeckConfig } from '../content/deck/deck-config.ts';
import { draftsIn } from '../content/deck/drafts.ts';
import { type Diagnostic, formatDiagnostic } from '../content/diagnostics.ts';
import { writeFactDeclarations } from '../content/facts/fact-types.ts';
import { isResized } from '../content/pictures/picture.ts';
import { projectFolders } from '../content/project-folders.ts';
import { CompileCache } from '../document/compile-cache.ts';
import { compileLocales, contentOf } from '../document/compile-deck.ts';
import type { CompiledDocument } from '../document/document.ts';
import type { Outcome } from './development/compile-queue.ts';
import { loadDeck } from './load/load-deck.ts';
import { ModuleCache } from './load/module-cache.ts';

/** The state that the plugins of one build or development server share. */
export class DeckBuild {
  readonly options: BuildOptions;
  /** The project's folder; set by the plugin `content` before any other hook runs. */
  root = process.cwd();
  /** Whether the pages have the notes even where these are not published: set in development, where only the author sees them. */
  forAuthor: boolean;
  /** Whether a development server serves the deck, whose content may change in any way. Set with `root`. */
  isServed = false;
  /** The built pages by their path in the site: `en/index.html`. */
  readonly pages = new Map<string, BuiltPage>();
  /** Files that are in the site and not in the bundle: of typefaces, and of the service worker. */
  readonly bundledFiles = new Set<string>();
  #compilation: Promise<Compilation> | undefined;
  /** For a development server, which compiles after each change. */
  readonly #cache = new CompileCache();
  readonly #modules = new ModuleCache();

  constructor(options: BuildOptions = {}) {
    this.options = options;
    this.forAuthor = options.forAuthor === true;
  }

  /** The pages of all languages, the original first; compiled at the first call. */
  async documents(): Promise<readonly CompiledDocument[]> {
    return (await this.#compiled()).documents;
  }

  /** `deck.yaml`. */
  async config(): Promise<DeckConfig> {
    return (await this.#compiled()).config;
  }

  /** Names of the listed slides that a build leaves out, because they are drafts. */
  async leftOut(): Promise<readonly string[]> {
    return this.isServed ? [] : (await this.#compiled()).drafts;
  }

  /** The icons that `assets/` lacks, by path in the site. */
  async icons(): Promise<ReadonlyMap<string, Uint8Array>> {
    return (await this.#compiled()).icons;
  }

  /** Paths in `assets/` of the pictures of which the site has copies instead. */
  async replacedAssets(): Promise<readonly string[]> {
    return (await this.#compiled()).replacedAssets;
  }

  /**
   * Compiles the files as they are now, without showing the outcome: `accept` does.
   * @throws the reason of the signal when it is aborted before the end
   */
  compile(signal?: AbortSignal): Promise<Compilation> {
    return this.#compile(signal);
  }

  /** Makes an outcome of `compile` the content of the pages; an error is thrown to those who ask for them. */
  accept(outcome: Outcome<Compilation>): void {
    this.#compilation =
      'error' in outcome ? Promise.reject(outcome.error) : Promise.resolve(outcome.value);
    // Whoever asks for a page handles it.
    this.#compilation.catch(() => {});
  }

  /** The document whose page has this path: `/en/…` is that of `en`, all others are the original's. */
  async documentAt(path: string): Promise<CompiledDocument | undefined> {
    const [original, ...others] = await this.documents();
    return others.find(({ lang }) => path.startsWith(`/${lang}/`)) ?? original;
  }

  /** The built page of a document, created at the first call. @param path with or without a leading slash */
  page(path: string): BuiltPage {
    const name = path.replace(/^\//, '');
    const page = this.pages.get(name) ?? { scripts: [], styles: [], isDocument: true };
    this.pages.set(name, page);
    return page;
  }

  #compiled(): Promise<Compilation> {
    this.#compilation ??= this.#compile();
    return this.#compilation;
  }

  async #compile(signal?: AbortSignal): Promise<Compilation> {
    const modules = this.isServed ? this.#modules : undefined;
    const files = await loadDeck(projectFolders(this.root), signal, modules);
    const sourcePositions = this.isServed || this.options.sourcePositions === true;
    const options = {
      ...this.options,
      forAuthor: this.forAuthor,
      showDrafts: this.isServed,
      sourcePositions,
    };
    const cached = this.isServed ? this.#cache.resultsFor(files, options) : undefined;
    const content = contentOf(files, options, cached);
    if (content.ledger) {
      const { entries, series } = content.ledger;
      await writeFactDeclarations(this.root, entries.keys(), series.keys());
    }
    signal?.throwIfAborted();
    const documents = compileLocales(files, content, options, cached).map(
      ({ document }) => document,
    );
    printWarnings(content.diagnostics.warnings);
    // `compileLocales` has thrown the problems of a deck without configuration.
    const config = content.deck as DeckConfig;
    const drafts = draftsIn(files);
    return {
      config,
      documents,
      drafts: config.slides.map(({ name }) => name).filter((name) => drafts.has(name)),
      icons: files.icons ?? new Map(),
      replacedAssets: [...files.inspected].flatMap(([path, it]) => (isResized(it) ? [path] : [])),
    };
  }
}

/** An export builds the deck more than once, and a development server after each change: a warning is printed once. */
const printed = new Set<string>();

function printWarnings(warnings: readonly Diagnostic[]): void {
  for (const warning of warnings.map(formatDiagnostic)) {
    if (!printed.has(warning)) console.error(`Warning: ${warning}`);
    printed.add(warning);
  }
}

/** What one compilation of `slides/` gives. */
export interface Compilation {
  readonly config: DeckConfig;
  readonly documents: readonly CompiledDocument[];
  readonly drafts: readonly string[];
  readonly icons: ReadonlyMap<string, Uint8Array>;
  readonly replacedAssets: readonly string[];
}

/** The inline scripts and styles of a page, and the CSP computed from them. */
export interface BuiltPage {
  readonly scripts: string[];
  readonly styles: string[];
  /** Whether it is the deck itself, and not the page of a slide. */
  readonly isDocument: boolean;
  csp?: string;
}
