import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartData,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { Mark } from './definition.ts';
import type { Box } from './drawing/hatch.ts';
import { boxOfMark } from './mark-box.ts';

// Only what the figures use is part of the chunk. A figure that needs more adds it here.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
);

/** Duration of a change from one state to the next, in milliseconds. */
const DURATION = 700;

/** A drawing on a canvas. */
export interface Drawing {
  /** Moves to another configuration of the same figure; of several such calls the last one counts. */
  change(config: ChartConfiguration, arrived: () => void): void;
  /** Where one of its data is drawn, in pixels; undefined where the drawing does not have it. */
  boxOf(mark: Mark): Box | undefined;
  destroy(): void;
}

/** Draws a configuration on a canvas, at rest, in the size of the canvas. */
export function draw(canvas: HTMLCanvasElement, config: ChartConfiguration): Drawing {
  // A chart keeps the plugins it began with; this one hands on to those of the present state.
  // Figures draw in these two moments only.
  let hands = config.plugins ?? [];
  const relay: Plugin = {
    id: 'figure',
    afterDatasetsDraw: (on, args, options, cancelable) => {
      for (const hand of hands) hand.afterDatasetsDraw?.(on, args, options, cancelable);
    },
    afterDraw: (on, args, options) => {
      for (const hand of hands) hand.afterDraw?.(on, args, options);
    },
  };
  const chart = new Chart(canvas, { ...complete(config, false), plugins: [relay] });
  let latest = 0;
  return {
    change(next, arrived) {
      const mine = ++latest;
      const { data, options = {} } = complete(next, {
        duration: DURATION,
        easing: 'easeOutQuart',
        onComplete: () => {
          if (mine === latest) arrived();
        },
      });
      hands = next.plugins ?? [];
      updateData(chart.data, data);
      chart.options = options;
      chart.update();
    },
    boxOf: (mark) => boxOfMark(chart, mark),
    destroy: () => chart.destroy(),
  };
}

/**
 * Writes the data of the next state into the datasets that a chart has. Chart.js knows a dataset by its
 * identity: in place of another one its elements would move from the base of the scale, instead of from
 * where they stand.
 */
function updateData(shown: ChartData, next: ChartData): void {
  const datasets = next.datasets.map((dataset, index) => {
    const before = shown.datasets[index];
    if (!before || before.type !== dataset.type) return dataset;
    for (const key of Object.keys(before))
      if (!(key in dataset)) Reflect.deleteProperty(before, key);
    return Object.assign(before, dataset);
  });
  Object.assign(shown, next, { datasets });
}

/** What every figure has in common: its box is given by CSS, labels stand in the drawing instead of a legend. */
function complete(
  config: ChartConfiguration,
  animation: NonNullable<ChartConfiguration['options']>['animation'],
): ChartConfiguration {
  return {
    ...config,
    options: {
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      // Figures keep to their places by themselves.
      clip: false,
      animation,
      ...config.options,
      // A chart that has been drawn knows the widths of its lines, and would make room for them only then.
      layout: { autoPadding: false, ...config.options?.layout },
    },
  };
}
