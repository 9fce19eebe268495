import { makePanel } from '../../share/panel.ts';
import type { Feature } from '../context.ts';

/** The share panel: link, QR code and embed code of the current slide or of the deck. */
export const share: Feature = ({ deck, lang, downloads, ui, onCommand }, signal) => {
  const { open, remove } = makePanel({
    holder: ui,
    lang,
    downloads,
    slides: deck.slides,
    at: () => deck.at().slide,
  });
  onCommand('share', open, signal);
  return remove;
};
