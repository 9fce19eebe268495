import { type BarRow, barChart, barRows, defineFigure } from '../../src/figures/kit.ts';

/** Une barre par taille ; la dernière est une prévision, hachurée, qui vient à la seconde étape. */
export default defineFigure(['mesure', 'prévision'], ({ fact, lang, localize }) => {
  const tailles: BarRow[] = [
    { label: localize({ fr: 'première mesure' }), value: fact('taille-debut') },
    { label: localize({ fr: 'deuxième mesure' }), value: fact('taille-milieu') },
    { label: localize({ fr: 'troisième, attendue' }), value: fact('taille-fin') },
  ];
  return {
    title: localize({ fr: 'Taille de la plante d’exemple, en centimètres' }),
    description: localize({ fr: 'Trois barres qui grandissent ; la dernière est une prévision.' }),
    note: localize({
      fr: 'Plein : mesuré. Hachures : prévision. Toutes les valeurs sont des exemples.',
    }),
    source: 'exemple',
    rowsAre: localize({ fr: 'Mesure' }),
    rows: barRows(tailles),
    chart: (etape, theme) =>
      barChart(theme, {
        lang,
        rows: tailles,
        direction: 'vertical',
        color: 'actor-2',
        // La dernière barre n’est là qu’à la seconde étape.
        shown: etape === 'prévision' ? 3 : 2,
      }),
  };
});
