import { button, element } from '../dom/element.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import { pageBuild } from '../offline/build-id.ts';
import { findStages, type StagePeer } from '../session/peer-discovery.ts';
import { newSessionId, sessionFromUrl, urlWith } from '../session/session-id.ts';

/**
 * The session in the page's URL, or else that of the Stage open in this browser, or else a new one. The
 * user chooses between several Stages. The URL is updated, so that a reload joins the same session.
 * @param deck name of the deck
 */
export async function chooseSession(deck: string, messages: SpeakerMessages): Promise<string> {
  const fromUrl = sessionFromUrl();
  if (fromUrl !== undefined) return fromUrl;
  const stages = await findStages(deck);
  const session =
    stages.length > 1 ? await choose(stages, messages) : (stages[0]?.session ?? newSessionId());
  history.replaceState(history.state, '', urlWith({ session, build: pageBuild() }));
  return session;
}

function choose(stages: readonly StagePeer[], messages: SpeakerMessages): Promise<string> {
  const heading = element('h2', '', messages.whichStage);
  heading.id = 'speaker-choice-heading';
  const dialog = element('dialog', 'speaker-choice', heading);
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const addOption = (label: string, session: string) =>
      dialog.append(
        button('', label, () => {
          dialog.remove();
          resolve(session);
        }),
      );
    for (const { title, session } of stages) addOption(title, session);
    addOption(messages.ownTalk, newSessionId());
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.showModal();
  });
}
