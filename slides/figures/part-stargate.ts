import { bareScale, defineFigure, hatchedBars, labels } from '../../src/figures/kit.ts';

/** Height of the bar as a share of the drawing's. */
const BAR = 0.36;

export default defineFigure(({ fact, say }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const whole = (share.value ?? 0) + (rest.value ?? 0);
  const stargate = say({ fr: 'Stargate', en: 'Stargate' });
  const others = say({ fr: 'tous les autres fournisseurs', en: 'all other suppliers' });
  return {
    title: say({
      fr: 'D’où viendrait la capacité de calcul d’OpenAI en 2030, en %',
      en: 'Where OpenAI’s computing capacity is expected to come from in 2030, in %',
    }),
    description: say({
      fr: `Une barre partagée en deux : ${share.text} pour Stargate, ${rest.text} pour tous les autres fournisseurs réunis.`,
      en: `A bar in two parts: ${share.text} for Stargate, ${rest.text} for all other suppliers together.`,
    }),
    note: say({
      fr: 'Hachures : prévision de février 2025. Le partage du reste n’est pas publié.',
      en: 'Hatched: forecast of February 2025. How the rest is shared is not published.',
    }),
    source: 'the-information',
    rowsAre: say({ fr: 'Fournisseur', en: 'Supplier' }),
    rows: [
      { label: stargate, value: share },
      { label: others, value: rest },
    ],
    states: ['2030'],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const rows = theme.height / theme.size;
      const number = Math.min(columns / 5, ((1 - BAR) / 2) * rows * 0.8);
      const bar = { barPercentage: 1, categoryPercentage: BAR };
      const beside = { y: 0, dy: (BAR / 2) * rows + 0.3 };
      const above = { ...beside, dy: -beside.dy, edge: 'bottom' } as const;
      const below = { ...beside, edge: 'top' } as const;
      return {
        type: 'bar',
        data: {
          labels: [''],
          datasets: [
            { ...bar, data: [share.value ?? 0], backgroundColor: theme.color('paper') },
            { ...bar, data: [rest.value ?? 0], backgroundColor: theme.color('paper') },
          ],
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: { ...bareScale(0, whole), stacked: true },
            y: { stacked: true, display: false },
          },
        },
        plugins: [
          hatchedBars(theme, [
            { dataset: 0, index: 0, color: 'actor-1', as: 'forecast' },
            { dataset: 1, index: 0, color: 'rest', as: 'forecast' },
          ]),
          labels(theme, [
            {
              ...above,
              text: share.short,
              x: 0,
              align: 'left',
              color: 'actor-1',
              size: number,
              weight: 800,
            },
            {
              ...below,
              text: stargate,
              x: 0,
              align: 'left',
              color: 'actor-1',
              size: 1.3,
              weight: 650,
            },
            { ...above, text: rest.short, x: whole, align: 'right', size: number / 2, weight: 700 },
            { ...below, text: others, x: whole, align: 'right', wrap: columns / 2 },
          ]),
        ],
      };
    },
  };
});
