import {
  bareScale,
  defineFigure,
  drawing,
  type Label,
  labels,
  lineScale,
  timeScale,
} from '../../src/figures/kit.ts';

export default defineFigure(['dates'], ({ fact, localize }) => {
  const burnt = fact('burn-2024');
  const burn = fact('burn-2027');
  const share = fact('stargate-share');
  const turn = fact('inference-training');
  const cash = localize({ fr: 'trésorerie consommée', en: 'cash burnt' });
  const reported = localize({ fr: 'rapporté', en: 'reported' });
  const forecast = localize({ fr: 'prévision', en: 'forecast' });
  const events = [
    { at: burnt.year ?? 0, nature: reported, number: burnt.short, what: cash },
    { at: burn.year ?? 0, nature: forecast, number: burn.short, what: cash },
    {
      at: share.year ?? 0,
      nature: forecast,
      number: share.short,
      what: localize({
        fr: 'du calcul via Stargate,\net faire tourner les modèles coûterait plus que les entraîner',
        en: 'of computing via Stargate,\nand running costs above training costs',
      }),
    },
  ];
  type Event = (typeof events)[number];
  const years = events.map(({ at }) => at);
  return {
    title: localize({
      fr: 'Les dates du récit, sur un axe du temps à l’échelle',
      en: 'The dates in this story, on a time axis drawn to scale',
    }),
    description: localize({
      fr: `Trois points à trois ans d’écart : en 2024, ${burnt.text} de trésorerie consommée, chiffre rapporté ; en 2027, ${burn.text}, prévision ; en 2030, ${share.text} du calcul via Stargate et une inférence plus chère que l’entraînement, deux prévisions.`,
      en: `Three points three years apart: in 2024, ${burnt.text} of cash burnt, as reported; in 2027, ${burn.text}, a forecast; in 2030, ${share.text} of computing via Stargate and inference costing more than training, both forecasts.`,
    }),
    note: localize({
      fr: 'Disque plein : rapporté. Cercle : prévision de février 2025.',
      en: 'Filled dot: reported. Open dot: February 2025 forecast.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Année et objet', en: 'Year and subject' }),
    rows: [
      {
        label: localize({ fr: '2024, trésorerie consommée', en: '2024, cash burnt' }),
        value: burnt,
        at: { dataset: 0, index: 0 },
      },
      {
        label: localize({ fr: '2027, trésorerie consommée', en: '2027, cash burnt' }),
        value: burn,
        at: { dataset: 0, index: 1 },
      },
      {
        label: localize({ fr: '2030, part de Stargate', en: '2030, Stargate’s share' }),
        value: share,
        at: { dataset: 0, index: 2 },
      },
      {
        label: localize({ fr: '2030, coût des modèles', en: '2030, cost of the models' }),
        value: turn,
      },
    ],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const rows = theme.height / theme.size;
      const upright = columns < 34;
      const dots = (place: (year: number) => { x: number; y: number }) => ({
        data: years.map(place),
        pointRadius: theme.size * 0.6,
        pointBorderWidth: theme.size * 0.2,
        pointBorderColor: theme.color('ink'),
        pointBackgroundColor: events.map(({ nature }) =>
          theme.color(nature === reported ? 'ink' : 'paper'),
        ),
        clip: false as const,
      });
      return upright ? standing() : lying();

      /** Years from left to right; the axis is a line of text's height from the top. */
      function lying() {
        // Lower drawings have smaller numbers.
        const share = Math.min(1, rows / 13.6);
        const axis = 5.6 * share + Math.max(0, (rows - 13.6) / 2);
        const texts = ({ at, nature, number, what }: Event): Label[] => [
          { x: at, y: axis, dy: -4.5 * share, edge: 'bottom', text: nature, color: 'muted' },
          {
            x: at,
            y: axis,
            dy: -0.7,
            edge: 'bottom',
            text: number,
            size: 3.2 * share,
            weight: 800,
          },
          {
            x: at,
            y: axis,
            dy: Math.max(2.25, 2.55 * share),
            edge: 'top',
            text: what,
            wrap: columns / 3.6,
          },
        ];
        const time = timeScale(theme, { years, before: 1.2, after: 1.2, padding: 0.45 });
        return drawing({
          type: 'scatter',
          data: { datasets: [dots((x) => ({ x, y: axis }))] },
          options: { scales: { x: { ...time, position: { y: axis } }, y: lineScale(theme) } },
          plugins: [labels(theme, events.flatMap(texts))],
        });
      }

      /** Years from top to bottom, for narrow places; what is said stands to their right. */
      function standing() {
        const head = 1.8;
        const tail = columns < 20 ? 5.2 : 4.2;
        const perYear = (rows - head - tail) / (Math.max(...years) - Math.min(...years));
        const texts = ({ at, nature, number, what }: Event): Label[] => {
          const place = { x: 0, y: at, dx: 1.2, align: 'left', wrap: columns - 5.8 } as const;
          return [
            {
              ...place,
              dy: 0.35,
              edge: 'bottom',
              text: `${number}, ${nature}`,
              size: 1.2,
              weight: 750,
            },
            { ...place, dy: 0.4, edge: 'top', text: what },
          ];
        };
        const time = timeScale(theme, {
          years,
          before: head / perYear,
          after: tail / perYear,
          padding: 0.45,
        });
        return drawing({
          type: 'scatter',
          data: { datasets: [dots((y) => ({ x: 0, y }))] },
          options: { scales: { y: { ...time, reverse: true }, x: bareScale(0, 1) } },
          plugins: [labels(theme, events.flatMap(texts))],
        });
      }
    },
  };
});
