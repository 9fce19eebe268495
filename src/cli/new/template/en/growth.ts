import { type BarRow, barChart, barRows, defineFigure } from '../../src/figures/kit.ts';

/** Bars for the heights; the last is a forecast, which is striped, and comes with the second step. */
export default defineFigure(['measured', 'expected'], ({ fact, lang, localize }) => {
  const rows: BarRow[] = [
    { label: localize({ en: 'first measurement' }), value: fact('height-first') },
    { label: localize({ en: 'second measurement' }), value: fact('height-second') },
    { label: localize({ en: 'third, expected' }), value: fact('height-third') },
  ];
  return {
    title: localize({ en: 'Height of the sample plant, in centimetres' }),
    description: localize({ en: 'Three bars that grow; the last is a forecast.' }),
    note: localize({ en: 'Solid: measured. Striped: forecast. All values are sample data.' }),
    source: 'sample',
    rowsAre: localize({ en: 'Measurement' }),
    rows: barRows(rows),
    chart: (state, theme) => {
      const shown = state === 'expected' ? rows.length : rows.length - 1;
      return barChart(theme, { lang, rows, direction: 'vertical', color: 'actor-2', shown });
    },
  };
});
