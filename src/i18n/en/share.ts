import type { ShareMessages } from '../share-messages.ts';

export const en: ShareMessages = {
  share: 'Share',
  what: 'What the link opens',
  slide: 'This slide: {title}',
  session: 'The presentation, from its start',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied.',
  copyRefused: 'The browser refuses to copy; the text is selected, copy it yourself.',
  send: 'Send…',
  qr: 'QR code of the address {address}',
  qrLarge: 'Enlarge the QR code',
  qrClose: 'Make the QR code small',
  embed: 'Embed in a page',
  embedStart: 'Begin with',
  embedFigure: 'Only the figure of this slide, with its source and its data',
  embedCode: 'Code to paste into the page',
  pdf: 'The PDF document:',
  here: 'This address is your machine’s: it opens nowhere else. Host the presentation, then share it from there.',
  close: 'Close',
};
