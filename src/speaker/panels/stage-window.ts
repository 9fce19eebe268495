import { button, element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { requestTwoScreens } from '../../session/fullscreen-delegation.ts';
import { urlWith } from '../../session/session-id.ts';
import type { Feature } from '../context.ts';

/** How long a Stage may take to be heard of at first, in milliseconds. */
const PATIENCE = 1500;

/** The window of the slides: says when there is none, opens one, and changes screens with it. */
export const stageWindow: Feature = ({
  part,
  messages,
  commonMessages,
  session,
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
  const open = button('', messages.openStage, () => {
    const address = stageAddress(session.id);
    opened = window.open(address, `${deck}-stage-${session.id}`);
    if (opened) opened.focus();
    else write(sentence, interpolate(messages.stageBlocked, { address }));
  });
  status.append(says, open);
  status.hidden = true;

  const look = () => {
    const there = session.isPresent('stage');
    open.hidden = there;
    status.hidden = there && told === '';
    write(sentence, there ? told : messages.noStage);
  };
  /** Says something until the talk goes on. */
  const tell = (sentence: string) => {
    told = sentence;
    toldAt = at().slide;
    look();
  };
  const changeScreens = async () => {
    tell('');
    const placed = opened && !opened.closed ? await requestTwoScreens(opened) : 'refused';
    if (placed === 'byHand') tell(commonMessages.screensByHand);
    else if (placed === 'one') tell(commonMessages.screensOne);
    else if (placed === 'refused') tell(commonMessages.screensRefused);
  };
  const first = setTimeout(look, PATIENCE);
  const endings = [
    session.onPresence(look),
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

function stageAddress(session: string): string {
  const address = new URL(urlWith({ view: 'stage', session }));
  address.hash = '';
  return address.href;
}
