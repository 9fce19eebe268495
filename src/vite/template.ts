import type { CompiledDocument } from '../document/document.ts';
import { directionOf } from '../i18n/direction.ts';

/** The page that every language's document is put into. */
export const TEMPLATE = 'index.html';

const BODY = '<!--deck-->';

/**
 * Puts a document into the template; a page that is filled already, as by the gallery, stays as it is.
 * The replacements are functions, so that `$` in a text has no meaning.
 */
export function fillTemplate(template: string, { lang, head, body }: CompiledDocument): string {
  if (!template.includes(BODY)) return template;
  return template
    .replace(/(?<=<html lang=")[^"]*/, () =>
      directionOf(lang) === 'rtl' ? `${lang}" dir="rtl` : lang,
    )
    .replace('<!--head-->', () => head)
    .replace(BODY, () => body);
}
