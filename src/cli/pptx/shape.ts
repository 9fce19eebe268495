import type { Box } from '../../slide-content/box.ts';
import type { Outline, ShapeItem, Stroke, TextItem } from '../../slide-content/content.ts';
import { type Link, paragraphElements, type TextOptions } from './text.ts';
import { solidFill, type Tokens } from './theme.ts';
import { angle, emu } from './units.ts';
import { type XmlElement, x } from './xml.ts';

/** Ids of the shapes of a slide, which are numbered from 2: the slide's tree has the first. */
export type NextId = () => number;

/** What a shape has beside its looks: id, name, text alternative, link. */
export interface NonVisualProperties {
  readonly id: number;
  readonly name: string;
  /** Text alternative. */
  readonly description?: string;
  readonly isDecorative?: boolean;
  /** Where a click leads, of a shape that is a link as a whole. */
  readonly link?: Link | undefined;
}

/** `cNvPr` with the mark of a decoration, which assistive technology passes over (MS-ODRAWXML, `decorative`). */
export function nonVisualProperties({
  id,
  name,
  description,
  isDecorative,
  link,
}: NonVisualProperties): XmlElement {
  const mark = x('a:extLst', [
    x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
      x('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ]),
  ]);
  return x('p:cNvPr', { id, name, ...(description ? { descr: description } : {}) }, [
    ...(link
      ? [x('a:hlinkClick', { 'r:id': link.id, ...(link.action ? { action: link.action } : {}) })]
      : []),
    ...(isDecorative ? [mark] : []),
  ]);
}

/** Place, size and rotation. @param tag `a:xfrm`, in a table or chart `p:xfrm` */
export function transformElement(box: Box, rotation = 0, tag = 'a:xfrm'): XmlElement {
  return x(tag, rotation === 0 ? {} : { rot: angle(rotation) }, [
    x('a:off', { x: emu(box.x), y: emu(box.y) }),
    x('a:ext', { cx: Math.max(0, emu(box.width)), cy: Math.max(0, emu(box.height)) }),
  ]);
}

/** A painted shape as a native one. */
export function shapeElement(
  { box, rotation, outline, fill, stroke }: ShapeItem,
  tokens: Tokens,
  properties: NonVisualProperties,
): XmlElement {
  return x('p:sp', [
    x('p:nvSpPr', [nonVisualProperties(properties), x('p:cNvSpPr'), x('p:nvPr')]),
    x('p:spPr', [
      transformElement(box, rotation),
      geometry(outline, box),
      fill ? solidFill(fill, tokens) : x('a:noFill'),
      lineElement(stroke, tokens),
    ]),
  ]);
}

/** A frame around what is no shape: a table or a chart. @param uri of the kind of content */
export function graphicFrame(
  box: Box,
  uri: string,
  content: XmlElement,
  properties: NonVisualProperties,
): XmlElement {
  return x('p:graphicFrame', [
    x('p:nvGraphicFramePr', [
      nonVisualProperties(properties),
      x('p:cNvGraphicFramePr', [x('a:graphicFrameLocks', { noGrp: 1 })]),
      x('p:nvPr'),
    ]),
    transformElement(box, 0, 'p:xfrm'),
    x('a:graphic', [x('a:graphicData', { uri }, [content])]),
  ]);
}

/** A line around a shape, or none. @param tag `a:ln`, in a cell of a table `a:lnT` and the like */
export function lineElement(stroke: Stroke | undefined, tokens: Tokens, tag = 'a:ln'): XmlElement {
  if (!stroke) return x(tag, [x('a:noFill')]);
  return x(tag, { w: emu(stroke.width) }, [
    solidFill(stroke.color, tokens),
    ...dashElements(stroke),
  ]);
}

/** Dashes have their lengths as parts of the width of the line, so that lines of two widths keep the same dashes. */
function dashElements({ isDashed, dashes, width }: Stroke): XmlElement[] {
  if (!isDashed) return [];
  const [dash, gap = dash] = dashes ?? [];
  if (dash === undefined || gap === undefined) return [x('a:prstDash', { val: 'dash' })];
  const share = (length: number) => Math.round((length / width) * 100_000);
  return [x('a:custDash', [x('a:ds', { d: share(dash), sp: share(gap) })])];
}

function geometry(outline: Outline, { width, height }: Box): XmlElement {
  if (outline.type !== 'path') {
    return x('a:prstGeom', { prst: outline.type === 'ellipse' ? 'ellipse' : 'rect' }, [
      x('a:avLst'),
    ]);
  }
  const point = (across: number, down: number) => x('a:pt', { x: emu(across), y: emu(down) });
  const commands = outline.commands.map((command) => {
    if (command.type === 'Z') return x('a:close');
    if (command.type === 'C') {
      return x('a:cubicBezTo', [
        point(command.x1, command.y1),
        point(command.x2, command.y2),
        point(command.x, command.y),
      ]);
    }
    return x(command.type === 'M' ? 'a:moveTo' : 'a:lnTo', [point(command.x, command.y)]);
  });
  return x('a:custGeom', [
    x('a:avLst'),
    x('a:gdLst'),
    x('a:ahLst'),
    x('a:cxnLst'),
    x('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    x('a:pathLst', [x('a:path', { w: emu(width), h: emu(height) }, commands)]),
  ]);
}

/** A text that is in no placeholder. */
export function textBoxElement(
  item: TextItem,
  options: TextOptions,
  properties: NonVisualProperties,
): XmlElement {
  return x('p:sp', [
    x('p:nvSpPr', [nonVisualProperties(properties), x('p:cNvSpPr', { txBox: 1 }), x('p:nvPr')]),
    x('p:spPr', [
      transformElement(item.box, item.rotation),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
      x('a:noFill'),
    ]),
    x('p:txBody', [
      bodyProperties(item),
      x('a:lstStyle'),
      ...paragraphElements(item.paragraphs, options),
    ]),
  ]);
}

/** How a text stands in its box: without margins, which the deck's layout has already. */
export function bodyProperties({ isUnwrapped, anchor }: TextItem): XmlElement {
  return x(
    'a:bodyPr',
    {
      wrap: isUnwrapped ? 'none' : 'square',
      lIns: 0,
      tIns: 0,
      rIns: 0,
      bIns: 0,
      anchor: { top: 't', middle: 'ctr', bottom: 'b' }[anchor],
    },
    [isUnwrapped ? x('a:noAutofit') : x('a:normAutofit')],
  );
}
