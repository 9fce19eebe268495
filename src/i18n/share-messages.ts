import { en } from './en/share.ts';
import { fr } from './fr/share.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Every sentence of the panel that shares the deck; it is fetched with the panel. `{name}` is filled in by `fill`. */
export interface ShareMessages {
  readonly share: string;
  readonly what: string;
  readonly slide: string;
  readonly session: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly send: string;
  readonly qr: string;
  readonly qrLarge: string;
  readonly qrClose: string;
  readonly embed: string;
  readonly embedStart: string;
  readonly embedFigure: string;
  readonly embedCode: string;
  readonly pdf: string;
  readonly here: string;
  readonly close: string;
}

const WORDS: Readonly<Record<string, ShareMessages>> = { fr, en };

/** The languages in which the panel speaks. */
export const SHARE_LANGUAGES = Object.keys(WORDS);

/** The words of the panel, set as the language wants it. Throws when it has none. */
export function shareMessagesIn(lang: string): ShareMessages {
  const words = WORDS[lang];
  if (!words) throw new Error(`The panel that shares has no words in “${lang}”.`);
  return typesetMessages(words, lang);
}
