import type { Box } from '../../slide-content/box.ts';
import type { Color, SlideContent } from '../../slide-content/content.ts';
import { boxFor, type Placeholder, placeholderKey, placeholdersOf } from './placeholders.ts';
import { transformElement } from './shape.ts';
import { type RunStyle, styleOfText } from './text.ts';
import { solidFill, type Tokens, typefaceOf } from './theme.ts';
import { hundredthsOfPoint } from './units.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** A placeholder with the place and style that the slides of its layout share. */
export interface PlacedPlaceholder extends Placeholder {
  readonly box: Box;
  readonly style: RunStyle;
}

/** A layout of the deck. */
export interface Layout {
  readonly name: string;
  readonly background: Color;
  readonly placeholders: ReadonlyMap<string, PlacedPlaceholder>;
}

/**
 * The layouts of the slides, in the order in which they come. Places and styles are those of the slide that has most
 * placeholders, and of others what it lacks; sizes are those of the deck, from which a slide departs where less fits.
 */
export function layoutsOf(slides: readonly SlideContent[]): Layout[] {
  const names = [...new Set(slides.map(({ layout }) => layout))];
  return names.map((name) => {
    const ofLayout = slides
      .filter(({ layout }) => layout === name)
      .map((slide) => ({ slide, texts: placeholdersOf(slide) }))
      .sort((one, other) => other.texts.size - one.texts.size);
    const placeholders = new Map<string, PlacedPlaceholder>();
    for (const { slide, texts } of ofLayout) {
      for (const [item, placeholder] of texts) {
        const key = placeholderKey(placeholder);
        const style = styleOfText(item);
        if (placeholders.has(key) || !style) continue;
        placeholders.set(key, { ...placeholder, box: boxFor(item, slide.items, 1), style });
      }
    }
    const background = ofLayout[0]?.slide.background ?? { hex: '#ffffff', alpha: 1 };
    return { name, background, placeholders };
  });
}

/** A part with the layout. */
export function layoutPart({ name, background, placeholders }: Layout, tokens: Tokens): XmlElement {
  return x('p:sldLayout', { ...NAMESPACES, preserve: 1, userDrawn: 1 }, [
    x('p:cSld', { name }, [
      backgroundElement(background, tokens),
      shapeTree(
        Array.from(placeholders.values(), (placeholder, index) =>
          placeholderShape(placeholder, index + 2, tokens),
        ),
      ),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ]);
}

export function backgroundElement(color: Color, tokens: Tokens): XmlElement {
  return x('p:bg', [x('p:bgPr', [solidFill(color, tokens), x('a:effectLst')])]);
}

/** The tree of shapes of a slide, layout or master. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  return x('p:spTree', [
    x('p:nvGrpSpPr', [x('p:cNvPr', { id: 1, name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')]),
    x('p:grpSpPr', [
      x('a:xfrm', [
        x('a:off', { x: 0, y: 0 }),
        x('a:ext', { cx: 0, cy: 0 }),
        x('a:chOff', { x: 0, y: 0 }),
        x('a:chExt', { cx: 0, cy: 0 }),
      ]),
    ]),
    ...shapes,
  ]);
}

/** What an empty placeholder says. */
const PROMPTS = { title: 'Title', body: 'Text', ftr: '', sldNum: '‹#›' } as const;

/** A placeholder of a layout or of the master. */
export function placeholderShape(
  placeholder: PlacedPlaceholder,
  id: number,
  tokens: Tokens,
): XmlElement {
  const { type, idx, box, style } = placeholder;
  const prompt = PROMPTS[type];
  const text =
    type === 'sldNum'
      ? slideNumberField(prompt, 'en-GB')
      : x('a:r', [x('a:rPr', { lang: 'en-GB' }), x('a:t', prompt)]);
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id, name: `${type} ${id}` }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]),
      x('p:nvPr', [placeholderElement({ type, ...(idx === undefined ? {} : { idx }) })]),
    ]),
    x('p:spPr', [transformElement(box), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
    x('p:txBody', [
      x('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, [x('a:normAutofit')]),
      x('a:lstStyle', [levelStyle(1, style, tokens, type === 'sldNum' ? 'r' : 'l')]),
      x('a:p', prompt === '' ? [] : [text]),
    ]),
  ]);
}

/** The field that shows the number of a slide. @param locale for instance `fr-FR` */
export function slideNumberField(number: string, locale: string): XmlElement {
  return x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [
    x('a:rPr', { lang: locale }),
    x('a:t', number),
  ]);
}

export function placeholderElement({ type, idx }: Placeholder): XmlElement {
  return x('p:ph', {
    type,
    ...(type === 'title' ? {} : { sz: 'quarter' }),
    ...(idx === undefined ? {} : { idx }),
  });
}

/** The style of a level of a text. */
export function levelStyle(
  level: number,
  style: RunStyle,
  tokens: Tokens,
  align: 'l' | 'r' = 'l',
): XmlElement {
  return x(`a:lvl${level}pPr`, { marL: 0, indent: 0, algn: align }, [
    x('a:spcBef', [x('a:spcPts', { val: 0 })]),
    x('a:buNone'),
    x('a:defRPr', { sz: hundredthsOfPoint(style.size), b: style.isBold ? 1 : 0 }, [
      solidFill(style.color, tokens),
      x('a:latin', { typeface: typefaceOf(style.family) }),
    ]),
  ]);
}
