import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Image } from 'mdast';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { imageType } from '../../content/files/image-types.ts';
import { findAsset, lintPicture, URL } from '../asset-file.ts';
import { unescapeBraces } from '../escaped-braces.ts';
import { resolveFact } from '../fact-reference.ts';
import { BRACES, typedText } from '../inline-syntax.ts';
import { lintText } from '../lint/lint-text.ts';
import { locationIn, locationOf, type SlideFile } from '../parse.ts';
import { creditOf, creditProblem, creditText } from '../pictures/credit.ts';
import { pictureElement } from '../pictures/picture-element.ts';

/** A picture whose longer side has less is enlarged several times in any layout. */
const LEAST_PIXELS = 320;

/** Whether the target of an embed is a file or URL, as opposed to the argument of an unknown embed. */
export function isFileTarget(target: string, { pictures }: Pick<DeckContext, 'pictures'>): boolean {
  return (
    findAsset(target, pictures) !== undefined ||
    /\.[a-z\d]{2,4}$/i.test(target) ||
    imageType(target) !== undefined ||
    URL.test(target)
  );
}

/**
 * `![description](path in assets/ "caption")` as a `figure` with the picture, its caption and its credit. Description
 * and caption may contain facts.
 */
export function pictureEmbed(
  slide: SlideFile,
  image: Image,
  context: DeckContext,
  diagnostics: Diagnostics,
): Element | undefined {
  const { url } = image;
  const report = (message: string) => diagnostics.add(locationOf(slide, image), message);
  if (lintPicture(url, locationOf(slide, image), context, diagnostics)) return undefined;
  const path = findAsset(url, context.pictures) ?? url;
  const hasDescription = (image.alt ?? '').trim() !== '';
  if (!hasDescription) {
    report('This picture has no description; write ![description](path in assets/).');
  }
  if (/^bg\b|(?:^|\s)[wh](?:idth|eight)?:\s*\d/.test(image.alt ?? '')) {
    report(
      'The text in brackets describes the picture. Its place and size follow from the layout; a picture behind the text is “background: path” in the front matter.',
    );
  }
  const noCredit = creditProblem(path, context);
  if (noCredit !== undefined) diagnostics.addOnce(locationOf(slide, image), noCredit);
  const picture = context.pictureAt(path);
  const credit = creditOf(path, context);
  if (!hasDescription || !credit || !picture || 'problem' in picture) return undefined;
  if (picture.kind !== 'vector' && Math.max(picture.width, picture.height) < LEAST_PIXELS) {
    diagnostics.warn(
      locationOf(slide, image),
      `“${path}” has only ${picture.width} × ${picture.height} pixels, and is blurred on a slide. Use a larger file: 2560 pixels for a whole slide, 1280 for half of one.`,
    );
  }
  const textOf = (text: string) => resolveText(slide, image, text, context, diagnostics);
  const caption = image.title ?? '';
  return h('figure.picture', [
    pictureElement(path, picture, { alt: textOf(image.alt ?? '') }, context),
    h('figcaption.picture-caption', [
      ...(caption === '' ? [] : [h('span.picture-text', textOf(caption)), ' ']),
      h('span.picture-credit', creditText(credit, context)),
    ]),
  ]);
}

/** Description or caption with its facts resolved; reports the same problems as in text of the slide. */
function resolveText(
  slide: SlideFile,
  image: Image,
  text: string,
  context: DeckContext,
  diagnostics: Diagnostics,
): string {
  const locate = (index: number) => locationIn(slide, image, text, index);
  let resolved = '';
  let from = 0;
  const addText = (to: number) => {
    const part = text.slice(from, to);
    lintText(part, from, locate, context, diagnostics);
    resolved += unescapeBraces(part);
  };
  for (const { 0: braces, 1: inside = '', index } of text.matchAll(BRACES)) {
    addText(index);
    from = index + braces.length;
    resolved += inside.startsWith('=')
      ? typedText(inside, locate(index), diagnostics)
      : (resolveFact(inside, locate(index), context, diagnostics)?.value ?? '');
  }
  addText(text.length);
  return resolved;
}
