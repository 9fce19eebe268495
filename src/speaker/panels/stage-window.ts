import { button, element, write } from '../../dom/element.ts';
import { interpolate } from '../../i18n/interpolate.ts';
import { requestTwoScreens } from '../../session/fullscreen-delegation.ts';
import { NOT_FETCHED } from '../../session/message.ts';
import { urlWith } from '../../session/session-id.ts';
import type { Feature } from '../context.ts';

/** Time for the Stage of a session to respond before the page says that there is none. */
const STAGE_TIMEOUT_MS = 1500;

/** Says when no Stage is open or it reports a failure, opens one, and places both windows on two screens. */
export const stageWindow: Feature = (
  { part, messages, commonMessages, session, isNewSession, deck, at, onCommand, onChange },
  signal,
) => {
  const panel = part('status');
  const sentence = element('p', '');
  const status = element('div', '', sentence);
  status.setAttribute('role', 'status');
  let stage: Window | null = window.opener;
  /** Shown until the slide changes. */
  let notice = '';
  let noticeSlide: string | undefined;
  const openButton = button('', messages.openStage, () => {
    const url = stageUrl(session.id);
    stage = window.open(url, `${deck}-stage-${session.id}`);
    if (stage) stage.focus();
    else write(sentence, interpolate(messages.stageBlocked, { address: url }));
  });
  panel.append(status, openButton);
  panel.hidden = true;

  const update = () => {
    const isOpen = session.isPresent('stage');
    openButton.hidden = isOpen;
    panel.hidden = isOpen && notice === '';
    write(sentence, isOpen ? notice : messages.noStage);
  };
  const setNotice = (text: string) => {
    notice = text;
    noticeSlide = at().slide;
    update();
  };
  const placeWindows = async () => {
    setNotice('');
    const placement = stage && !stage.closed ? await requestTwoScreens(stage) : 'refused';
    if (placement === 'byHand') setNotice(commonMessages.screensByHand);
    else if (placement === 'one') setNotice(commonMessages.screensOne);
    else if (placement === 'refused') setNotice(commonMessages.screensRefused);
  };
  const timer = setTimeout(update, STAGE_TIMEOUT_MS);
  if (isNewSession) update();
  session.onPresence(update, signal);
  session.onSignal(NOT_FETCHED, () => setNotice(messages.stageNotFetched), signal);
  onCommand('screens', () => void placeWindows(), signal);
  onChange(() => {
    if (notice !== '' && at().slide !== noticeSlide) setNotice('');
  }, signal);
  return () => {
    clearTimeout(timer);
    panel.replaceChildren();
  };
};

function stageUrl(session: string): string {
  const url = new URL(urlWith({ view: 'stage', session }));
  url.hash = '';
  return url.href;
}
