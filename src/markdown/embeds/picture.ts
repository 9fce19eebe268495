import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Image } from 'mdast';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { imageType } from '../../content/image-types.ts';
import { assetProblem, PICTURE, URL } from '../asset-file.ts';
import { unescapeBraces } from '../escaped-braces.ts';
import { resolveFact } from '../fact-reference.ts';
import { BRACES, typedText } from '../inline-syntax.ts';
import { lintText } from '../lint-text.ts';
import { locationIn, locationOf, type SlideFile } from '../parse.ts';

/** Whether the target of an embed is a file or URL, as opposed to the argument of an unknown embed. */
export function isFileTarget(target: string, { pictures }: Pick<DeckContext, 'pictures'>): boolean {
  return pictures.includes(target) || imageType(target) !== undefined || URL.test(target);
}

/** `![description](path in assets/)` as an `img`, with the facts of its description resolved. */
export function pictureEmbed(
  slide: SlideFile,
  image: Image,
  context: DeckContext,
  diagnostics: Diagnostics,
): Element | undefined {
  const { url } = image;
  const report = (message: string) => diagnostics.add(locationOf(slide, image), message);
  const problem = assetProblem(url, PICTURE, context);
  if (problem !== undefined) {
    report(problem);
  } else if ((image.alt ?? '').trim() === '') {
    report('This picture has no description; write ![description](path in assets/).');
  } else {
    return h('img', {
      src: context.assetUrl(url),
      alt: descriptionOf(slide, image, context, diagnostics),
    });
  }
  return undefined;
}

/** The description with its facts resolved; reports the same problems as in text of the slide. */
function descriptionOf(
  slide: SlideFile,
  image: Image,
  context: DeckContext,
  diagnostics: Diagnostics,
): string {
  const alt = image.alt ?? '';
  const locate = (index: number) => locationIn(slide, image, alt, index);
  let description = '';
  let from = 0;
  const addText = (to: number) => {
    const text = alt.slice(from, to);
    lintText(text, from, locate, context, diagnostics);
    description += unescapeBraces(text);
  };
  for (const { 0: braces, 1: inside = '', index } of alt.matchAll(BRACES)) {
    addText(index);
    from = index + braces.length;
    description += inside.startsWith('=')
      ? typedText(inside, locate(index), diagnostics)
      : (resolveFact(inside, locate(index), context, diagnostics)?.value ?? '');
  }
  addText(alt.length);
  return description;
}
