import type { Commands } from '../dom/commands.ts';
import type { FeatureOf } from '../dom/install-features.ts';
import type { LanguageLink } from '../dom/view.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import type { Blackout } from '../session/display-values.ts';
import type { Planned } from '../session/pace.ts';
import type { Rehearsal } from '../session/rehearsals.ts';
import type { Session } from '../session/session.ts';
import type { SlideStep, SteppedSlide } from '../session/steps.ts';
import type { Timeline } from '../session/timeline.ts';
import type { CharacterKeys } from '../shortcuts/character-keys.ts';

/** A slide, read from the document. */
export interface Slide extends SteppedSlide, Planned {
  readonly title: string;
  /** Title of its act; undefined outside of acts. */
  readonly act: string | undefined;
  /** Its element in the document, which this page does not show. */
  readonly element: HTMLElement;
}

/** A step, and its slide. */
export interface CurrentStep extends SlideStep {
  readonly index: number;
  readonly details: Slide;
}

/** A session that the page may join. */
export interface SessionOption {
  readonly id: string;
  /** Whether this page starts it, so that no Stage can be in it yet. */
  readonly isNew: boolean;
  /** Where its Stage is, or where this page starts it; the position in the session itself takes precedence. */
  readonly at?: SlideStep;
}

/** The commands of the speaker page, given by key or by button. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'clear'
  | 'find'
  | 'list'
  | 'timer'
  | 'screens'
  | 'help';

/** What every feature of the speaker page receives; features communicate through it and never import one another. */
export interface SpeakerContext extends Commands<Command> {
  /** Language of the deck; what is of its slides is marked with it, as the interface may be in another. */
  readonly lang: string;
  /** The pages of the other languages. */
  readonly languages: readonly LanguageLink[];
  /** Name of the deck, prefix of its keys in localStorage. */
  readonly deck: string;
  readonly messages: SpeakerMessages;
  /** Messages that the Stage shows as well. */
  readonly commonMessages: CommonMessages;
  readonly characterKeys: CharacterKeys;
  readonly slides: readonly Slide[];
  readonly session: Session;
  /** Whether this page has started the session, so that no Stage can be in it yet. */
  readonly isNewSession: boolean;
  readonly timeline: Timeline;
  readonly root: HTMLElement;
  /** Container of a part of the page. */
  part(name: PartName): HTMLElement;
  /** Current position of the session. */
  at(): CurrentStep;
  /** Moves the session to a step. */
  go(target: SlideStep): void;
  blackout(): Blackout;
  setBlackout(blackout: Blackout): void;
  /** Stored rehearsals, the newest first. */
  rehearsals(): readonly Rehearsal[];
  /** Stores the current rehearsal and resets the timeline. */
  endRehearsal(): void;
  deleteRehearsal(rehearsal: Rehearsal): void;
  /** Calls the listener now, and after each change of the blackout until the signal is aborted. */
  onBlackout(listener: () => void, signal: AbortSignal): void;
  /** Calls the listener now, and after each change of position or clock until the signal is aborted. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** Calls the listener now, and every second until the signal is aborted. */
  onTick(listener: () => void, signal: AbortSignal): void;
}

/** The parts of the page, in document order. */
export const PARTS = ['status', 'times', 'current', 'next', 'notes', 'walk', 'settings'] as const;
export type PartName = (typeof PARTS)[number];

export type Feature = FeatureOf<SpeakerContext>;
