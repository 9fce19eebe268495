import { z } from 'zod';
import { isTranslated, UI_LANGUAGES } from '../../i18n/messages.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import { checkYaml, type YamlFile } from '../yaml.ts';

const SCHEMA = z.looseObject({ languages: z.array(z.string()).min(1) });

/**
 * Reads `languages` of `deck.yaml`: any language that has a name in English (Unicode CLDR). One without a translation of
 * the interface is warned of: its buttons and labels are in English.
 * @returns undefined where one is unknown
 */
export function readLanguages(
  yaml: YamlFile,
  diagnostics: Diagnostics,
): [string, ...string[]] | undefined {
  const languages = checkYaml(yaml, SCHEMA, diagnostics)?.languages;
  if (!languages) return undefined;
  languages.forEach((lang, index) => {
    const location = yaml.locationOf(['languages', index]);
    if (languageName(lang) === undefined) {
      diagnostics.add(
        location,
        `“${lang}” is not the tag of a language, as in fr, en, de or pt-BR.${didYouMean(lang, UI_LANGUAGES)}`,
      );
    } else if (languages.indexOf(lang) < index) {
      diagnostics.add(location, `The language “${lang}” is listed twice. Remove one.`);
    } else if (!isTranslated(lang)) {
      diagnostics.warn(
        location,
        `The interface is not translated into ${languageName(lang)}: buttons and labels are in English there. Add src/i18n/${lang}/, as src/i18n/README.md says, or leave it so.`,
      );
    }
  });
  return languages.every((lang) => languageName(lang) !== undefined)
    ? (languages as [string, ...string[]])
    : undefined;
}

const ENGLISH_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language; undefined for what is no language tag in its usual form. */
export function languageName(lang: string): string | undefined {
  try {
    if (Intl.getCanonicalLocales(lang)[0] !== lang) return undefined;
    return ENGLISH_NAMES.of(lang);
  } catch {
    return undefined;
  }
}
