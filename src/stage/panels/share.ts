import { readDeckData } from '../../dom/view.ts';
import { makePanel } from '../../share/panel.ts';
import type { Feature } from '../context.ts';

/** The link to the slide on screen, to take along or to show to the room. */
export const share: Feature = ({ deck, ui: holder, onCommand }) => {
  const { open, remove } = makePanel({
    holder,
    lang: readDeckData().lang,
    slides: deck.slides,
    at: () => deck.at().slide,
  });
  const end = onCommand('share', open);
  return () => {
    end();
    remove();
  };
};
