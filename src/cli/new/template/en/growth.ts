import {
  bareScale,
  defineFigure,
  drawing,
  hatchedBars,
  type Label,
  labels,
} from '../../src/figures/kit.ts';

/** Bars for the heights; the last is a forecast, which is hatched, and comes with the second step. */
export default defineFigure(['measured', 'expected'], ({ fact, localize }) => {
  const bars = [
    { name: localize({ en: 'first measurement' }), height: fact('height-first') },
    { name: localize({ en: 'second measurement' }), height: fact('height-second') },
    { name: localize({ en: 'third, expected' }), height: fact('height-third') },
  ];
  const last = bars.length - 1;
  return {
    title: localize({ en: 'Height of the sample plant, in centimetres' }),
    description: localize({
      en: `Three bars that grow: ${bars.map(({ height }) => height.text).join(', ')}; the last is a forecast.`,
    }),
    note: localize({ en: 'Solid: measured. Striped: forecast. All values are sample data.' }),
    source: 'sample',
    rowsAre: localize({ en: 'Measurement' }),
    rows: bars.map(({ name, height }, index) => ({
      label: name,
      value: height,
      at: { dataset: 0, index },
    })),
    chart: (state, theme) => {
      const isShown = (index: number) => index < last || state === 'expected';
      const shown = bars.filter((_, index) => isShown(index));
      const highest = Math.max(...bars.map(({ height }) => height.value ?? 0));
      const columns = theme.width / (bars.length * theme.size);
      const texts = shown.flatMap(({ name, height }, x): Label[] => [
        {
          x,
          y: height.value ?? 0,
          dy: -0.3,
          edge: 'bottom',
          text: height.short,
          weight: 800,
          size: 1.5,
        },
        { x, y: 0, dy: 0.4, edge: 'top', text: name, wrap: columns },
      ]);
      return drawing({
        type: 'bar',
        data: {
          datasets: [
            {
              data: bars.map(({ height }, x) => ({ x, y: isShown(x) ? (height.value ?? 0) : 0 })),
              backgroundColor: bars.map((_, x) => theme.color(x === last ? 'paper' : 'actor-2')),
              barThickness: columns * theme.size * 0.6,
              grouped: false,
              inflateAmount: 0,
            },
          ],
        },
        options: {
          layout: { padding: { top: theme.size * 2.2, bottom: theme.size * 3 } },
          scales: { x: bareScale(-0.5, last + 0.5), y: bareScale(0, highest) },
        },
        plugins: [
          hatchedBars(theme, [{ dataset: 0, index: last, color: 'actor-2', as: 'forecast' }]),
          labels(theme, texts),
        ],
      });
    },
  };
});
