import type { CompiledDocument } from '../document/document.ts';

/** The page that every language's document is put into. */
export const TEMPLATE = 'index.html';

/** Puts a document into the template. The replacements are functions, so that `$` in a text has no meaning. */
export function fillTemplate(template: string, { lang, head, body }: CompiledDocument): string {
  return template
    .replace(/(?<=<html lang=")[^"]*/, () => lang)
    .replace('<!--head-->', () => head)
    .replace('<!--deck-->', () => body);
}
