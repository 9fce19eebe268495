import { z } from 'zod';
import type { Wording } from '../figures/definition.ts';
import { INTERFACE_LANGUAGES } from '../words/words.ts';
import type { Place, Problems } from './problems.ts';
import { didYouMean } from './suggest.ts';
import { name, wordingIn } from './wording.ts';
import { checkYaml, parseYaml, type YamlFile } from './yaml.ts';

/** A slide as the table of contents lists it. */
export interface Listed {
  readonly name: string;
  /** Number of the act it belongs to, from 1; absent before, between and after the acts. */
  readonly act?: number;
  readonly place: Place;
}

/** `slides/deck.yaml`: what the deck is called and what it holds, in order. */
export interface Deck {
  readonly name: string;
  readonly title: Wording;
  readonly description: Wording;
  readonly author: Wording;
  /** Where the deck is hosted, for the link and the QR code on the sources slide. */
  readonly address?: string | undefined;
  /** What this state of the deck is called, and its day (2026-11-24); for its files' descriptions. */
  readonly version?: string | undefined;
  readonly date?: string | undefined;
  /** Whether the built site has the notes; false keeps them on the author's machine. True unless told. */
  readonly publishNotes?: boolean | undefined;
  /** The first is the original and stands at the root of the site. */
  readonly languages: readonly [string, ...string[]];
  readonly acts: readonly Wording[];
  readonly slides: readonly Listed[];
}

/** Reads `deck.yaml`; notes every problem, and returns undefined when too little is left to go on with. */
export function readDeck(file: string, text: string, problems: Problems): Deck | undefined {
  const yaml = parseYaml(file, text, problems);
  const languages = languagesIn(yaml, problems);
  if (!languages) return undefined;
  const wording = wordingIn(languages);
  const head = checkYaml(
    yaml,
    z.strictObject({
      name,
      title: wording,
      description: wording,
      author: wording,
      address: z
        .url({ protocol: /^https?$/, error: 'an address starts with https://.' })
        .optional(),
      version: z.string({ error: 'a version is a text: write it in quotes.' }).optional(),
      date: z.iso.date('a date is written year-month-day, as in 2026-11-24.').optional(),
      publishNotes: z.boolean({ error: 'publishNotes is true or false.' }).optional(),
      languages: z.array(z.string()).min(1),
      slides: z.array(z.unknown()).min(1),
    }),
    problems,
  );
  const entries = yaml.valueAt(['slides']);
  return {
    ...(head ?? NAMELESS),
    languages,
    ...tableOfContents(yaml, Array.isArray(entries) ? entries : [], wording, problems),
  };
}

/** Stands in for a head that is wrong, so that the slides are checked all the same; it is never shown. */
const NAMELESS = { name: '', title: {}, description: {}, author: {} };

function languagesIn(yaml: YamlFile, problems: Problems): [string, ...string[]] | undefined {
  const list = checkYaml(
    yaml,
    z.looseObject({ languages: z.array(z.string()).min(1) }),
    problems,
  )?.languages;
  if (!list) return undefined;
  list.forEach((lang, index) => {
    if (INTERFACE_LANGUAGES.includes(lang)) return;
    problems.add(
      yaml.placeOf(['languages', index]),
      `The interface does not speak “${lang}” yet.${didYouMean(lang, INTERFACE_LANGUAGES)}`,
    );
  });
  return list.every((lang) => INTERFACE_LANGUAGES.includes(lang))
    ? (list as [string, ...string[]])
    : undefined;
}

function tableOfContents(
  yaml: YamlFile,
  entries: readonly unknown[],
  wording: z.ZodType<Wording>,
  problems: Problems,
): Pick<Deck, 'acts' | 'slides'> {
  const acts: Wording[] = [];
  const slides: Listed[] = [];
  const list = (path: readonly PropertyKey[], act?: number) => {
    const slide = checkYaml(yaml, name, problems, path);
    if (slide === undefined) return;
    const place = yaml.placeOf(path);
    const twin = slides.find((other) => other.name === slide);
    if (twin) {
      problems.add(
        place,
        `“${slide}” is listed twice, first on line ${twin.place.line}. A slide's name is its address, so it stands once.`,
      );
    } else {
      slides.push({ name: slide, place, ...(act === undefined ? {} : { act }) });
    }
  };
  entries.forEach((entry, index) => {
    if (typeof entry === 'string') {
      list(['slides', index]);
      return;
    }
    const act = checkYaml(
      yaml,
      z.strictObject({ act: wording, slides: z.array(z.unknown()).min(1) }),
      problems,
      ['slides', index],
    );
    // An act that is wrong still lists its slides, or each of them would be called unlisted.
    const listed = (entry as { slides?: unknown } | null)?.slides;
    acts.push(act?.act ?? {});
    (Array.isArray(listed) ? listed : []).forEach((_, at) => {
      list(['slides', index, 'slides', at], acts.length);
    });
  });
  return { acts, slides };
}
