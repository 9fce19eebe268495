import {
  defineFigure,
  type TippingShare,
  tippingRows,
  tippingShare,
} from '../../src/figures/kit.ts';

export default defineFigure(['depart', '2030'], ({ fact, localize }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const split: TippingShare = {
    before: {
      label: localize({ fr: 'Février 2025', en: 'February 2025' }),
      value: localize({ fr: 'partage non publié', en: 'split not published' }),
    },
    after: { label: String(share.year), note: localize({ fr: 'prévision', en: 'forecast' }) },
    part: { label: localize({ fr: 'Stargate', en: 'Stargate' }), value: share, sign: 'disc' },
    rest: {
      label: localize({ fr: 'tous les autres fournisseurs', en: 'all other suppliers' }),
      value: rest,
    },
  };
  return {
    title: localize({
      fr: 'De qui vient la capacité de calcul d’OpenAI, en %',
      en: 'Who provides OpenAI’s computing capacity, in %',
    }),
    description: localize({
      fr: `Deux barres : en février 2025, une seule zone hachurée, au partage non publié ; en 2030, une barre sur un pivot, qui penche vers Stargate (${share.text}), face à tous les autres fournisseurs réunis (${rest.text}).`,
      en: `Two bars: for February 2025, a single hatched area whose split is not published; for 2030, a bar on a pivot, tipping towards Stargate (${share.text}), with all other suppliers together on the other side (${rest.text}).`,
    }),
    note: localize({
      fr: 'Tirets : non publié. Trait plein : prévision (février 2025). Pente sans échelle.',
      en: 'Dashed: not published. Solid: February 2025 forecast. Slope not to scale.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Moment', en: 'Date' }),
    rows: tippingRows(split),
    chart: (state, theme) => tippingShare(theme, { ...split, isTipped: state === '2030' }),
  };
});
