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
import { startLabels } from './labels/placed-labels.ts';
import { boxOfMark } from './mark-box.ts';

// Only registered components are bundled. A figure that needs another one adds it here.
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

/** The types that a chart may have: of those that are bundled. */
export function chartTypes(): string[] {
  return [BarController, LineController, ScatterController].map(({ id }) => id);
}

const TRANSITION_MS = 700;

/** A chart on a canvas. */
export interface Drawing {
  /** Animates to another configuration of the same figure. A later call replaces it; `onEnd` is then not called. */
  change(config: ChartConfiguration, onEnd: () => void): void;
  /** The box of a datum, in pixels; undefined if it is not drawn. */
  boxOf(mark: Mark): Box | undefined;
  destroy(): void;
}

/** Draws a configuration on a canvas without animation, in the size of the canvas. */
export function draw(canvas: HTMLCanvasElement, config: ChartConfiguration): Drawing {
  // Chart.js cannot replace the plugins of a chart, so one plugin delegates to those of the current state.
  // The plugins of figures have two hooks only, after the datasets and after all.
  let plugins = config.plugins ?? [];
  const delegate: Plugin = {
    id: 'figure',
    beforeDraw: startLabels,
    afterDatasetsDraw: (chart, args, options, cancelable) => {
      for (const plugin of plugins) plugin.afterDatasetsDraw?.(chart, args, options, cancelable);
    },
    afterDraw: (chart, args, options) => {
      for (const plugin of plugins) plugin.afterDraw?.(chart, args, options);
    },
  };
  const chart = new Chart(canvas, { ...withDefaults(config, false), plugins: [delegate] });
  let latestChange = 0;
  return {
    change(next, onEnd) {
      const thisChange = ++latestChange;
      const { data, options = {} } = withDefaults(next, {
        duration: TRANSITION_MS,
        easing: 'easeOutQuart',
        onComplete: () => {
          if (thisChange === latestChange) onEnd();
        },
      });
      plugins = next.plugins ?? [];
      updateData(chart.data, data);
      chart.options = options;
      chart.update();
    },
    boxOf: (mark) => boxOfMark(chart, mark),
    destroy: () => chart.destroy(),
  };
}

/**
 * Writes the data of the next state into the existing datasets. Chart.js identifies datasets by object
 * identity: elements of a new dataset would animate from the base of the scale instead of from their
 * present position.
 */
function updateData(current: ChartData, next: ChartData): void {
  const datasets = next.datasets.map((dataset, index) => {
    const existing = current.datasets[index];
    if (!existing || existing.type !== dataset.type) return dataset;
    for (const key of Object.keys(existing))
      if (!(key in dataset)) Reflect.deleteProperty(existing, key);
    return Object.assign(existing, dataset);
  });
  Object.assign(current, next, { datasets });
}

/** Adds the options common to all figures: CSS sets the size, and labels in the drawing replace the legend. */
function withDefaults(
  config: ChartConfiguration,
  animation: NonNullable<ChartConfiguration['options']>['animation'],
): ChartConfiguration {
  return {
    ...config,
    options: {
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      // Labels may be outside the chart area.
      clip: false,
      animation,
      ...config.options,
      // Chart.js knows line widths, and pads for them, only after the first drawing: the second would differ.
      layout: { autoPadding: false, ...config.options?.layout },
    },
  };
}
