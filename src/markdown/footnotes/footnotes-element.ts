import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { interpolate } from '../../i18n/interpolate.ts';
import type { Messages } from '../../i18n/messages.ts';
import { footnoteId, referenceId } from './footnote-ids.ts';

/** A footnote as elements. */
export interface CompiledFootnote {
  readonly number: number;
  readonly children: readonly ElementContent[];
}

/** The footnotes of a slide, whose numbers link back to the text; undefined without any. */
export function footnotesElement(
  slide: string,
  footnotes: readonly CompiledFootnote[],
  { footnotes: label, backToText }: Messages['document'],
): Element | undefined {
  if (footnotes.length === 0) return undefined;
  return h(
    'ol.footnotes',
    // Without bullets, Safari does not take it for a list.
    { role: 'list', ariaLabel: label },
    footnotes.map(({ number, children }) =>
      h('li', { id: footnoteId(slide, number) }, [
        h(
          'a.footnote-back',
          {
            href: `#${referenceId(slide, number)}`,
            ariaLabel: interpolate(backToText, { number: String(number) }),
          },
          String(number),
        ),
        ' ',
        ...children,
      ]),
    ),
  );
}
