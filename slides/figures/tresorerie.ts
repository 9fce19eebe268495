import {
  bareScale,
  defineFigure,
  drawing,
  hatchedBars,
  type Label,
  labels,
  timeScale,
} from '../../src/figures/kit.ts';

export default defineFigure(['2024', '2027'], ({ fact, localize }) => {
  const before = fact('burn-2024');
  const after = fact('burn-2027');
  const multiple = fact('burn-multiple');
  const from = { x: before.year ?? 0, y: before.value ?? 0 };
  const to = { x: after.year ?? 0, y: after.value ?? 0 };
  const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const natures = new Map([
    [from.x, localize({ fr: 'rapporté', en: 'reported' })],
    [to.x, localize({ fr: 'prévision', en: 'forecast' })],
  ]);
  const unknown = localize({ fr: 'non publié', en: 'not published' });
  return {
    title: localize({
      fr: 'Trésorerie consommée par OpenAI dans l’année, en milliards de dollars',
      en: 'OpenAI’s cash burn in the year, in billions of dollars',
    }),
    description: localize({
      fr: `Deux barres sur un axe du temps : ${before.text} en 2024, chiffre rapporté, et ${after.text} en 2027, prévision. Entre les deux, rien n’est publié.`,
      en: `Two bars on a time axis: ${before.text} in 2024, as reported, and ${after.text} in 2027, a forecast. Nothing is published for the years between.`,
    }),
    note: localize({
      fr: 'Plein : rapporté. Hachures : prévision de février 2025. Le pointillé joint deux barres ; il ne donne aucune valeur pour 2025 et 2026, non publiées.',
      en: 'Solid: reported. Hatched: February 2025 forecast. The dashed line gives no value for 2025 and 2026, which are not published.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Année', en: 'Year' }),
    rows: [
      { label: '2024', value: before, at: { dataset: 0, index: 0 } },
      {
        label: localize({ fr: '2025 et 2026', en: '2025 and 2026' }),
        value: unknown,
        at: { from: { x: from.x + 1, y: 0 }, to: { x: to.x - 1, y: to.y / 6 } },
      },
      { label: '2027', value: after, at: { dataset: 1, index: 0 } },
      {
        label: localize({ fr: '2027 rapporté à 2024', en: '2027 as a multiple of 2024' }),
        value: multiple,
        at: { from: between, to: between },
      },
    ],
    chart: (state, theme) => {
      const whole = state === '2027';
      const narrow = theme.width / theme.size < 34;
      const margin = 0.7;
      const thick = 0.72;
      const large = Math.min(1.7, (theme.width / theme.size) * 0.08);
      const bar = {
        grouped: false,
        inflateAmount: 0,
        barThickness: (theme.width / (to.x - from.x + 2 * margin)) * thick,
      };
      const onBar = { edge: 'bottom', weight: 800, size: large } as const;
      const texts: Label[] = [{ ...onBar, ...from, text: before.short, ground: true }];
      if (whole) {
        texts.push(
          { ...onBar, ...to, text: after.short },
          { ...between, text: multiple.short, size: 2.6, weight: 800, ground: true },
          { ...between, y: 0, dy: -0.4, edge: 'bottom', text: unknown, color: 'muted' },
        );
      }
      return drawing({
        type: 'bar',
        data: {
          datasets: [
            {
              ...bar,
              data: [from],
              backgroundColor: theme.color('actor-3'),
              borderColor: theme.color('ink'),
              borderWidth: theme.size / 10,
              borderSkipped: false,
            },
            {
              ...bar,
              data: [whole ? to : { ...to, y: 0 }],
              backgroundColor: theme.color('paper'),
            },
            {
              type: 'line',
              // From edge to edge of the bars, which stand on their years.
              data: whole
                ? [
                    { x: from.x + thick / 2, y: from.y },
                    { x: to.x - thick / 2, y: to.y },
                  ]
                : [],
              borderColor: theme.color('muted'),
              borderDash: [theme.size / 6, theme.size / 3],
              borderWidth: theme.size / 10,
              pointRadius: 0,
              animation: false,
            },
          ],
        },
        options: {
          layout: { padding: { top: theme.size * 2.3 } },
          scales: {
            x: timeScale(theme, {
              years: [from.x, to.x],
              before: margin,
              after: margin,
              word: (year) => {
                const parts = [String(year), natures.get(year)].filter(
                  (part) => part !== undefined,
                );
                return narrow ? parts : parts.join(', ');
              },
            }),
            y: bareScale(0, to.y),
          },
        },
        plugins: [
          hatchedBars(theme, [{ dataset: 1, index: 0, color: 'actor-3', as: 'forecast' }]),
          labels(theme, texts),
        ],
      });
    },
  };
});
