import { buildOfPage } from '../offline/build.ts';
import { addressWith, newTalk, talkAsked } from '../talk/identity.ts';
import { askInLobby, type Open } from '../talk/lobby.ts';
import type { SpeakerWords } from '../words/speaker/words.ts';

/**
 * The talk that this page is for: the one in its address, else the one that is open in this browser,
 * asking when there are several, else a new one. From then on the address names it.
 * @param deck name of the deck
 */
export async function chooseTalk(deck: string, words: SpeakerWords): Promise<string> {
  const asked = talkAsked();
  if (asked !== undefined) return asked;
  const open = await askInLobby(deck);
  const talk = open.length > 1 ? await choose(open, words) : (open[0]?.talk ?? newTalk());
  history.replaceState(history.state, '', addressWith({ talk, build: buildOfPage() }));
  return talk;
}

function choose(open: readonly Open[], words: SpeakerWords): Promise<string> {
  const dialog = document.createElement('dialog');
  dialog.className = 'speaker-choice';
  dialog.setAttribute('aria-labelledby', 'speaker-choice-heading');
  const heading = document.createElement('h2');
  heading.id = 'speaker-choice-heading';
  heading.textContent = words.whichStage;
  dialog.append(heading);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const offer = (text: string, talk: string) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => {
        dialog.remove();
        resolve(talk);
      });
      dialog.append(button);
    };
    for (const { title, talk } of open) offer(title, talk);
    offer(words.ownTalk, newTalk());
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.showModal();
  });
}
