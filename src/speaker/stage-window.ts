import { button, element, write } from '../element.ts';
import { addressWith } from '../talk/identity.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './desk.ts';

/** How long a Stage may take to be heard of at first, in milliseconds. */
const PATIENCE = 1500;

/** Says when no window shows the slides to the audience, and opens one. */
export const stageWindow: Feature = ({ part, words, talk, deck }) => {
  const status = part('status');
  const sentence = element('p', '');
  const says = element('div', '', sentence);
  says.setAttribute('role', 'status');
  const open = button('', words.openStage, () => {
    const address = stageAddress(talk.id);
    const opened = window.open(address, `${deck}-stage-${talk.id}`);
    if (opened) opened.focus();
    else write(sentence, fill(words.stageBlocked, { address }));
  });
  status.append(says, open);
  status.hidden = true;

  const look = () => {
    const there = talk.hears('stage');
    status.hidden = there;
    write(sentence, there ? '' : words.noStage);
  };
  const first = setTimeout(look, PATIENCE);
  const stop = talk.onPresence(look);
  return () => {
    clearTimeout(first);
    stop();
    status.replaceChildren();
  };
};

function stageAddress(talk: string): string {
  const address = new URL(addressWith({ view: 'stage', talk }));
  address.hash = '';
  return address.href;
}
