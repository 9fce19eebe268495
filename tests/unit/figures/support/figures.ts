import { fileURLToPath } from 'node:url';
import type {
  ColorRole,
  FigureDefinition,
  FigureTheme,
} from '../../../../src/figures/definition.ts';
import { type Format, formatOf } from '../../../../src/figures/shapes.ts';
import { deckFigures } from './deck-figures.ts';

/** The figures of the fixture deck. */
export const FIXTURE_FIGURES = deckFigures(
  fileURLToPath(new URL('../../../fixtures/deck/slides', import.meta.url)),
  import.meta.glob<FigureDefinition>('../../../fixtures/deck/slides/figures/*.ts', {
    eager: true,
    import: 'default',
  }),
);

export const { languages: LANGUAGES, figuresIn, figure } = FIXTURE_FIGURES;

/** The figures that only the gallery shows, in English. */
export const GALLERY_FIGURES = deckFigures(
  fileURLToPath(new URL('../../../../src/vite/gallery/fixtures/figures', import.meta.url)),
  import.meta.glob<FigureDefinition>('../../../../src/vite/gallery/fixtures/figures/*.ts', {
    eager: true,
    import: 'default',
  }),
  ['en'],
);

/** A theme whose colours and fonts are the names of their roles. */
export function themeAt(format: Format = formatOf({}, 'wide')): FigureTheme {
  return {
    ...format,
    color: (role: ColorRole) => `role:${role}`,
    family: { label: 'Label', text: 'Text' },
    motion: false,
  };
}
