import type { ElementContent } from 'hast';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import type { SlideParts } from '../slide-parts.ts';
import { countPictures } from './arrange-pictures.ts';

/** How many pictures a layout holds, where it needs or limits them. */
const PICTURES: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  picture: { least: 1, most: 4 },
  'full-picture': { least: 1, most: 1 },
};

/** On a slide of another layout. */
const MOST = 4;

/** Reports a slide with more or fewer pictures than its layout holds. */
export function lintPictures(
  slide: SlideFile,
  layout: string,
  { heading, body: markdown }: SlideParts,
  body: readonly ElementContent[],
  diagnostics: Diagnostics,
): void {
  const { least, most } = PICTURES[layout] ?? { least: 0, most: MOST };
  const count = countPictures(body);
  // A picture that is refused is reported as such.
  if (count < least && !slide.text.includes('![')) {
    diagnostics.add(
      locationOf(slide, markdown[0] ?? heading),
      `The layout “${layout}” shows a picture, but there is none. Write ![description](path in assets/ "caption").`,
    );
  } else if (count > most) {
    diagnostics.add(
      locationOf(slide, markdown[0] ?? heading),
      `This slide has ${count} pictures; the layout “${layout}” holds ${most}. Continue on a second slide.`,
    );
  }
}
