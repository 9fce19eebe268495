import {
  bareScale,
  defineFigure,
  drawing,
  hatchedBars,
  type Label,
  labels,
  lineScale,
  span,
} from '../../src/figures/kit.ts';

export default defineFigure(['2030'], ({ fact, localize }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const border = rest.value ?? 0;
  const whole = border + (share.value ?? 0);
  const stargate = localize({ fr: 'Stargate', en: 'Stargate' });
  const others = localize({ fr: 'tous les autres fournisseurs', en: 'all other suppliers' });
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
    rows: [
      { label: stargate, value: share, at: { dataset: 0, index: 0 } },
      { label: others, value: rest, at: { dataset: 1, index: 0 } },
    ],
    chart: (_, theme) => {
      const columns = theme.width / theme.size;
      const rows = theme.height / theme.size;
      const narrow = columns < 34;
      // From top to bottom, in lines: numbers, bar, names.
      const names = narrow ? 3.6 : 3;
      const number = Math.min(columns * 0.2, (rows - names) * 0.52);
      const thick = Math.min(rows - number * 0.95 - names - 0.4, rows * 0.42);
      const top = rows - names - thick;
      const bar = { barThickness: thick * theme.size, grouped: false, inflateAmount: 0 };
      // Digits stand higher than the line they are written on.
      const above = (size: number) =>
        ({ y: top, dy: size * 0.19 - 0.3, edge: 'bottom', align: 'left', size }) as const;
      const below = { y: top + thick, dy: 0.35, edge: 'top', align: 'left' } as const;
      const texts: Label[] = [
        { ...above(number), text: share.short, x: border, weight: 800 },
        { ...above(number * 0.42), text: rest.short, x: 0, weight: 700 },
        {
          ...below,
          text: stargate,
          x: border,
          size: 1.5,
          weight: 750,
          sign: { shape: 'disc', color: 'actor-1' },
        },
        narrow
          ? { ...below, text: others, x: 0, dy: 2.1 }
          : { ...below, text: others, x: 0, wrap: columns / 4 - 1 },
      ];
      return drawing({
        type: 'bar',
        data: {
          datasets: [
            {
              ...bar,
              data: [span(border, whole, top + thick / 2)],
              backgroundColor: theme.color('paper'),
            },
            {
              ...bar,
              data: [span(0, border, top + thick / 2)],
              backgroundColor: theme.color('paper'),
            },
          ],
        },
        options: {
          indexAxis: 'y',
          scales: { x: bareScale(0, whole), y: lineScale(theme) },
        },
        plugins: [
          hatchedBars(theme, [
            { dataset: 0, index: 0, color: 'actor-1', as: 'forecast' },
            { dataset: 1, index: 0, color: 'rest', as: 'forecast' },
          ]),
          labels(theme, texts),
        ],
      });
    },
  };
});
