import {
  defineFigure,
  type Parts,
  partOfWhole,
  partRows,
  partSheet,
} from '../../src/figures/kit.ts';

export default defineFigure(['2030'], ({ fact, localize }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const parts: Parts = {
    part: { label: localize({ fr: 'Stargate', en: 'Stargate' }), value: share, sign: 'disc' },
    rest: {
      label: localize({ fr: 'tous les autres fournisseurs', en: 'all other suppliers' }),
      value: rest,
    },
  };
  return {
    title: localize({
      fr: 'D’où viendrait la capacité de calcul d’OpenAI en 2030, en %',
      en: 'Where OpenAI’s computing capacity is expected to come from in 2030, in %',
    }),
    description: localize({
      fr: `Une barre en deux parties : ${share.text} pour Stargate, ${rest.text} pour tous les autres fournisseurs réunis.`,
      en: `A bar in two parts: ${share.text} for Stargate, ${rest.text} for all other suppliers together.`,
    }),
    note: localize({
      fr: 'Hachures : prévision de février 2025. Le partage du reste n’est pas publié.',
      en: 'Hatched: February 2025 forecast. How the rest would be split is not published.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Fournisseur', en: 'Supplier' }),
    rows: partRows(parts),
    sheet: partSheet(parts),
    chart: (_, theme) => partOfWhole(theme, parts),
  };
});
