import { bareScale, defineFigure, type Label, labels } from '../../src/figures/kit.ts';

export default defineFigure(({ fact, say }) => {
  const burnt = fact('burn-2024');
  const burn = fact('burn-2027');
  const share = fact('stargate-share');
  const turn = fact('inference-training');
  const cash = say({ fr: 'trésorerie consommée', en: 'cash burnt' });
  const reported = say({ fr: 'rapporté', en: 'reported' });
  const forecast = say({ fr: 'prévision', en: 'forecast' });
  const events = [
    { at: burnt.year ?? 0, nature: reported, figure: burnt.short, what: [cash] },
    { at: burn.year ?? 0, nature: forecast, figure: burn.short, what: [cash] },
    {
      at: share.year ?? 0,
      nature: forecast,
      figure: share.short,
      what: [
        say({ fr: 'du calcul par Stargate', en: 'of computing from Stargate' }),
        say({
          fr: 'l’inférence coûterait plus que l’entraînement',
          en: 'inference to cost more than training',
        }),
      ],
    },
  ];
  return {
    title: say({
      fr: 'Les dates du récit, sur un axe du temps à l’échelle',
      en: 'The dates of the story, on a true axis of time',
    }),
    description: say({
      fr: `Trois points à trois ans d’écart. 2024 : ${burnt.text} de trésorerie consommée, rapporté. 2027 : ${burn.text}, prévision. 2030 : ${share.text} du calcul par Stargate, et une inférence plus chère que l’entraînement, prévisions.`,
      en: `Three points three years apart. 2024: ${burnt.text} of cash burnt, reported. 2027: ${burn.text}, a forecast. 2030: ${share.text} of computing from Stargate, and inference dearer than training, both forecasts.`,
    }),
    note: say({
      fr: 'Disque plein : rapporté. Cercle : prévision de février 2025.',
      en: 'Full disc: reported. Circle: forecast of February 2025.',
    }),
    source: 'the-information',
    rowsAre: say({ fr: 'Année et objet', en: 'Year and subject' }),
    rows: [
      { label: say({ fr: '2024, trésorerie consommée', en: '2024, cash burnt' }), value: burnt },
      { label: say({ fr: '2027, trésorerie consommée', en: '2027, cash burnt' }), value: burn },
      { label: say({ fr: '2030, part de Stargate', en: '2030, share of Stargate' }), value: share },
      { label: say({ fr: '2030, coût des modèles', en: '2030, cost of the models' }), value: turn },
    ],
    states: ['dates'],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const upright = columns < 34;
      const years = events.map((event) => event.at);
      const time = bareScale(Math.min(...years) - 1, Math.max(...years) + (upright ? 1.6 : 1));
      const across = bareScale(-1, 1);
      const dots = {
        data: years.map((year) => (upright ? { x: -1, y: year } : { x: year, y: 0 })),
        pointRadius: theme.size * 0.55,
        pointBorderWidth: theme.size * 0.18,
        pointBorderColor: theme.color('ink'),
        pointBackgroundColor: events.map(({ nature }) =>
          theme.color(nature === reported ? 'ink' : 'paper'),
        ),
        showLine: true,
        borderColor: theme.color('ink'),
        borderWidth: theme.size / 8,
        clip: false,
      } as const;
      const beside = ({ at, nature, figure, what }: (typeof events)[number]): Label[] => {
        const place = { x: -1, y: at, dx: 1.4, align: 'left' } as const;
        const wrap = columns - 3;
        const text = `${what.join(' ; ')} · ${nature}`;
        return [
          { ...place, edge: 'bottom', text: `${at} · ${figure}`, size: 1.3, weight: 800 },
          { ...place, dy: 0.1, edge: 'top', text, wrap, size: 0.95 },
        ];
      };
      const around = ({ at, nature, figure, what }: (typeof events)[number]): Label[] => {
        const place = { x: at, y: 0, wrap: columns / 4 } as const;
        return [
          { ...place, dy: -1.1, edge: 'bottom', text: figure, size: 2.6, weight: 800 },
          { ...place, dy: 1, edge: 'top', text: String(at), size: 1.4, weight: 750 },
          { ...place, dy: 2.9, edge: 'top', text: what.join(' ; '), weight: 550 },
          { ...place, dy: -4.4, edge: 'bottom', text: nature, color: 'muted' },
        ];
      };
      return {
        type: 'scatter',
        data: { datasets: [dots] },
        options: upright
          ? {
              layout: { padding: { left: theme.size } },
              scales: { y: { ...time, reverse: true }, x: across },
            }
          : { scales: { x: time, y: across } },
        plugins: [labels(theme, events.flatMap(upright ? beside : around))],
      };
    },
  };
});
