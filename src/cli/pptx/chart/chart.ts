import type { SheetData } from '../../../figures/definition.ts';
import type { Box } from '../../../slide-content/box.ts';
import type { Color, DrawnChart } from '../../../slide-content/content.ts';
import { lineElement } from '../shape.ts';
import { colorElement, solidFill, type Tokens } from '../theme.ts';
import { NAMESPACES, type XmlElement, x } from '../xml.ts';
import { chartLabels } from './labels.ts';
import { type DrawnDatum, drawnData, type Labels, type Plot } from './plot.ts';
import { columnName, SHEET, sheetRows } from './workbook.ts';

/** What a chart part is written with. */
export interface ChartOptions {
  readonly chart: DrawnChart;
  readonly plot: Plot;
  readonly labels: Labels;
  /** The frame of the chart: the whole drawing. */
  readonly frame: Box;
  readonly tokens: Tokens;
  /** Diameter of points, in units of a slide. */
  readonly point: number;
  /** Relationship id of the workbook. */
  readonly workbookId: string;
}

const [CATEGORY_AXIS, VALUE_AXIS] = [1, 2];

/** Width of the line around bars and points, in units of a slide. */
const OUTLINE = 2.4;
/** Width of a line. */
const LINE = 4;

/** A chart with its data in a workbook (ECMA-376 part 1, 21.2): no legend, no axes, labels at the data. */
export function chartPart(options: ChartOptions): XmlElement {
  const { chart, plot, frame, workbookId } = options;
  const isBars = chart.sheet.type === 'bars' || chart.sheet.type === 'parts';
  return x(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': NAMESPACES['xmlns:a'],
      'xmlns:r': NAMESPACES['xmlns:r'],
    },
    [
      flag('c:date1904', false),
      flag('c:roundedCorners', false),
      x('c:chart', [
        flag('c:autoTitleDeleted', true),
        x('c:plotArea', [
          plotLayout(plot.box, frame),
          isBars ? barChart(options) : scatterChart(options),
          ...(isBars ? [categoryAxis(chart.sheet)] : [valueAxis(CATEGORY_AXIS, 'b', plot.places)]),
          valueAxis(
            VALUE_AXIS,
            chart.sheet.direction === 'vertical' || !isBars ? 'l' : 'b',
            plot.values,
          ),
          x('c:spPr', [x('a:noFill'), x('a:ln', [x('a:noFill')])]),
        ]),
        flag('c:plotVisOnly', true),
        value('c:dispBlanksAs', 'gap'),
      ]),
      x('c:spPr', [x('a:noFill'), x('a:ln', [x('a:noFill')])]),
      x('c:externalData', { 'r:id': workbookId }, [flag('c:autoUpdate', false)]),
    ],
  );
}

const value = (name: string, val: string | number) => x(name, { val });
const flag = (name: string, isTrue: boolean) => x(name, { val: isTrue ? 1 : 0 });
const share = (length: number) => Number(length.toFixed(5));

/** Where the axes are in the frame. */
function plotLayout(box: Box, frame: Box): XmlElement {
  return x('c:layout', [
    x('c:manualLayout', [
      value('c:layoutTarget', 'inner'),
      value('c:xMode', 'edge'),
      value('c:yMode', 'edge'),
      value('c:x', share((box.x - frame.x) / frame.width)),
      value('c:y', share((box.y - frame.y) / frame.height)),
      value('c:w', share(box.width / frame.width)),
      value('c:h', share(box.height / frame.height)),
    ]),
  ]);
}

function barChart({ chart, plot, labels, frame, tokens }: ChartOptions): XmlElement {
  const { sheet } = chart;
  const isStacked = sheet.type === 'parts';
  const data = drawnData(chart);
  return x('c:barChart', [
    value('c:barDir', sheet.direction === 'vertical' ? 'col' : 'bar'),
    value('c:grouping', isStacked ? 'stacked' : 'clustered'),
    flag('c:varyColors', false),
    ...sheet.series.map((_, series) => {
      const own = data.filter((datum) => datum.series === series);
      return x('c:ser', [
        ...seriesHead(sheet, series),
        x('c:spPr', dataStyle(chart, own[0], tokens)),
        flag('c:invertIfNegative', false),
        ...own.map((datum) =>
          x('c:dPt', [
            value('c:idx', datum.category),
            flag('c:invertIfNegative', false),
            flag('c:bubble3D', false),
            x('c:spPr', dataStyle(chart, datum, tokens)),
          ]),
        ),
        chartLabels(own, labels, { position: isStacked ? 'moved' : 'outEnd', frame, tokens }),
        x('c:cat', [stringReference(sheet)]),
        x('c:val', [numberReference(sheet, series + 1)]),
      ]);
    }),
    value('c:gapWidth', Math.min(500, plot.gap)),
    ...(isStacked ? [value('c:overlap', 100)] : []),
    value('c:axId', CATEGORY_AXIS),
    value('c:axId', VALUE_AXIS),
  ]);
}

function scatterChart(options: ChartOptions): XmlElement {
  const { chart } = options;
  return x('c:scatterChart', [
    value('c:scatterStyle', 'lineMarker'),
    flag('c:varyColors', false),
    ...(chart.sheet.type === 'line' ? lineSeries(options) : pointSeries(options)),
    value('c:axId', CATEGORY_AXIS),
    value('c:axId', VALUE_AXIS),
  ]);
}

function lineSeries({ chart, labels, frame, point, tokens }: ChartOptions): XmlElement[] {
  const { sheet } = chart;
  const data = drawnData(chart);
  return sheet.series.flatMap((_, series) => {
    const own = data.filter((datum) => datum.series === series);
    const [first] = own;
    if (!first) return [];
    const color = colorOfDatum(chart, first);
    const line = (isDashed: boolean) => lineElement({ color, width: LINE, isDashed }, tokens);
    return [
      x('c:ser', [
        ...seriesHead(sheet, series),
        x('c:spPr', [line(false)]),
        marker(color, color, point, tokens),
        ...own.map((datum) =>
          x('c:dPt', [
            value('c:idx', datum.category),
            marker(isStriped(chart, datum) ? paperOf(chart) : color, color, point, tokens),
            flag('c:bubble3D', false),
            x('c:spPr', [line(isStriped(chart, datum))]),
          ]),
        ),
        chartLabels(own, labels, { position: 't', frame, tokens }),
        x('c:xVal', [numberReference(sheet, 0)]),
        x('c:yVal', [numberReference(sheet, series + 1)]),
        flag('c:smooth', false),
      ]),
    ];
  });
}

/**
 * Points of one nature are a series, for not every program gives a point a fill of its own; and a ring is two series, a
 * disc and its hole, for not every program draws the outline of a point.
 */
function pointSeries({ chart, point, tokens }: ChartOptions): XmlElement[] {
  const { sheet } = chart;
  const data = drawnData(chart);
  const discs = [false, true].flatMap((isForecast) => {
    const own = data.filter((datum) => isStriped(chart, datum) === isForecast);
    const [first] = own;
    if (!first) return [];
    const disc = { own, color: colorOfDatum(chart, first), size: point };
    return isForecast ? [disc, { own, color: paperOf(chart), size: point * HOLE }] : [disc];
  });
  // PowerPoint paints series by their order, LibreOffice what is first in the file last.
  return discs
    .map((disc, index) => ({ ...disc, index }))
    .reverse()
    .map(({ own, color, size, index }) =>
      x('c:ser', [
        value('c:idx', index),
        value('c:order', index),
        x('c:tx', [x('c:v', sheet.title)]),
        x('c:spPr', [lineElement(undefined, tokens)]),
        marker(color, color, size, tokens),
        x('c:xVal', [numberReference(sheet, 0)]),
        x('c:yVal', [onAxis(sheet, own)]),
        flag('c:smooth', false),
      ]),
    );
}

/** The part of a ring that is its hole. */
const HOLE = 0.68;

const paperOf = ({ colors }: DrawnChart) => colors['paper'] ?? { hex: '#ffffff', alpha: 1 };

function marker(fill: Color, outline: Color, size: number, tokens: Tokens): XmlElement {
  return x('c:marker', [
    value('c:symbol', 'circle'),
    value('c:size', Math.min(72, Math.max(2, Math.round(size * 0.75)))),
    x('c:spPr', [
      solidFill(fill, tokens),
      lineElement({ color: outline, width: OUTLINE, isDashed: false }, tokens),
    ]),
  ]);
}

/** Number and name of a series. */
function seriesHead(sheet: SheetData, series: number): XmlElement[] {
  const name = sheet.series[series]?.name || sheet.title;
  return [
    value('c:idx', series),
    value('c:order', series),
    x('c:tx', [
      x('c:strRef', [
        x('c:f', `${SHEET}!$${columnName(series + 1)}$1`),
        x('c:strCache', [value('c:ptCount', 1), x('c:pt', { idx: 0 }, [x('c:v', name)])]),
      ]),
    ]),
  ];
}

/** Forecasts are striped; of a bar in parts, all are if one is, for what is computed beside a forecast is one. */
function isStriped({ sheet }: DrawnChart, { series, category }: DrawnDatum): boolean {
  const natureOf = (at: number) => {
    const row = sheet.series[at]?.rows[category];
    return row === undefined ? undefined : sheet.rows[row]?.nature;
  };
  return sheet.type === 'parts'
    ? sheet.series.some((_, at) => natureOf(at) === 'forecast')
    : natureOf(series) === 'forecast';
}

function colorOfDatum({ sheet, colors }: DrawnChart, { series, category }: DrawnDatum): Color {
  const named = sheet.series[series]?.color ?? 'ink';
  const role = typeof named === 'string' ? named : (named[category] ?? 'ink');
  return colors[role] ?? { hex: '#000000', alpha: 1 };
}

function dataStyle(chart: DrawnChart, datum: DrawnDatum | undefined, tokens: Tokens): XmlElement[] {
  if (!datum) return [];
  const { colors } = chart;
  const color = colorOfDatum(chart, datum);
  const ink = colors['ink'] ?? color;
  const fill = isStriped(chart, datum)
    ? x('a:pattFill', { prst: 'wdUpDiag' }, [
        x('a:fgClr', [colorElement(color, tokens)]),
        x('a:bgClr', [colorElement(colors['paper'] ?? ink, tokens)]),
      ])
    : solidFill(color, tokens);
  return [fill, lineElement({ color: ink, width: OUTLINE, isDashed: false }, tokens)];
}

function stringReference(sheet: SheetData): XmlElement {
  return x('c:strRef', [
    x('c:f', rangeOf(sheet, 0)),
    x('c:strCache', [
      value('c:ptCount', sheet.categories.length),
      ...sheet.categories.map((name, idx) => x('c:pt', { idx }, [x('c:v', String(name))])),
    ]),
  ]);
}

/** The numbers of a column of the sheet. */
function numberReference(sheet: SheetData, column: number): XmlElement {
  const cells = sheetRows(sheet)
    .slice(1)
    .map((cells) => cells[column]);
  return x('c:numRef', [
    x('c:f', rangeOf(sheet, column)),
    x('c:numCache', [
      x('c:formatCode', 'General'),
      value('c:ptCount', cells.length),
      ...cells.flatMap((cell, idx) =>
        typeof cell === 'number' ? [x('c:pt', { idx }, [x('c:v', String(cell))])] : [],
      ),
    ]),
  ]);
}

/** Points lie on the axis, whatever their values are. */
function onAxis({ categories }: SheetData, data: readonly DrawnDatum[]): XmlElement {
  return x('c:numLit', [
    x('c:formatCode', 'General'),
    value('c:ptCount', categories.length),
    ...data.map(({ category }) => x('c:pt', { idx: category }, [x('c:v', '0')])),
  ]);
}

function rangeOf({ categories }: SheetData, column: number): string {
  const name = columnName(column);
  return `${SHEET}!$${name}$2:$${name}$${categories.length + 1}`;
}

function categoryAxis({ direction }: SheetData): XmlElement {
  const isUpright = direction === 'vertical';
  return x('c:catAx', [
    value('c:axId', CATEGORY_AXIS),
    // Bars that lie begin at the top.
    x('c:scaling', [value('c:orientation', isUpright ? 'minMax' : 'maxMin')]),
    ...hidden(isUpright ? 'b' : 'l', VALUE_AXIS),
  ]);
}

function valueAxis(
  id: number,
  position: 'b' | 'l',
  { min, max }: { readonly min: number; readonly max: number },
): XmlElement {
  return x('c:valAx', [
    value('c:axId', id),
    x('c:scaling', [value('c:orientation', 'minMax'), value('c:max', max), value('c:min', min)]),
    ...hidden(position, id === VALUE_AXIS ? CATEGORY_AXIS : VALUE_AXIS),
  ]);
}

/** The deck's axes are shapes: with the names, notes and breaks that a program would not draw. */
function hidden(position: 'b' | 'l', crossing: number): XmlElement[] {
  return [
    flag('c:delete', true),
    value('c:axPos', position),
    x('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'nextTo'),
    value('c:crossAx', crossing),
    value('c:crosses', 'autoZero'),
  ];
}
