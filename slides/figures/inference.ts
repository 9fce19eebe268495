import {
  bareAxes,
  bareScale,
  defineFigure,
  drawing,
  hatchedArea,
  type Label,
  labels,
} from '../../src/figures/kit.ts';

/**
 * Places in a drawing without a scale: they say which cost is above in the end and measure nothing.
 * What comes before is hidden, for no order, no amount and no date is published.
 */
const DRAWN = {
  width: 10,
  height: 12,
  running: [
    { x: 6, y: 7 },
    { x: 9.5, y: 9 },
  ],
  training: [
    { x: 6, y: 4 },
    { x: 9.5, y: 4.4 },
  ],
  lines: { from: { x: 6, y: 4 }, to: { x: 9.5, y: 9 } },
  hidden: { from: { x: 0, y: 0.1 }, to: { x: 6, y: 10.2 } },
};

export default defineFigure(['2030'], ({ fact, localize }) => {
  const turn = fact('inference-training');
  const running = localize({ fr: 'faire tourner', en: 'running' });
  const inference = localize({ fr: '(inférence)', en: '(inference)' });
  const training = localize({ fr: 'entraîner', en: 'training' });
  const unscaled = localize({ fr: 'schéma sans échelle', en: 'schematic, not to scale' });
  const unknown = localize({ fr: 'non publié', en: 'not published' });
  const before = localize({
    fr: 'avant 2030 : rien de publié sur ces coûts',
    en: 'before 2030: nothing published on these costs',
  });
  return {
    title: localize({
      fr: 'Coût des modèles pour OpenAI, sans montants',
      en: 'What the models cost OpenAI, without amounts',
    }),
    description: localize({
      fr: 'Schéma sans échelle : avant 2030, une zone hachurée, où rien n’est publié ; deux lignes en sortent et, en 2030, celle de l’inférence est au-dessus de celle de l’entraînement.',
      en: 'A schematic, not to scale: before 2030, a hatched area where nothing is published; two lines emerge from it, and in 2030 the line for inference is above the line for training.',
    }),
    note: localize({
      fr: 'Prévision de février 2025. Ni les montants ni la date du croisement ne sont publiés.',
      en: 'February 2025 forecast. Neither the amounts nor the date when the lines cross has been published.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Donnée', en: 'Item' }),
    rows: [
      {
        label: localize({ fr: 'Les deux coûts en 2030', en: 'The two costs in 2030' }),
        value: turn,
        at: DRAWN.lines,
      },
      { label: localize({ fr: 'Montants', en: 'Amounts' }), value: unknown, at: DRAWN.hidden },
      {
        label: localize({ fr: 'Date du croisement', en: 'Date when the lines cross' }),
        value: unknown,
      },
    ],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const narrow = columns < 34;
      const room = narrow ? 0.4 : 10.5;
      const { width, height, hidden } = DRAWN;
      const line = (data: typeof DRAWN.running, color: 'actor-3' | 'ink', width: number) => ({
        data,
        borderColor: theme.color(color),
        borderWidth: theme.size * width,
        borderDash: [1, 0.45].map((length) => length * theme.size),
        pointRadius: 0,
        clip: false as const,
      });
      const end = (data: typeof DRAWN.running): Label => ({
        ...(data.at(-1) ?? { x: width, y: 0 }),
        text: '',
        weight: 700,
        ...(narrow
          ? { align: 'right', size: 0.9 }
          : { align: 'left', dx: 0.6, wrap: room, size: 1.1 }),
      });
      const above: Partial<Label> = narrow ? { edge: 'bottom', dy: -0.4 } : {};
      const below: Partial<Label> = narrow ? { edge: 'top', dy: 0.4 } : {};
      const texts: Label[] = [
        // A phone has no room for the second name; the sentence above the figure gives it.
        { ...end(DRAWN.running), ...above, text: narrow ? running : `${running} ${inference}` },
        { ...end(DRAWN.training), ...below, text: training },
        {
          x: (hidden.from.x + hidden.to.x) / 2,
          y: (hidden.from.y + hidden.to.y) / 2,
          text: before,
          wrap: (columns - room) * 0.4,
          ground: true,
          size: narrow ? 1 : 1.1,
        },
        {
          x: 0,
          y: height,
          dx: 0.7,
          align: 'left',
          edge: 'top',
          text: localize({ fr: 'coût', en: 'cost' }),
        },
        {
          x: width,
          y: height,
          align: 'right',
          edge: 'top',
          text: unscaled,
          weight: 700,
        },
        {
          x: 0,
          y: 0,
          dy: 0.4,
          align: 'left',
          edge: 'top',
          text: localize({ fr: 'temps', en: 'time' }),
        },
        {
          x: DRAWN.running.at(-1)?.x ?? width,
          y: 0,
          dy: 0.4,
          align: narrow ? 'right' : 'center',
          edge: 'top',
          text: String(turn.year),
          size: 1.1,
          weight: 700,
        },
      ];
      return drawing({
        type: 'line',
        data: {
          // Yellow by itself is too faint on paper: it lies on a broader line of ink.
          datasets: [
            line(DRAWN.running, 'actor-3', 0.36),
            line(DRAWN.running, 'ink', 0.56),
            line(DRAWN.training, 'ink', 0.2),
          ],
        },
        options: {
          layout: {
            padding: {
              left: theme.size / 2,
              right: room * theme.size,
              bottom: theme.size * 1.8,
              top: theme.size / 8,
            },
          },
          scales: { x: bareScale(0, width), y: bareScale(0, height) },
        },
        plugins: [
          bareAxes(theme),
          hatchedArea(theme, { ...hidden, color: 'muted', as: 'unknown' }),
          labels(theme, texts),
        ],
      });
    },
  };
});
