import { bareScale, defineFigure, fontOf, hatchedBars, labels } from '../../src/figures/kit.ts';

/** Height of a bar as a share of its row's. */
const BAR = 0.46;

export default defineFigure(({ fact, say }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const whole = (share.value ?? 0) + (rest.value ?? 0);
  const start = say({ fr: 'Février 2025', en: 'February 2025' });
  const unknown = say({ fr: 'partage non publié', en: 'shares not published' });
  const stargate = say({ fr: 'Stargate', en: 'Stargate' });
  const others = say({ fr: 'tous les autres', en: 'all others' });
  return {
    title: say({
      fr: 'De qui vient la capacité de calcul d’OpenAI, en %',
      en: 'Who provides OpenAI’s computing capacity, in %',
    }),
    description: say({
      fr: `Deux barres. En février 2025, une zone hachurée : le partage n’est pas publié. En 2030, ${share.text} viendraient de Stargate et ${rest.text} de tous les autres fournisseurs réunis.`,
      en: `Two bars. In February 2025 a hatched area: the shares are not published. In 2030, ${share.text} are expected to come from Stargate and ${rest.text} from all other suppliers together.`,
    }),
    note: say({
      fr: 'Cadre rompu : inconnu. Hachures fermes : prévision de février 2025.',
      en: 'Broken frame: unknown. Firm hatching: forecast of February 2025.',
    }),
    source: 'the-information',
    rowsAre: say({ fr: 'Moment', en: 'When' }),
    rows: [
      { label: start, value: unknown },
      { label: say({ fr: '2030, Stargate', en: '2030, Stargate' }), value: share },
      {
        label: say({ fr: '2030, tous les autres fournisseurs', en: '2030, all other suppliers' }),
        value: rest,
      },
    ],
    states: ['depart', '2030'],
    chart: (state, theme) => {
      const arrived = state === '2030';
      const columns = theme.width / theme.size;
      const narrow = columns < 34;
      const bar = {
        barPercentage: 1,
        categoryPercentage: BAR,
        backgroundColor: theme.color('paper'),
      };
      const rowHeight = theme.height / 2 / theme.size;
      const aboveBar = {
        dy: -(BAR / 2) * rowHeight - 0.2,
        edge: 'bottom',
        x: 0,
        align: 'left',
      } as const;
      const inBar = { y: 1, weight: 700, ground: true } as const;
      return {
        type: 'bar',
        data: {
          labels: ['', ''],
          datasets: [
            { ...bar, data: [whole, 0] },
            { ...bar, data: [0, arrived ? (share.value ?? 0) : 0] },
            { ...bar, data: [0, arrived ? (rest.value ?? 0) : 0] },
          ],
        },
        options: {
          indexAxis: 'y',
          scales: {
            x: { ...bareScale(0, whole), stacked: true },
            y: { stacked: true, display: false, ticks: { font: fontOf(theme) } },
          },
        },
        plugins: [
          hatchedBars(theme, [
            { dataset: 0, index: 0, color: 'rest', as: 'unknown' },
            { dataset: 1, index: 1, color: 'actor-1', as: 'forecast' },
            { dataset: 2, index: 1, color: 'rest', as: 'forecast' },
          ]),
          labels(theme, [
            { ...aboveBar, y: 0, text: start, size: 1.2, weight: 700 },
            { y: 0, x: whole / 2, text: unknown, weight: 650, size: 1.1, ground: true },
            ...(arrived
              ? [
                  {
                    ...aboveBar,
                    y: 1,
                    text: say({ fr: '2030, prévision', en: '2030, forecast' }),
                    size: 1.2,
                    weight: 700,
                  },
                  {
                    ...inBar,
                    x: (share.value ?? 0) / 2,
                    text: `${stargate} ${share.short}`,
                    color: 'actor-1' as const,
                    size: Math.min(1.8, columns / 14),
                    wrap: columns / 2,
                  },
                  narrow
                    ? {
                        x: whole,
                        y: 1,
                        dy: (BAR / 2) * rowHeight + 0.2,
                        edge: 'top' as const,
                        align: 'right' as const,
                        text: `${others} ${rest.short}`,
                        weight: 700,
                      }
                    : {
                        ...inBar,
                        x: whole - (rest.value ?? 0) / 2,
                        text: `${others} ${rest.short}`,
                        wrap: columns / 6,
                      },
                ]
              : []),
          ]),
        ],
      };
    },
  };
});
