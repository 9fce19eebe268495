import type { SlideContent } from '../../slide-content/content.ts';
import { shapeTree } from './layouts.ts';
import { COLOR_MAP } from './master.ts';
import { transformElement } from './shape.ts';
import { localeOf } from './text.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** The size of a page of notes: A4 in portrait, in English Metric Units. */
export const NOTES_SIZE = { cx: 7_560_000, cy: 10_692_000 };

const SLIDE_IMAGE = { x: 60, y: 60, width: 674, height: 379 };
const NOTES = { x: 60, y: 470, width: 674, height: 590 };

/** The master of the pages of notes. */
export function notesMasterPart(): XmlElement {
  return x('p:notesMaster', NAMESPACES, [
    x('p:cSld', [
      x('p:bg', [x('p:bgRef', { idx: 1001 }, [x('a:schemeClr', { val: 'bg1' })])]),
      shapeTree([
        slideImage(),
        notesBody([x('a:p', [x('a:r', [x('a:rPr', { lang: 'en-GB' }), x('a:t', 'Notes')])])], true),
      ]),
    ]),
    x('p:clrMap', COLOR_MAP),
    x('p:notesStyle', [
      x('a:lvl1pPr', { marL: 0, algn: 'l' }, [
        x('a:spcBef', [x('a:spcPts', { val: 600 })]),
        x('a:defRPr', { sz: 1200 }, [
          x('a:solidFill', [x('a:schemeClr', { val: 'tx1' })]),
          x('a:latin', { typeface: '+mn-lt' }),
        ]),
      ]),
    ]),
  ]);
}

/**
 * The notes of a slide.
 * @param droppable says that the slide may be left out; undefined if it may not
 */
export function notesPart(
  { notes }: SlideContent,
  lang: string,
  droppable: string | undefined,
): XmlElement {
  const line = (text: string, locale: string, isBold = false) =>
    x('a:r', [x('a:rPr', { lang: locale, ...(isBold ? { b: 1 } : {}), dirty: 0 }), x('a:t', text)]);
  const paragraphs = notes.map(({ runs }) =>
    x(
      'a:p',
      runs.map((run) =>
        run.text === '\n' ? x('a:br') : line(run.text, localeOf(run.lang), run.weight >= 600),
      ),
    ),
  );
  return x('p:notes', NAMESPACES, [
    x('p:cSld', [
      shapeTree([
        slideImage(),
        notesBody([
          ...(droppable === undefined ? [] : [x('a:p', [line(droppable, localeOf(lang), true)])]),
          ...(paragraphs.length > 0 ? paragraphs : [x('a:p')]),
        ]),
      ]),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ]);
}

function slideImage(): XmlElement {
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: 2, name: 'Slide' }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      x('p:nvPr', [x('p:ph', { type: 'sldImg', idx: 2 })]),
    ]),
    x('p:spPr', [transformElement(SLIDE_IMAGE), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
  ]);
}

function notesBody(paragraphs: readonly XmlElement[], isMaster = false): XmlElement {
  return x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: 3, name: 'Notes' }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]),
      x('p:nvPr', [x('p:ph', { type: 'body', sz: 'quarter', idx: 3 })]),
    ]),
    x(
      'p:spPr',
      isMaster ? [transformElement(NOTES), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])] : [],
    ),
    x('p:txBody', [x('a:bodyPr'), x('a:lstStyle'), ...paragraphs]),
  ]);
}
