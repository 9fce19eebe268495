import {
  type Change,
  changeBars,
  changeRows,
  changeSheet,
  defineFigure,
} from '../../src/figures/kit.ts';

export default defineFigure(['2024', '2027'], ({ fact, localize }) => {
  const before = fact('burn-2024');
  const after = fact('burn-2027');
  const change: Change = {
    from: { value: before, note: localize({ fr: 'rapporté', en: 'reported' }) },
    to: { value: after, note: localize({ fr: 'prévision', en: 'forecast' }) },
    change: {
      label: localize({ fr: '2027 rapporté à 2024', en: '2027 as a multiple of 2024' }),
      value: fact('burn-multiple'),
    },
    between: {
      label: localize({ fr: '2025 et 2026', en: '2025 and 2026' }),
      value: localize({ fr: 'non publié', en: 'not published' }),
    },
  };
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
    rows: changeRows(change),
    sheet: changeSheet(change),
    chart: (state, theme) => changeBars(theme, { ...change, isWhole: state === '2027' }),
  };
});
