import { button, element, write } from '../element.ts';
import { addressWith } from '../talk/identity.ts';
import { askForScreens } from '../talk/two-screens.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './desk.ts';

/** How long a Stage may take to be heard of at first, in milliseconds. */
const PATIENCE = 1500;

/** The window of the slides: says when there is none, opens one, and changes screens with it. */
export const stageWindow: Feature = ({
  part,
  words,
  common,
  talk,
  deck,
  at,
  onCommand,
  onChange,
}) => {
  const status = part('status');
  const sentence = element('p', '');
  const says = element('div', '', sentence);
  says.setAttribute('role', 'status');
  let opened: Window | null = window.opener;
  let told = '';
  let toldAt: string | undefined;
  const open = button('', words.openStage, () => {
    const address = stageAddress(talk.id);
    opened = window.open(address, `${deck}-stage-${talk.id}`);
    if (opened) opened.focus();
    else write(sentence, fill(words.stageBlocked, { address }));
  });
  status.append(says, open);
  status.hidden = true;

  const look = () => {
    const there = talk.hears('stage');
    open.hidden = there;
    status.hidden = there && told === '';
    write(sentence, there ? told : words.noStage);
  };
  /** Says something until the talk goes on. */
  const tell = (sentence: string) => {
    told = sentence;
    toldAt = at().slide;
    look();
  };
  const changeScreens = async () => {
    tell('');
    const placed = opened && !opened.closed ? await askForScreens(opened) : 'refused';
    if (placed === 'byHand') tell(common.screensByHand);
    else if (placed === 'one') tell(common.screensOne);
    else if (placed === 'refused') tell(common.screensRefused);
  };
  const first = setTimeout(look, PATIENCE);
  const endings = [
    talk.onPresence(look),
    onCommand('screens', () => void changeScreens()),
    onChange(() => {
      if (told !== '' && at().slide !== toldAt) tell('');
    }),
  ];
  return () => {
    clearTimeout(first);
    for (const end of endings) end();
    status.replaceChildren();
  };
};

function stageAddress(talk: string): string {
  const address = new URL(addressWith({ view: 'stage', talk }));
  address.hash = '';
  return address.href;
}
