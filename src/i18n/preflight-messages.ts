import { en } from './en/preflight.ts';
import { fr } from './fr/preflight.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Every sentence of the checks before a talk, in one language; it is fetched with them. `{name}` is filled in by `fill`. */
export interface PreflightMessages {
  /** Whose form numbers and dates take, as a BCP 47 tag. */
  readonly locale: string;
  /** Title of the window. */
  readonly window: string;
  readonly heading: string;
  readonly present: string;
  readonly again: string;
  readonly doors: string;
  readonly running: string;
  readonly state_pending: string;
  readonly state_good: string;
  readonly state_look: string;
  readonly state_bad: string;
  readonly state_unknown: string;
  readonly allReady: string;
  readonly toSee_one: string;
  readonly toSee_other: string;
  readonly nothingToSee: string;
  readonly unknown_one: string;
  readonly unknown_other: string;
  readonly notChecked: string;
  readonly notCheckedCure: string;
  readonly noAnswer: string;
  readonly name_fonts: string;
  readonly fontsGood: string;
  readonly fontsBad: string;
  readonly fontsCure: string;
  readonly name_figures: string;
  readonly figuresGood: string;
  readonly figuresNone: string;
  readonly figureFetch: string;
  readonly figureDraw: string;
  readonly figurePicture: string;
  readonly figuresCure: string;
  readonly name_offline: string;
  readonly offlineHere: string;
  readonly offlineFile: string;
  readonly offlineMaking: string;
  readonly offlineMakingCure: string;
  readonly offlineUnable: string;
  readonly offlineNone: string;
  readonly offlineNoneCure: string;
  readonly offlineGood: string;
  readonly offlinePart: string;
  readonly offlinePartCure: string;
  readonly offlineMend: string;
  readonly name_notes: string;
  readonly notesGood: string;
  readonly notesLack: string;
  readonly notesKeptBack: string;
  readonly notesKeptBackCure: string;
  readonly notesCure: string;
  readonly name_screens: string;
  readonly screensOne: string;
  readonly screensOneCure: string;
  readonly screensMirrored: string;
  readonly screensMirroredCure: string;
  readonly screensGood: string;
  readonly screensExtended: string;
  readonly screensUnknown: string;
  readonly screensMove: string;
  readonly screensAsk: string;
  readonly screensRefused: string;
  readonly name_wakeLock: string;
  readonly wakeLockGood: string;
  readonly wakeLockRefused: string;
  readonly wakeLockUnknown: string;
  readonly wakeLockCure: string;
  readonly name_fullScreen: string;
  readonly fullScreenGood: string;
  readonly fullScreenFrame: string;
  readonly fullScreenFrameCure: string;
  readonly fullScreenRefused: string;
  readonly fullScreenCure: string;
  readonly name_battery: string;
  readonly batteryCharging: string;
  readonly batteryEnough: string;
  readonly batteryShort: string;
  readonly batteryLevel: string;
  readonly batteryLow: string;
  readonly batteryUnknown: string;
  readonly batteryCure: string;
  /** Durations: whole hours, hours and minutes (two digits), minutes. */
  readonly hours: string;
  readonly hoursMinutes: string;
  readonly minutes: string;
  readonly name_version: string;
  /** How a version is named; or by one of the two, or by none. */
  readonly version: string;
  readonly versionNone: string;
  readonly versionGood: string;
  readonly versionOther: string;
  readonly versionRevised: string;
  readonly versionOtherCure: string;
  readonly versionFile: string;
  readonly versionUnfetched: string;
  readonly versionUnfetchedCure: string;
  readonly name_speaker: string;
  readonly speakerGood: string;
  readonly speakerMute: string;
  readonly speakerMuteCure: string;
  readonly speakerForgets: string;
  readonly speakerForgetsCure: string;
  readonly speakerAsk: string;
  readonly speakerOpens: string;
  readonly speakerBlocked: string;
  readonly speakerBlockedCure: string;
  readonly name_motion: string;
  readonly motionOn: string;
  readonly motionOff: string;
  readonly motionCure: string;
  /** End of a list that is cut. */
  readonly otherFiles: string;
}

const WORDS: Readonly<Record<string, PreflightMessages>> = { fr, en };

/** The languages in which the checks speak. */
export const PREFLIGHT_LANGUAGES = Object.keys(WORDS);

/** The words of the checks, set as the language wants it. Throws when it has none. */
export function preflightMessagesIn(lang: string): PreflightMessages {
  const words = WORDS[lang];
  if (!words) throw new Error(`The checks have no words in “${lang}”.`);
  return typesetMessages(words, lang);
}
