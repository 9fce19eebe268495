import { button, element } from '../dom/element.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import type { SessionOption } from './context.ts';

/** A dialog in which the user chooses between sessions. */
export interface SessionChoice {
  add(label: string, session: SessionOption): void;
  /** Opens the dialog, unless it is open or the choice is made. */
  open(): void;
}

/** The messages and their language. */
export interface ChoiceTexts {
  readonly messages: SpeakerMessages;
  readonly lang: string;
}

/** @param own the last option: a new session. @param onChoice called once */
export function createSessionChoice(
  { messages, lang }: ChoiceTexts,
  own: SessionOption,
  onChoice: (session: SessionOption) => void,
  signal: AbortSignal,
): SessionChoice {
  const heading = element('h2', '', messages.whichStage);
  heading.id = 'speaker-choice-heading';
  const dialog = element('dialog', 'speaker-choice', heading);
  dialog.lang = lang;
  dialog.setAttribute('aria-labelledby', heading.id);
  let isMade = false;
  const optionOf = (label: string, session: SessionOption) =>
    button('', label, () => {
      isMade = true;
      dialog.remove();
      onChoice(session);
    });
  const ownOption = optionOf(messages.ownTalk, own);
  dialog.append(ownOption);
  // Escape closes a dialog even if its `cancel` event is prevented, unless the user has interacted with the page since
  // (“close watcher” in the HTML standard).
  dialog.addEventListener('close', () => dialog.showModal());
  signal.addEventListener('abort', () => dialog.remove());
  return {
    add: (label, session) => ownOption.before(optionOf(label, session)),
    open() {
      if (isMade || dialog.isConnected) return;
      document.body.append(dialog);
      dialog.showModal();
    },
  };
}
