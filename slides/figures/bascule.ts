import {
  bareScale,
  defineFigure,
  drawing,
  hatchedBars,
  type Label,
  labels,
  lineScale,
  PLANK,
  seesaw,
  span,
} from '../../src/figures/kit.ts';

export default defineFigure(['depart', '2030'], ({ fact, localize }) => {
  const share = fact('stargate-share');
  const rest = fact('rest-share');
  const border = rest.value ?? 0;
  const whole = border + (share.value ?? 0);
  const start = localize({ fr: 'Février 2025', en: 'February 2025' });
  const unknown = localize({ fr: 'partage non publié', en: 'split not published' });
  const stargate = localize({ fr: 'Stargate', en: 'Stargate' });
  const others = localize({ fr: 'tous les autres fournisseurs', en: 'all other suppliers' });
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
    rows: [
      { label: start, value: unknown, at: { dataset: 0, index: 0 } },
      {
        label: localize({ fr: '2030, Stargate', en: '2030, Stargate' }),
        value: share,
        at: { dataset: 1, index: 0 },
      },
      {
        label: localize({
          fr: '2030, tous les autres fournisseurs',
          en: '2030, all other suppliers',
        }),
        value: rest,
        at: { dataset: 2, index: 0 },
      },
    ],
    chart: (state, theme) => {
      const tipped = state === '2030';
      const columns = theme.width / theme.size;
      const rows = theme.height / theme.size;
      const narrow = columns < 34;
      // From top to bottom, in lines: heading, bar, gap, heading, what lies on the plank, plank, pivot.
      const heading = 1.7;
      const drop = Math.min(1, columns * 0.035);
      const foot = narrow ? 1.6 : 1.2;
      const below = PLANK + Math.max(drop, foot);
      const under = narrow ? 1.6 : 0;
      const thick = (rows - 2 * heading - 0.4 - drop - below - under) / 2;
      const bar = heading + thick / 2;
      const plank = rows - under - below;
      const beam = plank - thick / 2;
      const middle = whole / 2;
      const nothing = span(middle, middle, beam);
      const lying = {
        barThickness: thick * theme.size,
        grouped: false,
        inflateAmount: 0,
        backgroundColor: theme.color('paper'),
      };
      const head = { x: 0, edge: 'bottom', align: 'left', size: 1.2, weight: 700 } as const;
      const inBeam = { y: beam, weight: 700, ground: true } as const;
      const onBeam: Label[] = [
        {
          ...inBeam,
          x: (border + whole) / 2,
          text: `${stargate} ${share.short}`,
          sign: { shape: 'disc', color: 'actor-1' },
          size: Math.min(1.8, columns / 14),
        },
        narrow
          ? { ...inBeam, x: border / 2, text: rest.short }
          : {
              ...inBeam,
              x: border / 2,
              text: `${others} ${rest.short}`,
              wrap: columns / 4 - 1.5,
            },
      ];
      const texts: Label[] = [
        { ...head, y: bar - thick / 2, dy: -0.15, text: start },
        { x: middle, y: bar, text: unknown, weight: 650, size: 1.2, ground: true },
        {
          ...head,
          y: beam - thick / 2,
          dy: -drop - 0.15,
          text: localize({ fr: '2030, prévision', en: '2030, forecast' }),
        },
      ];
      if (narrow && tipped) {
        const place = { x: 0, y: rows, dy: -0.25, edge: 'bottom', align: 'left' } as const;
        texts.push({ ...place, text: others, wrap: columns * 0.42 });
      }
      return drawing({
        type: 'bar',
        data: {
          datasets: [
            { ...lying, data: [span(0, whole, bar)] },
            { ...lying, data: [tipped ? span(border, whole, beam) : nothing] },
            { ...lying, data: [tipped ? span(0, border, beam) : nothing] },
          ],
        },
        options: {
          indexAxis: 'y',
          layout: { padding: { left: theme.size * 0.15, right: theme.size * 0.15 } },
          scales: { x: bareScale(0, whole), y: lineScale(theme) },
        },
        plugins: [
          hatchedBars(theme, [{ dataset: 0, index: 0, color: 'muted', as: 'unknown' }]),
          seesaw(theme, {
            pivot: { x: middle, y: plank },
            foot,
            drop,
            weight: { dataset: 1, length: (whole - border) / whole },
            load: [
              hatchedBars(theme, [
                { dataset: 1, index: 0, color: 'actor-1', as: 'forecast' },
                { dataset: 2, index: 0, color: 'rest', as: 'forecast' },
              ]),
              ...(tipped ? [labels(theme, onBeam)] : []),
            ],
          }),
          labels(theme, texts),
        ],
      });
    },
  };
});
