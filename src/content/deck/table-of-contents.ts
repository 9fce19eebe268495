import { z } from 'zod';
import type { LocalizedText } from '../../figures/definition.ts';
import type { Diagnostics, SourceLocation } from '../diagnostics.ts';
import { scalarText } from '../scalar-text.ts';
import { checkYaml, type YamlFile } from '../yaml.ts';
import { slug } from './slug.ts';

/** A slide as listed in `deck.yaml`. */
interface SlideListing {
  readonly name: string;
  /** Number of its act, from 1; absent before, between and after the acts. */
  readonly act?: number;
  readonly location: SourceLocation;
}

/** The acts and slides of a deck, in order. */
export interface TableOfContents {
  readonly acts: readonly LocalizedText[];
  readonly slides: readonly SlideListing[];
  /** Whether a line lists a slide that cannot be read from it, which is reported: a file may be listed and yet missing here. */
  readonly isIncomplete: boolean;
}

/**
 * Reads the key `slides` of `deck.yaml`: names of slides, and acts with their slides.
 * @param text schema of a localized text in the languages of the deck
 */
export function readTableOfContents(
  yaml: YamlFile,
  text: z.ZodType<LocalizedText>,
  diagnostics: Diagnostics,
): TableOfContents {
  const acts: LocalizedText[] = [];
  const slides: SlideListing[] = [];
  let isIncomplete = false;
  const addSlide = (path: readonly PropertyKey[], act?: number) => {
    const location = yaml.locationOf(path);
    const written = yaml.valueAt(path);
    const [, base] = /^([a-z][a-z\d-]*)\.md$/.exec(scalarText(written)) ?? [];
    if (base !== undefined) {
      diagnostics.add(location, `Write the name of a slide without “.md”: ${base}.`);
    } else if (typeof written !== 'string') {
      diagnostics.add(
        location,
        'A slide is listed by its name, which is a text. An act is listed as “act: …” with “slides: […]” below it.',
      );
      isIncomplete = true;
      return;
    }
    const lower = scalarText(written).toLowerCase();
    const hasCapitals = lower !== written && slug.safeParse(lower).success;
    if (hasCapitals) {
      diagnostics.add(location, `Names of slides are in lower case: write ${lower}, as its files.`);
    }
    const name = base ?? (hasCapitals ? lower : checkYaml(yaml, slug, diagnostics, path));
    if (name === undefined) {
      isIncomplete = true;
      return;
    }
    const first = slides.find((slide) => slide.name === name);
    if (first) {
      diagnostics.add(
        location,
        `“${name}” is listed twice, first on line ${first.location.line}. The name of a slide is its address, so list it once.`,
      );
    } else {
      slides.push({ name, location, ...(act === undefined ? {} : { act }) });
    }
  };
  const listed = listAt(yaml, ['slides']);
  if (listed.length === 0) isIncomplete = true;
  listed.forEach((entry, index) => {
    const path = ['slides', index];
    if (typeof entry !== 'object' || entry === null) {
      addSlide(path);
      return;
    }
    const schema = z.strictObject({ act: text, slides: z.array(z.unknown()).min(1) });
    const act = checkYaml(yaml, schema, diagnostics, path);
    acts.push(act?.act ?? {});
    if (listAt(yaml, [...path, 'slides']).length === 0) isIncomplete = true;
    // The slides of an invalid act are added too, or each would be reported as not listed.
    for (const at of listAt(yaml, [...path, 'slides']).keys()) {
      addSlide([...path, 'slides', at], acts.length);
    }
  });
  lintTitleIds(slides, diagnostics);
  return { acts, slides, isIncomplete };
}

function listAt(yaml: YamlFile, path: readonly PropertyKey[]): readonly unknown[] {
  const value = yaml.valueAt(path);
  return Array.isArray(value) ? value : [];
}

/** Reports a slide named like the id of another slide's title, which is `NAME-title` (`sectionElement`). */
function lintTitleIds(slides: readonly SlideListing[], diagnostics: Diagnostics): void {
  for (const { name, location } of slides) {
    const other = slides.find((slide) => `${slide.name}-title` === name);
    if (!other) continue;
    diagnostics.add(
      location,
      `“${name}” is the id of the title of the slide “${other.name}”. Rename this slide, and its file.`,
    );
  }
}
