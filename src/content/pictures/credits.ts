import { z } from 'zod';
import { languageName } from '../deck/languages.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import { checkYaml, parseYaml, type YamlFile } from '../yaml.ts';

/** Who made a picture, as one line of text by language; `own work` where the author of the deck did. */
export interface Credit {
  readonly by: Readonly<Record<string, string>> | string;
  readonly licence?: string | undefined;
  /** URL of the page that it is from. */
  readonly source?: string | undefined;
}

/** Credits by the path of their picture in `assets/`. */
export type Credits = ReadonlyMap<string, Credit>;

/** The file in `slides/` that names who made the pictures. */
export const CREDITS_FILE = 'credits.yaml';

/** What is written for a picture of the deck's own author. */
const OWN_WORK = 'own work';

const FORM =
  'write who made the picture and its licence, for instance “Name, CC BY 4.0” or “own work”; or the keys credit, licence and source.';

const DETAILS = z.strictObject({
  credit: z.unknown(),
  licence: z.string().optional(),
  source: z.url({ protocol: /^https?$/, error: 'an address starts with https://.' }).optional(),
});

/** Stands for a credit whose problem is reported, so that its picture is not reported as well. Never rendered. */
const REPORTED: Credit = { by: '' };

class AnyCredit extends Map<string, Credit> {
  override get(): Credit {
    return REPORTED;
  }
}

/** Reads `credits.yaml` and reports its problems. @param pictures the files in `assets/` */
export function readCredits(
  file: string,
  text: string,
  languages: readonly string[],
  pictures: readonly string[],
  diagnostics: Diagnostics,
): Credits {
  const yaml = parseYaml(file, text, diagnostics);
  const credits = new Map<string, Credit>();
  const { value } = yaml;
  if (value === undefined) return new AnyCredit();
  if (value === null) return credits;
  if (typeof value !== 'object' || Array.isArray(value)) {
    diagnostics.add(
      yaml.locationOf([]),
      'This file has one line per picture: “pictures/boat.jpg: Name, CC BY 4.0”.',
    );
    return new AnyCredit();
  }
  const normalized = pictures.map((path) => path.normalize('NFC'));
  for (const path of Object.keys(value)) {
    if (!normalized.includes(path.normalize('NFC'))) {
      diagnostics.add(
        yaml.locationOfKey([], path),
        `There is no picture “${yaml.keyAsWritten([], path)}” in assets/.${didYouMean(path, pictures)}`,
      );
    }
    const credit = readCredit(yaml, path, languages, diagnostics) ?? REPORTED;
    credits.set(path.normalize('NFC'), credit);
  }
  return credits;
}

function readCredit(
  yaml: YamlFile,
  path: string,
  languages: readonly string[],
  diagnostics: Diagnostics,
): Credit | undefined {
  const value = yaml.valueAt([path]);
  const isDetailed = typeof value === 'object' && value !== null && 'credit' in value;
  const details = isDetailed ? checkYaml(yaml, DETAILS, diagnostics, [path]) : { credit: value };
  if (!details) return undefined;
  const at = isDetailed ? [path, 'credit'] : [path];
  const by = details.credit;
  if (typeof by === 'string' && by.trim() !== '') return { ...details, by: by.trim() };
  if (typeof by !== 'object' || by === null || Array.isArray(by)) {
    diagnostics.add(
      yaml.locationOf(at),
      `The credit of “${yaml.keyAsWritten([], path)}” is no text: ${FORM}`,
    );
    return undefined;
  }
  const texts = by as Record<string, unknown>;
  const unknown = Object.keys(texts).filter((key) => languageName(key) === undefined);
  for (const key of unknown) {
    const known = [...languages, 'credit', 'licence', 'source'];
    diagnostics.add(
      yaml.locationOfKey(at, key),
      `Unknown key “${yaml.keyAsWritten(at, key)}”.${didYouMean(key, known)}`,
    );
  }
  if (unknown.length > 0) return undefined;
  const missing = languages.filter((lang) => typeof texts[lang] !== 'string' || texts[lang] === '');
  if (missing.length === 0) return { ...details, by: texts as Record<string, string> };
  diagnostics.add(
    yaml.locationOf(at),
    `The credit of “${yaml.keyAsWritten([], path)}” is missing in: ${missing.join(', ')}. Add it, or write one text for all languages.`,
  );
  return undefined;
}

/** The line that says who made a picture. @param ownWork what it says of own work */
export function creditLine({ by, licence }: Credit, lang: string, ownWork: string): string {
  const name = typeof by === 'string' ? by : (by[lang] ?? '');
  return [name === OWN_WORK ? ownWork : name, licence]
    .filter((part) => part !== undefined)
    .join(', ');
}
