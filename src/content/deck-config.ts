import { join } from 'node:path';
import { z } from 'zod';
import type { LocalizedText } from '../figures/definition.ts';
import { UI_LANGUAGES } from '../i18n/messages.ts';
import type { DeckFiles } from './deck-files.ts';
import { Diagnostics } from './diagnostics.ts';
import { didYouMean } from './did-you-mean.ts';
import { localizedText, slug } from './localized-text.ts';
import { readText } from './read-text.ts';
import { pluginList, reportMissingPlugins } from './reveal-plugins.ts';
import { readTableOfContents, type TableOfContents } from './table-of-contents.ts';
import { checkYaml, parseYaml, type YamlFile } from './yaml.ts';

/** `slides/deck.yaml`: metadata, languages and table of contents of the deck. */
export interface DeckConfig extends TableOfContents {
  readonly name: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly author: LocalizedText;
  /** URL of the hosted deck. */
  readonly address?: string | undefined;
  /** Version of the deck and its date (2026-11-24), for the metadata of its files. */
  readonly version?: string | undefined;
  readonly date?: string | undefined;
  /** Whether the built site contains the notes; false keeps them on the author's machine. Default: true. */
  readonly publishNotes?: boolean | undefined;
  /** Modules of reveal.js plugins and their style sheets, for the Stage. */
  readonly plugins?: readonly string[] | undefined;
  /** Options of reveal.js that the plugins read. */
  readonly pluginOptions?: Readonly<Record<string, unknown>> | undefined;
  /** The first is the original language, published at the root of the site. */
  readonly languages: readonly [string, ...string[]];
}

/** Metadata of a deck whose own are invalid, so that its slides are checked too. Never rendered. */
const PLACEHOLDER = { name: '', title: {}, description: {}, author: {} };

/**
 * Reads `deck.yaml` and reports every problem.
 * @param isInstalled whether an npm package is installed; by default, plugins are not looked up
 * @returns undefined when its languages are invalid
 */
export function readDeckConfig(
  file: string,
  text: string,
  diagnostics: Diagnostics,
  isInstalled: DeckFiles['isInstalled'] = () => true,
): DeckConfig | undefined {
  const yaml = parseYaml(file, text, diagnostics);
  const languages = readLanguages(yaml, diagnostics);
  if (!languages) return undefined;
  const localized = localizedText(languages);
  const metadata = checkYaml(
    yaml,
    z.strictObject({
      name: slug,
      title: localized,
      description: localized,
      author: localized,
      address: z
        .url({
          protocol: /^https?$/,
          error: 'write the whole address, which starts with https://.',
        })
        .optional(),
      version: z.string({ error: 'write it in quotes, as in "1.0".' }).optional(),
      date: z.iso.date('write it as year-month-day, as in 2026-11-24.').optional(),
      publishNotes: z.boolean({ error: 'write true or false, without quotes.' }).optional(),
      plugins: pluginList.optional(),
      pluginOptions: z.record(z.string(), z.unknown()).optional(),
      languages: z.array(z.string()).min(1),
      slides: z.array(z.unknown()).min(1),
    }),
    diagnostics,
  );
  reportMissingPlugins(metadata?.plugins ?? [], yaml, isInstalled, diagnostics);
  return {
    ...(metadata ?? PLACEHOLDER),
    languages,
    ...readTableOfContents(yaml, localized, diagnostics),
  };
}

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

function readLanguages(
  yaml: YamlFile,
  diagnostics: Diagnostics,
): [string, ...string[]] | undefined {
  const schema = z.looseObject({ languages: z.array(z.string()).min(1) });
  const languages = checkYaml(yaml, schema, diagnostics)?.languages;
  if (!languages) return undefined;
  languages.forEach((lang, index) => {
    const location = yaml.locationOf(['languages', index]);
    if (!UI_LANGUAGES.includes(lang)) {
      diagnostics.add(
        location,
        `No UI translation for “${lang}”.${didYouMean(lang, UI_LANGUAGES)}`,
      );
    } else if (languages.indexOf(lang) < index) {
      diagnostics.add(location, `The language “${lang}” is listed twice. Remove one.`);
    }
  });
  return languages.every((lang) => UI_LANGUAGES.includes(lang))
    ? (languages as [string, ...string[]])
    : undefined;
}
