import { join } from 'node:path';
import { z } from 'zod';
import type { LocalizedText } from '../../figures/definition.ts';
import type { Appearance } from '../appearance/appearance.ts';
import { appearanceShape, checkAppearance } from '../appearance/appearance.ts';
import { DEFAULT_MOTIF } from '../appearance/motifs.ts';
import type { DeckFiles } from '../deck-files.ts';
import { Diagnostics } from '../diagnostics.ts';
import { readText } from '../files/read-text.ts';
import { memoize } from '../memoize.ts';
import { checkYaml, parseYaml } from '../yaml.ts';
import { readLanguages } from './languages.ts';
import { localizedText } from './localized-text.ts';
import { pluginList, reportMissingPlugins } from './reveal-plugins.ts';
import { slug } from './slug.ts';
import { readTableOfContents, type TableOfContents } from './table-of-contents.ts';

/** `slides/deck.yaml`: metadata, languages and table of contents of the deck. */
export interface DeckConfig extends TableOfContents, Appearance {
  /** Part of the names of files. */
  readonly name: string;
  readonly title: LocalizedText;
  /** Title for places with little room, as below an icon. Default: the title. */
  readonly shortTitle?: LocalizedText | undefined;
  readonly description: LocalizedText;
  readonly author: LocalizedText;
  /** URL of the hosted deck. */
  readonly address?: string | undefined;
  /** Version of the deck and its date (2026-11-24), for the metadata of its files. */
  readonly version?: string | undefined;
  readonly date?: string | undefined;
  /** Whether the built site contains the notes; false keeps them on the author's machine. Default: true. */
  readonly publishNotes?: boolean | undefined;
  /** Whether the built site offers a PowerPoint file beside the PDF. Default: false. */
  readonly offerPresentation?: boolean | undefined;
  /** Headings of the table of facts. Default: those of the interface. */
  readonly ledger?: LedgerHeadings | undefined;
  /** Modules of reveal.js plugins and their style sheets, for the Stage. */
  readonly plugins?: readonly string[] | undefined;
  /** Options of reveal.js that the plugins read. */
  readonly pluginOptions?: Readonly<Record<string, unknown>> | undefined;
  /** The first is the original language, published at the root of the site. */
  readonly languages: readonly [string, ...string[]];
}

/** The columns of the table of facts: what is stated, its value, its nature, where the source says so. */
type LedgerHeadings = Partial<
  Readonly<Record<'fact' | 'value' | 'nature' | 'said-by', LocalizedText | undefined>>
>;

/** Metadata of a deck whose own are invalid, so that its slides are checked too. Never rendered. */
const PLACEHOLDER = { name: '', title: {}, description: {}, author: {}, motif: DEFAULT_MOTIF };

/**
 * Reads `deck.yaml` and reports every problem.
 * @param project what it has installed, and its style sheets; by default, neither is looked up
 * @returns undefined when its languages are invalid
 */
export function readDeckConfig(
  file: string,
  text: string,
  diagnostics: Diagnostics,
  { isInstalled, tokens = [] }: Pick<DeckFiles, 'isInstalled' | 'tokens'> = {
    isInstalled: () => true,
  },
): DeckConfig | undefined {
  const yaml = parseYaml(file, text, diagnostics);
  const languages = readLanguages(yaml, diagnostics);
  if (!languages) return undefined;
  const metadata = checkYaml(yaml, schemaFor(languages), diagnostics);
  reportMissingPlugins(metadata?.plugins ?? [], yaml, isInstalled, diagnostics);
  if (metadata) checkAppearance(metadata, yaml, { isInstalled, tokens }, diagnostics);
  return {
    ...(metadata ?? PLACEHOLDER),
    languages,
    ...readTableOfContents(yaml, localizedText(languages), diagnostics),
  };
}

/** The schema of `deck.yaml`, made once for the languages of a deck. */
const schemaFor = memoize((languages: readonly string[]) => {
  const localized = localizedText(languages);
  return z.strictObject({
    name: slug,
    title: localized,
    shortTitle: localized.optional(),
    description: localized,
    author: localized,
    address: z
      .url({
        protocol: /^https?$/,
        error: 'write the whole address, which starts with https://.',
      })
      .optional(),
    version: z.string({ error: 'write it in quotes, as in "1.0".' }).optional(),
    date: z.iso
      .date({
        error: ({ input }) =>
          /^\d{4}-\d\d-\d\d$/.test(String(input))
            ? 'this month has no such day. Months are from 01 to 12.'
            : 'write it as year-month-day, as in 2026-11-24.',
      })
      .optional(),
    publishNotes: z.boolean({ error: 'write true or false, without quotes.' }).optional(),
    offerPresentation: z.boolean({ error: 'write true or false, without quotes.' }).optional(),
    ledger: z
      .strictObject({
        fact: localized,
        value: localized,
        nature: localized,
        'said-by': localized,
      })
      .partial()
      .optional(),
    ...appearanceShape(localized),
    plugins: pluginList.optional(),
    pluginOptions: z.record(z.string(), z.unknown()).optional(),
    languages: z.array(z.string()).min(1),
    slides: z.array(z.unknown()).min(1),
  });
});

/**
 * Reads `deck.yaml` from the disk, for what has to be known before a build.
 * @returns undefined when the file is missing or invalid, which the build reports
 */
export async function loadDeckConfig(slidesFolder: string): Promise<DeckConfig | undefined> {
  const name = 'deck.yaml';
  const read = await readText(join(slidesFolder, name), name).catch(() => undefined);
  if (!read || read.problem) return undefined;
  const diagnostics = new Diagnostics();
  const config = readDeckConfig(name, read.text, diagnostics);
  return diagnostics.all.length > 0 ? undefined : config;
}
