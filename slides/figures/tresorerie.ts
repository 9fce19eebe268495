import { bareScale, defineFigure, hatchedBars, labels, timeScale } from '../../src/figures/kit.ts';

export default defineFigure(({ fact, say }) => {
  const before = fact('burn-2024');
  const after = fact('burn-2027');
  const multiple = fact('burn-multiple');
  const from = { x: before.year ?? 0, y: before.value ?? 0 };
  const to = { x: after.year ?? 0, y: after.value ?? 0 };
  return {
    title: say({
      fr: 'Trésorerie consommée par OpenAI dans l’année, en milliards de dollars',
      en: 'Cash burnt by OpenAI in the year, in billions of dollars',
    }),
    description: say({
      fr: `Deux barres sur un axe du temps : ${before.text} en 2024, chiffre rapporté, et ${after.text} en 2027, prévision. Entre les deux, rien n’est publié.`,
      en: `Two bars on an axis of time: ${before.text} in 2024, as reported, and ${after.text} in 2027, a forecast. Nothing is published for the years between.`,
    }),
    note: say({
      fr: 'Plein : rapporté. Hachures : prévision de février 2025. Le pointillé joint deux barres ; il ne donne aucune valeur pour 2025 et 2026, non publiées.',
      en: 'Solid: reported. Hatched: forecast of February 2025. The dashed line joins two bars; it gives no value for 2025 and 2026, which are not published.',
    }),
    source: 'the-information',
    rowsAre: say({ fr: 'Année', en: 'Year' }),
    rows: [
      { label: '2024', value: before },
      {
        label: say({ fr: '2025 et 2026', en: '2025 and 2026' }),
        value: say({ fr: 'non publié', en: 'not published' }),
      },
      { label: '2027', value: after },
      {
        label: say({ fr: '2027 rapporté à 2024', en: '2027 as a multiple of 2024' }),
        value: multiple,
      },
    ],
    states: ['2024', '2027'],
    chart: (state, theme) => {
      const whole = state === '2027';
      const margin = 0.75;
      const width = (theme.width / (to.x - from.x + 2 * margin)) * 0.72;
      const later = whole ? to : { ...to, y: 0 };
      return {
        type: 'bar',
        data: {
          datasets: [
            {
              data: [from],
              grouped: false,
              barThickness: width,
              backgroundColor: theme.color('actor-3'),
            },
            {
              data: [later],
              grouped: false,
              barThickness: width,
              backgroundColor: theme.color('paper'),
            },
            {
              type: 'line',
              data: whole ? [from, to] : [],
              borderColor: theme.color('muted'),
              borderDash: [theme.size / 6, theme.size / 3],
              borderWidth: theme.size / 12,
              pointRadius: 0,
            },
          ],
        },
        options: {
          layout: { padding: { top: theme.size * 2 } },
          scales: { x: timeScale(theme, [from.x, to.x], margin), y: bareScale(0, to.y) },
        },
        plugins: [
          hatchedBars(
            theme,
            whole ? [{ dataset: 1, index: 0, color: 'actor-3', as: 'forecast' }] : [],
          ),
          labels(theme, [
            {
              ...from,
              text: before.short,
              dy: -0.2,
              edge: 'bottom',
              size: 1.6,
              weight: 750,
              ground: true,
            },
            ...(whole
              ? [
                  {
                    ...to,
                    text: after.short,
                    dy: -0.2,
                    edge: 'bottom' as const,
                    size: 1.6,
                    weight: 750,
                  },
                  {
                    x: (from.x + to.x) / 2,
                    y: (from.y + to.y) / 2,
                    text: multiple.short,
                    size: 2,
                    weight: 800,
                    ground: true,
                  },
                  {
                    x: (from.x + to.x) / 2,
                    y: 0,
                    dy: -0.4,
                    edge: 'bottom' as const,
                    text: say({
                      fr: '2025 et 2026 : non publié',
                      en: '2025 and 2026: not published',
                    }),
                    color: 'muted' as const,
                    size: 0.9,
                    wrap: (theme.width / theme.size) * 0.26,
                  },
                ]
              : []),
          ]),
        ],
      };
    },
  };
});
