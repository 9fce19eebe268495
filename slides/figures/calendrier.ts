import {
  defineFigure,
  type TimelineEvent,
  timeline,
  timelineRows,
  timelineSheet,
} from '../../src/figures/kit.ts';

export default defineFigure(['dates'], ({ fact, localize }) => {
  const burnt = fact('burn-2024');
  const burn = fact('burn-2027');
  const share = fact('stargate-share');
  const cash = localize({ fr: 'trésorerie consommée', en: 'cash burnt' });
  const forecast = localize({ fr: 'prévision', en: 'forecast' });
  const events: TimelineEvent[] = [
    { label: cash, value: burnt, note: localize({ fr: 'rapporté', en: 'reported' }) },
    { label: cash, value: burn, note: forecast },
    {
      label: localize({ fr: 'part de Stargate', en: 'Stargate’s share' }),
      value: share,
      note: forecast,
      text: localize({
        fr: 'du calcul via Stargate,\net faire tourner les modèles coûterait plus que les entraîner',
        en: 'of computing via Stargate,\nand running costs above training costs',
      }),
    },
  ];
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
      ...timelineRows(events),
      {
        label: localize({ fr: '2030, coût des modèles', en: '2030, cost of the models' }),
        value: fact('inference-training'),
      },
    ],
    sheet: timelineSheet(events),
    chart: (_, theme) => timeline(theme, events),
  };
});
