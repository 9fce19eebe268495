import { Diagnostics } from '../content/diagnostics.ts';
import type { Content } from '../content/read-content.ts';
import type { SlideFile } from '../markdown/parse.ts';
import type { Section } from '../markdown/section.ts';
import type { LocalizedContent } from './language-context.ts';

/**
 * Results of compilations that had the same inputs, apart from the texts of slides. One is kept only if nothing was
 * reported while it was computed: what is reported depends on what was reported before.
 */
export class CachedResults {
  #content: Omit<Content, 'diagnostics'> | undefined;
  readonly #localized = new Map<string, LocalizedContent>();
  readonly #sections = new Map<string, { readonly text: string; readonly section: Section }>();

  /** The YAML files, with no diagnostics if they have been read before. */
  content(read: () => Content): Content {
    if (this.#content) return { ...this.#content, diagnostics: new Diagnostics() };
    const content = read();
    if (content.diagnostics.reportCount === 0) this.#content = content;
    return content;
  }

  /** Facts and figures in a language. */
  localized(
    lang: string,
    diagnostics: Diagnostics,
    localize: () => LocalizedContent,
  ): LocalizedContent {
    const known = this.#localized.get(lang);
    if (known) return known;
    const before = diagnostics.reportCount;
    const localized = localize();
    if (diagnostics.reportCount === before) this.#localized.set(lang, localized);
    return localized;
  }

  /**
   * A slide: that of the same text, if it is known.
   * @param untrackedUses counts reports, and reads of what is neither the slide's text nor shared by all: a slide that has
   * any is compiled each time
   * @returns a section that the caller may change
   */
  section(
    { file, text }: SlideFile,
    untrackedUses: () => number,
    compile: () => Section | undefined,
  ): Section | undefined {
    const known = this.#sections.get(file);
    if (known?.text === text) return structuredClone(known.section);
    const before = untrackedUses();
    const section = compile();
    if (section && untrackedUses() === before) {
      this.#sections.set(file, { text, section: structuredClone(section) });
    }
    return section;
  }
}
