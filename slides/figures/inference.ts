import { bareScale, defineFigure, fontOf, labels, timeScale } from '../../src/figures/kit.ts';

/** Places in a drawing without a scale: they order the two costs and measure nothing. */
const DRAWN = {
  running: [
    { x: 0, y: 2 },
    { x: 10, y: 8 },
  ],
  training: [
    { x: 0, y: 4.4 },
    { x: 10, y: 5.6 },
  ],
};

export default defineFigure(({ fact, say }) => {
  const turn = fact('inference-training');
  const running = say({ fr: 'faire tourner (inférence)', en: 'running (inference)' });
  const training = say({ fr: 'entraîner', en: 'training' });
  const unscaled = say({ fr: 'schéma sans échelle', en: 'drawing without a scale' });
  return {
    title: say({
      fr: 'Coût des modèles pour OpenAI, sans montants',
      en: 'Cost of the models for OpenAI, without amounts',
    }),
    description: say({
      fr: 'Schéma sans échelle : deux lignes se croisent à une date non précisée ; en 2030, celle de l’inférence est au-dessus de celle de l’entraînement.',
      en: 'A drawing without a scale: two lines cross at an unstated date; in 2030 that of inference is above that of training.',
    }),
    note: say({
      fr: 'Prévision de février 2025. Ni les montants ni la date du croisement ne sont publiés.',
      en: 'Forecast of February 2025. Neither the amounts nor the date of the crossing are published.',
    }),
    source: 'the-information',
    rowsAre: say({ fr: 'Année', en: 'Year' }),
    rows: [
      {
        label: say({
          fr: 'Montants et date du croisement',
          en: 'Amounts and date of the crossing',
        }),
        value: say({ fr: 'non publié', en: 'not published' }),
      },
      { label: '2030', value: turn },
    ],
    states: ['2030'],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const room = Math.min(11, columns * 0.32);
      const line = (data: typeof DRAWN.running, color: 'actor-3' | 'ink', dash: number) => ({
        data,
        borderColor: theme.color(color),
        borderWidth: theme.size / 4,
        borderDash: [theme.size * dash, theme.size * 0.35],
        pointRadius: 0,
        clip: false as const,
      });
      const end = { dx: 0.6, align: 'left', wrap: room - 0.6, weight: 700 } as const;
      return {
        type: 'line',
        data: {
          datasets: [line(DRAWN.running, 'actor-3', 1.2), line(DRAWN.training, 'ink', 0.4)],
        },
        options: {
          layout: { padding: { right: room * theme.size, left: theme.size } },
          scales: {
            x: {
              ...timeScale(theme, [0, 10], 0),
              ticks: {
                color: theme.color('ink'),
                font: fontOf(theme, 1.1, 650),
                callback: (value: number | string) =>
                  Number(value) === 10 ? String(turn.year) : '',
              },
            },
            y: bareScale(0, 10),
          },
        },
        plugins: [
          labels(theme, [
            { ...end, x: 10, y: 8, text: running, color: 'actor-3', size: 1.1 },
            { ...end, x: 10, y: 5.6, text: training, size: 1.1 },
            {
              x: 0,
              y: 10,
              dx: 0.4,
              dy: 0.4,
              align: 'left',
              edge: 'top',
              text: unscaled,
              color: 'muted',
              weight: 650,
            },
            {
              x: 0,
              y: 0,
              dx: 0.4,
              dy: -0.3,
              align: 'left',
              edge: 'bottom',
              text: say({ fr: 'temps →', en: 'time →' }),
              color: 'muted',
              size: 0.9,
            },
          ]),
        ],
      };
    },
  };
});
