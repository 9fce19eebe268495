import {
  bareScale,
  defineFigure,
  drawing,
  hatchedBars,
  type Label,
  labels,
} from '../../src/figures/kit.ts';

/** Une barre par taille ; la dernière est une prévision, hachurée, qui vient à la seconde étape. */
export default defineFigure(['mesure', 'prévision'], ({ fact, localize }) => {
  const bars = [
    { name: localize({ fr: 'première mesure' }), height: fact('taille-debut') },
    { name: localize({ fr: 'deuxième mesure' }), height: fact('taille-milieu') },
    { name: localize({ fr: 'troisième, attendue' }), height: fact('taille-fin') },
  ];
  const last = bars.length - 1;
  return {
    title: localize({ fr: 'Taille de la plante d’exemple, en centimètres' }),
    description: localize({
      fr: `Trois barres qui grandissent : ${bars.map(({ height }) => height.text).join(', ')} ; la dernière est une prévision.`,
    }),
    note: localize({
      fr: 'Plein : mesuré. Hachures : prévision. Toutes les valeurs sont des exemples.',
    }),
    source: 'exemple',
    rowsAre: localize({ fr: 'Mesure' }),
    rows: bars.map(({ name, height }, index) => ({
      label: name,
      value: height,
      at: { dataset: 0, index },
    })),
    chart: (state, theme) => {
      const isShown = (index: number) => index < last || state === 'prévision';
      const shown = bars.filter((_, index) => isShown(index));
      const highest = Math.max(...bars.map(({ height }) => height.value ?? 0));
      const columns = theme.width / (bars.length * theme.size);
      const texts = shown.flatMap(({ name, height }, x): Label[] => [
        {
          x,
          y: height.value ?? 0,
          dy: -0.3,
          edge: 'bottom',
          text: height.short,
          weight: 800,
          size: 1.5,
        },
        { x, y: 0, dy: 0.4, edge: 'top', text: name, wrap: columns },
      ]);
      return drawing({
        type: 'bar',
        data: {
          datasets: [
            {
              data: bars.map(({ height }, x) => ({ x, y: isShown(x) ? (height.value ?? 0) : 0 })),
              backgroundColor: bars.map((_, x) => theme.color(x === last ? 'paper' : 'actor-2')),
              barThickness: columns * theme.size * 0.6,
              grouped: false,
              inflateAmount: 0,
            },
          ],
        },
        options: {
          layout: { padding: { top: theme.size * 2.2, bottom: theme.size * 3 } },
          scales: { x: bareScale(-0.5, last + 0.5), y: bareScale(0, highest) },
        },
        plugins: [
          hatchedBars(theme, [{ dataset: 0, index: last, color: 'actor-2', as: 'forecast' }]),
          labels(theme, texts),
        ],
      });
    },
  };
});
