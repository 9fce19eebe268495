import type { en } from '../en/presentation.ts';

export const fr: typeof en = {
  droppable: 'Cette diapositive peut être passée pour finir à l’heure.',
  text: 'Texte',
  shape: 'Forme',
  picture: 'Image',
  table: 'Tableau',
  opening: 'Ouverture',
  closing: 'Conclusion',
};
