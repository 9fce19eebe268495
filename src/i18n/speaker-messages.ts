import { en } from './en/speaker.ts';
import { fr } from './fr/speaker.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Every sentence of the speaker page, in one language; it is fetched with the page. `{name}` is filled in by `fill`. */
export interface SpeakerMessages {
  /** Title of the window. */
  readonly window: string;
  readonly current: string;
  readonly next: string;
  readonly end: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly notesKeptBack: string;
  readonly larger: string;
  readonly smaller: string;
  readonly position: string;
  readonly step: string;
  readonly ink: string;
  readonly laser: string;
  readonly laserInHand: string;
  readonly pen: string;
  readonly penInHand: string;
  readonly undo: string;
  readonly clear: string;
  readonly goOn: string;
  readonly goBack: string;
  readonly goFirst: string;
  readonly goLast: string;
  readonly black: string;
  readonly white: string;
  readonly slides: string;
  readonly withoutAct: string;
  readonly now: string;
  readonly elapsed: string;
  readonly planned: string;
  readonly timer: string;
  readonly start: string;
  readonly pause: string;
  readonly resume: string;
  readonly reset: string;
  readonly resetQuestion: string;
  readonly resetYes: string;
  readonly resetNo: string;
  readonly thisSlide: string;
  readonly overSlide: string;
  readonly ahead: string;
  readonly onTime: string;
  readonly behind: string;
  readonly endsAt: string;
  readonly leaveOut: string;
  readonly leftOut: string;
  readonly rehearsals: string;
  readonly runNow: string;
  readonly runOf: string;
  readonly runChoice: string;
  readonly runNothing: string;
  readonly runEnd: string;
  readonly runCsv: string;
  readonly runPlan: string;
  readonly runForget: string;
  readonly column_number: string;
  readonly column_name: string;
  readonly column_title: string;
  readonly column_planned: string;
  readonly column_spent: string;
  readonly column_difference: string;
  readonly whole: string;
  readonly close: string;
  readonly arrangement: string;
  readonly arrangement_wide: string;
  readonly arrangement_notes: string;
  readonly theme: string;
  readonly theme_auto: string;
  readonly theme_light: string;
  readonly theme_dark: string;
  readonly noStage: string;
  readonly openStage: string;
  readonly stageBlocked: string;
  readonly whichStage: string;
  readonly ownTalk: string;
  readonly language: string;
}

const WORDS: Readonly<Record<string, SpeakerMessages>> = { fr, en };

/** The languages in which the speaker page speaks. */
export const SPEAKER_LANGUAGES = Object.keys(WORDS);

/** The words of the speaker page, set as the language wants it. Throws when it has none. */
export function speakerMessagesIn(lang: string): SpeakerMessages {
  const words = WORDS[lang];
  if (!words) throw new Error(`The speaker page has no words in “${lang}”.`);
  return typesetMessages(words, lang);
}
