import { z } from 'zod';
import type { LocalizedText } from '../figures/definition.ts';
import { UI_LANGUAGES } from '../i18n/messages.ts';
import type { Diagnostics, SourceLocation } from './diagnostics.ts';
import { didYouMean } from './did-you-mean.ts';
import { localizedText, slug } from './localized-text.ts';
import { checkYaml, parseYaml, type YamlFile } from './yaml.ts';

/** A slide as the table of contents lists it. */
export interface SlideListing {
  readonly name: string;
  /** Number of the act it belongs to, from 1; absent before, between and after the acts. */
  readonly act?: number;
  readonly location: SourceLocation;
}

/** `slides/deck.yaml`: what the deck is called and what it holds, in order. */
export interface DeckConfig {
  readonly name: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly author: LocalizedText;
  /** Where the deck is hosted, for the link and the QR code on the sources slide. */
  readonly address?: string | undefined;
  /** What this state of the deck is called, and its day (2026-11-24); for its files' descriptions. */
  readonly version?: string | undefined;
  readonly date?: string | undefined;
  /** Whether the built site has the notes; false keeps them on the author's machine. True unless told. */
  readonly publishNotes?: boolean | undefined;
  /** The first is the original and stands at the root of the site. */
  readonly languages: readonly [string, ...string[]];
  readonly acts: readonly LocalizedText[];
  readonly slides: readonly SlideListing[];
}

/** Reads `deck.yaml`; notes every problem, and returns undefined when too little is left to go on with. */
export function readDeckConfig(
  file: string,
  text: string,
  diagnostics: Diagnostics,
): DeckConfig | undefined {
  const yaml = parseYaml(file, text, diagnostics);
  const languages = languagesIn(yaml, diagnostics);
  if (!languages) return undefined;
  const localized = localizedText(languages);
  const head = checkYaml(
    yaml,
    z.strictObject({
      name: slug,
      title: localized,
      description: localized,
      author: localized,
      address: z
        .url({ protocol: /^https?$/, error: 'an address starts with https://.' })
        .optional(),
      version: z.string({ error: 'a version is a text: write it in quotes.' }).optional(),
      date: z.iso.date('a date is written year-month-day, as in 2026-11-24.').optional(),
      publishNotes: z.boolean({ error: 'publishNotes is true or false.' }).optional(),
      languages: z.array(z.string()).min(1),
      slides: z.array(z.unknown()).min(1),
    }),
    diagnostics,
  );
  const entries = yaml.valueAt(['slides']);
  return {
    ...(head ?? NAMELESS),
    languages,
    ...tableOfContents(yaml, Array.isArray(entries) ? entries : [], localized, diagnostics),
  };
}

/** Stands in for a head that is wrong, so that the slides are checked all the same; it is never shown. */
const NAMELESS = { name: '', title: {}, description: {}, author: {} };

function languagesIn(yaml: YamlFile, diagnostics: Diagnostics): [string, ...string[]] | undefined {
  const list = checkYaml(
    yaml,
    z.looseObject({ languages: z.array(z.string()).min(1) }),
    diagnostics,
  )?.languages;
  if (!list) return undefined;
  list.forEach((lang, index) => {
    if (UI_LANGUAGES.includes(lang)) return;
    diagnostics.add(
      yaml.locationOf(['languages', index]),
      `No UI translation for “${lang}”.${didYouMean(lang, UI_LANGUAGES)}`,
    );
  });
  list.forEach((lang, index) => {
    if (list.indexOf(lang) === index) return;
    diagnostics.add(
      yaml.locationOf(['languages', index]),
      `The language “${lang}” is listed twice. Remove one.`,
    );
  });
  return list.every((lang) => UI_LANGUAGES.includes(lang))
    ? (list as [string, ...string[]])
    : undefined;
}

function tableOfContents(
  yaml: YamlFile,
  entries: readonly unknown[],
  text: z.ZodType<LocalizedText>,
  diagnostics: Diagnostics,
): Pick<DeckConfig, 'acts' | 'slides'> {
  const acts: LocalizedText[] = [];
  const slides: SlideListing[] = [];
  const list = (path: readonly PropertyKey[], act?: number) => {
    const slide = checkYaml(yaml, slug, diagnostics, path);
    if (slide === undefined) return;
    const location = yaml.locationOf(path);
    const twin = slides.find((other) => other.name === slide);
    if (twin) {
      diagnostics.add(
        location,
        `“${slide}” is listed twice, first on line ${twin.location.line}. A slide's name is its address, so it stands once.`,
      );
    } else {
      slides.push({ name: slide, location, ...(act === undefined ? {} : { act }) });
    }
  };
  entries.forEach((entry, index) => {
    if (typeof entry === 'string') {
      list(['slides', index]);
      return;
    }
    const act = checkYaml(
      yaml,
      z.strictObject({ act: text, slides: z.array(z.unknown()).min(1) }),
      diagnostics,
      ['slides', index],
    );
    // An act that is wrong still lists its slides, or each of them would be called unlisted.
    const listed = (entry as { slides?: unknown } | null)?.slides;
    acts.push(act?.act ?? {});
    (Array.isArray(listed) ? listed : []).forEach((_, at) => {
      list(['slides', index, 'slides', at], acts.length);
    });
  });
  lintTitleIds(slides, diagnostics);
  return { acts, slides };
}

/** Reports a slide whose name is the id of another slide's title: `sectionElement` gives titles the id `NAME-title`. */
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
