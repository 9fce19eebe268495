import type { Chart, Plugin } from 'chart.js';
import type { FigureTheme } from '../definition.ts';
import { arrange, type Placeable } from './arrange.ts';
import type { Edges } from './collisions.ts';
import type { Label } from './label.ts';
import { type Lines, placeable } from './label-block.ts';
import { placedOn } from './placed-labels.ts';
import { writeLabel } from './write-label.ts';

/** What only some charts need, as functions, so that other decks do not load them. */
export interface LabelOptions {
  /** What else labels avoid, besides one another and axes. @param half half of the width of a box, in pixels */
  obstaclesOf?(chart: Chart, half: number): readonly Edges[];
  /** Moves labels apart before they are placed one after the other. */
  separate?(labels: {
    readonly texts: readonly Label[];
    readonly wanted: readonly Placeable<Lines>[];
    readonly area: Edges;
    readonly gap: number;
  }): readonly Placeable<Lines>[];
}

/** Space beside a label, in multiples of the theme's size. */
const GAP = 0.3;
/**
 * Draws labels in the chart, in place of a legend. A label that would lie on an earlier one, or leave the drawing, is
 * moved or becomes smaller; where it is then far from its point, a line leads to it.
 */
export function labels(
  theme: FigureTheme,
  texts: readonly Label[],
  { obstaclesOf = () => [], separate = ({ wanted }) => wanted }: LabelOptions = {},
): Plugin {
  return {
    id: 'labels',
    afterDraw(chart) {
      const { ctx, width, height } = chart;
      const obstacles = placedOn(chart);
      const area = { left: 0, top: 0, right: width, bottom: height };
      const wanted = texts.map((label) => placeable(chart, theme, label));
      const placeables = separate({ texts, wanted, area, gap: GAP * theme.size });
      const others = obstaclesOf(chart, theme.size / 4);
      const placed = arrange(placeables, area, [...obstacles, ...others], GAP * theme.size);
      for (const [index, at] of placed.entries()) {
        if (!at) continue;
        writeLabel(ctx, theme, texts[index] as Label, at);
        obstacles.push(at.box);
      }
    },
  };
}
