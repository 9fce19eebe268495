import { defineFigure, type Schematic, schematic, schematicMarks } from '../../src/figures/kit.ts';

export default defineFigure(['2030'], ({ fact, localize }) => {
  const turn = fact('inference-training');
  const running = localize({ fr: 'faire tourner', en: 'running' });
  const inference = localize({ fr: '(inférence)', en: '(inference)' });
  const unknown = localize({ fr: 'non publié', en: 'not published' });
  // The heights say which cost is above in the end. What comes before is hidden: no order, no amount and no date is published.
  const costs: Schematic = {
    lines: [
      // A phone has no room for the second name; the sentence above the figure gives it.
      { label: `${running} ${inference}`, short: running, heights: [7, 9], color: 'actor-3' },
      { label: localize({ fr: 'entraîner', en: 'training' }), heights: [4, 4.4] },
    ],
    axes: {
      y: localize({ fr: 'coût', en: 'cost' }),
      x: localize({ fr: 'temps', en: 'time' }),
    },
    end: String(turn.year),
    unknown: localize({
      fr: 'avant 2030 : rien de publié sur ces coûts',
      en: 'before 2030: nothing published on these costs',
    }),
    unscaled: localize({ fr: 'schéma sans échelle', en: 'schematic, not to scale' }),
  };
  const marks = schematicMarks(costs);
  return {
    title: localize({
      fr: 'Coût des modèles pour OpenAI, sans montants',
      en: 'What the models cost OpenAI, without amounts',
    }),
    description: localize({
      fr: 'Schéma sans échelle : avant 2030, une zone hachurée, où rien n’est publié ; deux lignes en sortent et, en 2030, celle de l’inférence est au-dessus de celle de l’entraînement.',
      en: 'A schematic, not to scale: before 2030, a hatched area where nothing is published; two lines emerge from it, and in 2030 the line for inference is above the line for training.',
    }),
    note: localize({
      fr: 'Prévision de février 2025. Ni les montants ni la date du croisement ne sont publiés.',
      en: 'February 2025 forecast. Neither the amounts nor the date when the lines cross has been published.',
    }),
    source: 'the-information',
    rowsAre: localize({ fr: 'Donnée', en: 'Item' }),
    rows: [
      {
        label: localize({ fr: 'Les deux coûts en 2030', en: 'The two costs in 2030' }),
        value: turn,
        at: marks.lines,
      },
      { label: localize({ fr: 'Montants', en: 'Amounts' }), value: unknown, at: marks.unknown },
      {
        label: localize({ fr: 'Date du croisement', en: 'Date when the lines cross' }),
        value: unknown,
      },
    ],
    chart: (_, theme) => schematic(theme, costs),
  };
});
