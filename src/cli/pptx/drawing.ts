import type { PresentationMessages } from '../../i18n/presentation-messages.ts';
import type { Box } from '../../slide-content/box.ts';
import type { DrawingItem } from '../../slide-content/content.ts';
import { chartPart } from './chart/chart.ts';
import { besideChart, labelsOf, plotOf, pointSize } from './chart/plot.ts';
import { sheetRows, workbookFile } from './chart/workbook.ts';
import { scaleToFit } from './fit-text.ts';
import {
  graphicFrame,
  type NextId,
  type NonVisualProperties,
  nonVisualProperties,
  shapeElement,
  textBoxElement,
} from './shape.ts';
import type { ResolveLink } from './text.ts';
import type { Tokens } from './theme.ts';
import { emu } from './units.ts';
import { type XmlElement, x } from './xml.ts';

/**
 * Adds a chart with its workbook to the file.
 * @param write writes the chart, with the relationship id of its workbook
 * @returns the relationship id of the chart
 */
export type AddChart = (write: (workbookId: string) => XmlElement, workbook: Uint8Array) => string;

/** What a drawing is written with. */
interface DrawingOptions {
  readonly tokens: Tokens;
  readonly resolveLink: ResolveLink;
  readonly addChart: AddChart;
  readonly words: PresentationMessages;
}

/** A drawing: its data as a chart where its figure has a sheet of them, all else as a group of shapes and texts. */
export function drawingElements(
  drawing: DrawingItem,
  id: number,
  nextId: NextId,
  options: DrawingOptions,
): XmlElement[] {
  const { chart } = drawing;
  const plot = chart && plotOf(chart);
  if (!chart || !plot) return [groupElement(drawing, id, nextId, options)];
  const { tokens, addChart } = options;
  const labels = labelsOf(drawing, chart);
  const frame = drawing.box;
  const point = pointSize(drawing, chart);
  const chartId = addChart(
    (workbookId) => chartPart({ chart, plot, labels, frame, tokens, workbookId, point }),
    workbookFile(sheetRows(chart.sheet)),
  );
  const properties = {
    id,
    name: drawing.title || chart.sheet.title,
    description: drawing.alternative,
  };
  const rest = { ...drawing, alternative: '', items: besideChart(drawing, chart, plot, labels) };
  // The chart is above its axes: a ring has paper in it, not the line that it is on.
  return [
    ...(rest.items.length > 0 ? [groupElement(rest, nextId(), nextId, options)] : []),
    chartFrame(frame, chartId, properties),
  ];
}

function chartFrame(box: Box, chartId: string, properties: NonVisualProperties): XmlElement {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return graphicFrame(box, uri, x('c:chart', { 'xmlns:c': uri, 'r:id': chartId }), properties);
}

function groupElement(
  { box, title, alternative, items }: DrawingItem,
  id: number,
  nextId: NextId,
  { tokens, resolveLink, words }: DrawingOptions,
): XmlElement {
  const isDecorative = alternative === '';
  const properties = {
    id,
    name: title || `${words.shape} ${id}`,
    description: alternative,
    isDecorative,
  };
  const place = { x: emu(box.x), y: emu(box.y) };
  const size = { cx: emu(box.width), cy: emu(box.height) };
  return x('p:grpSp', [
    x('p:nvGrpSpPr', [nonVisualProperties(properties), x('p:cNvGrpSpPr'), x('p:nvPr')]),
    x('p:grpSpPr', [
      x('a:xfrm', [x('a:off', place), x('a:ext', size), x('a:chOff', place), x('a:chExt', size)]),
    ]),
    ...items.map((item) => {
      const child = nextId();
      if (item.kind === 'shape') {
        return shapeElement(item, tokens, { id: child, name: `${words.shape} ${child}` });
      }
      const name = item.paragraphs[0]?.runs[0]?.text ?? `${words.text} ${child}`;
      const text = { tokens, resolveLink, scale: scaleToFit(item) };
      return textBoxElement(item, text, { id: child, name });
    }),
  ]);
}
