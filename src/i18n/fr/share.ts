import type { en } from '../en/share.ts';

export const fr: typeof en = {
  share: 'Partager',
  linkTarget: 'Ce que le lien ouvre',
  slide: 'Cette diapositive : {title}',
  session: 'La présentation, du début',
  link: 'Lien',
  copy: 'Copier',
  copied: 'Copié.',
  copyRefused: 'Le navigateur refuse de copier ; le texte est sélectionné, copiez-le vous-même.',
  send: 'Envoyer…',
  qr: 'QR code de l’adresse {address}',
  qrEnlarge: 'Agrandir le QR code',
  qrShrink: 'Réduire le QR code',
  embed: 'Intégrer dans une page',
  embedStart: 'Commencer par',
  embedFigure: 'Seulement la figure de cette diapositive, avec sa source et ses données',
  embedCode: 'Code à coller dans la page',
  pdf: 'Le document PDF :',
  localUrl:
    'Cette adresse est celle de votre machine et ne s’ouvre nulle part ailleurs. Hébergez la présentation, puis partagez-la de là.',
  close: 'Fermer',
};
