import {
  type Color,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
} from 'culori';

/** Colour vision deficiencies, simulated as by Machado, Oliveira and Fernandes (2009), and grey print. */
export const EYES: Readonly<Record<string, (seen: Color) => Color>> = {
  'with full colour vision': (seen) => seen,
  'with protanopia': filterDeficiencyProt(1),
  'with deuteranopia': filterDeficiencyDeuter(1),
  'with tritanopia': filterDeficiencyTrit(1),
  'in greyscale': filterGrayscale(1),
};
