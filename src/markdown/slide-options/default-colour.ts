import type {
  BackgroundColour,
  BackgroundTones,
  TextTone,
} from '../../content/appearance/background-tones.ts';

/** The colour behind a picture, seen while it loads: that of ordinary slides for this text, or that of their text. */
export function defaultColour(text: TextTone, tones: BackgroundTones): BackgroundColour {
  return tones.paper === text ? 'paper' : 'ink';
}
