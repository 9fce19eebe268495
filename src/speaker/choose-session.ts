import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import { pageBuild } from '../offline/build-id.ts';
import { findStages, type StagePeer } from '../session/peer-discovery.ts';
import { newSessionId, sessionFromUrl, urlWith } from '../session/session-id.ts';

/**
 * The talk that this page is for: the one in its address, else the one that is open in this browser,
 * asking when there are several, else a new one. From then on the address names it.
 * @param deck name of the deck
 */
export async function chooseSession(deck: string, messages: SpeakerMessages): Promise<string> {
  const asked = sessionFromUrl();
  if (asked !== undefined) return asked;
  const open = await findStages(deck);
  const session =
    open.length > 1 ? await choose(open, messages) : (open[0]?.session ?? newSessionId());
  history.replaceState(history.state, '', urlWith({ session, build: pageBuild() }));
  return session;
}

function choose(open: readonly StagePeer[], messages: SpeakerMessages): Promise<string> {
  const dialog = document.createElement('dialog');
  dialog.className = 'speaker-choice';
  dialog.setAttribute('aria-labelledby', 'speaker-choice-heading');
  const heading = document.createElement('h2');
  heading.id = 'speaker-choice-heading';
  heading.textContent = messages.whichStage;
  dialog.append(heading);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const offer = (text: string, session: string) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => {
        dialog.remove();
        resolve(session);
      });
      dialog.append(button);
    };
    for (const { title, session } of open) offer(title, session);
    offer(messages.ownTalk, newSessionId());
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.showModal();
  });
}
