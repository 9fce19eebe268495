import type { Box } from '../../../slide-content/box.ts';
import type { TextItem } from '../../../slide-content/content.ts';
import { scaleToFit } from '../fit-text.ts';
import { solidFill, type Tokens, typefaceOf } from '../theme.ts';
import { hundredthsOfPoint } from '../units.ts';
import { type XmlElement, x } from '../xml.ts';
import { type DrawnDatum, keyOfDatum, type Labels } from './plot.ts';

interface LabelOptions {
  /** Where a label is; `moved` from the middle of its bar to where the deck has it. */
  readonly position: 'outEnd' | 't' | 'moved';
  /** The frame of the chart. */
  readonly frame: Box;
  readonly tokens: Tokens;
}

/** The labels of a series: its values with their units, in the style and at the places of the deck. */
export function chartLabels(
  data: readonly DrawnDatum[],
  labels: Labels,
  options: LabelOptions,
): XmlElement {
  return x('c:dLbls', [
    ...data.flatMap((datum) => {
      const label = labels.get(keyOfDatum(datum));
      return label ? [labelElement(datum, label, options)] : [];
    }),
    ...shown(false),
    ...(options.position === 'moved' ? [noLeaderLines()] : []),
  ]);
}

/** Without lines from the bars to their labels (MS-ODRAWXML, `showLeaderLines`). */
function noLeaderLines(): XmlElement {
  return x('c:extLst', [
    x('c:ext', { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}' }, [
      x('c15:showLeaderLines', {
        'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
        val: 0,
      }),
    ]),
  ]);
}

function labelElement(datum: DrawnDatum, label: TextItem, options: LabelOptions): XmlElement {
  const { position, frame, tokens } = options;
  const [run] = label.paragraphs[0]?.runs ?? [];
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const [from, to] = [middle(datum.mark), middle(label.box)];
  const offset = (distance: number, whole: number) => ({
    val: Number((distance / whole).toFixed(5)),
  });
  const moved = x('c:layout', [
    x('c:manualLayout', [
      x('c:x', offset(to.x - from.x, frame.width)),
      x('c:y', offset(to.y - from.y, frame.height)),
    ]),
  ]);
  return x('c:dLbl', [
    x('c:idx', { val: datum.category }),
    ...(position === 'moved' ? [moved] : []),
    x('c:numFmt', { formatCode: formatCode(datum.text, datum.value), sourceLinked: 0 }),
    x('c:spPr', [x('a:noFill'), x('a:ln', [x('a:noFill')])]),
    x('c:txPr', [
      x('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
      x('a:lstStyle'),
      x('a:p', [
        x('a:pPr', [
          run
            ? x(
                'a:defRPr',
                {
                  sz: hundredthsOfPoint(run.size * scaleToFit(label)),
                  b: run.weight >= 600 ? 1 : 0,
                },
                [solidFill(run.color, tokens), x('a:latin', { typeface: typefaceOf(run.family) })],
              )
            : x('a:defRPr'),
        ]),
        x('a:endParaRPr', { lang: 'en-GB' }),
      ]),
    ]),
    x('c:dLblPos', { val: position === 'moved' ? 'ctr' : position }),
    ...shown(true),
  ]);
}

function shown(isShown: boolean): XmlElement[] {
  const names = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return names.map((name) => x(`c:show${name}`, { val: isShown && name === 'Val' ? 1 : 0 }));
}

/** A number as a fact writes it: “1 234,5”, “1,234.5”. */
const NUMBER = /\d(?:[\d.,\s\u00A0\u202F]*\d)?/;

/** The number format with which a value is shown as the text that the deck has of it: `0.0" Md$"`. */
export function formatCode(text: string, value: number): string {
  const written = NUMBER.exec(text);
  if (!written) return 'General';
  const [number] = written;
  const decimals = (String(Math.abs(value)).split('.')[1] ?? '').length;
  const isGrouped = /\d[\s\u00A0\u202F.,]\d{3}(?!\d)/.test(number) && Math.abs(value) >= 1000;
  const digits = `${isGrouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const quoted = (part: string) => (part === '' ? '' : `"${part.replaceAll('"', '”')}"`);
  const before = text.slice(0, written.index).replace(/^[−-]\s?/, '');
  const after = text.slice(written.index + number.length);
  return `${quoted(before)}${digits}${quoted(after)}`;
}
