import '../styles/speaker/page.css';
import { installFeatures } from '../dom/install-features.ts';
import { otherLanguages, readDeckData, type View } from '../dom/view.ts';
import { commonMessagesIn } from '../i18n/common-messages.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { speakerMessagesIn } from '../i18n/speaker-messages.ts';
import { joinSession } from '../session/session.ts';
import { chooseSession } from './choose-session.ts';
import type { Feature, SessionOption, Slide } from './context.ts';
import { createSpeakerContext, type SpeakerOptions } from './create-context.ts';
import { blackout } from './panels/blackout.ts';
import { drawingTools } from './panels/drawing-tools.ts';
import { finder } from './panels/finder.ts';
import { help } from './panels/help.ts';
import { navigation } from './panels/navigation.ts';
import { notes } from './panels/notes.ts';
import { offlineState } from './panels/offline-state.ts';
import { pace } from './panels/pace.ts';
import { previews } from './panels/previews.ts';
import { rehearsals } from './panels/rehearsals.ts';
import { settings } from './panels/settings.ts';
import { slideList } from './panels/slide-list.ts';
import { stageWindow } from './panels/stage-window.ts';
import { timer } from './panels/timer.ts';
import { readSlides } from './read-slides.ts';
import { shortcuts } from './shortcuts.ts';

/** The features of the speaker page, in order of installation, which is their order within its parts. */
const FEATURES: readonly Feature[] = [
  stageWindow,
  timer,
  pace,
  previews,
  // After the previews, which it draws on.
  drawingTools,
  notes,
  // After the notes, beside whose heading it is.
  offlineState,
  navigation,
  blackout,
  slideList,
  finder,
  rehearsals,
  settings,
  // After all commands that it lists.
  help,
  // Last, so that every command is registered before the first key.
  shortcuts,
];

/** The presenter's page: current and next slide, notes and time, synchronised with the Stage. */
export const speaker: View = async () => {
  const [first, ...others] = readSlides(document);
  if (!first) throw new Error('The document contains no slides.');
  const slides: readonly [Slide, ...Slide[]] = [first, ...others];
  const data = readDeckData();
  const { name, lang, interfaceLang = lang } = data;
  const messages = speakerMessagesIn(lang);
  const shared = {
    lang,
    interfaceLang,
    languages: otherLanguages(data),
    deck: name,
    messages,
    commonMessages: commonMessagesIn(lang),
    slides,
  };
  document.title = interpolate(messages.window, { title: document.title });
  const choosing = new AbortController();
  let page: ReturnType<typeof openPage> | undefined;
  const open = (session: SessionOption) => {
    page?.close();
    page = undefined;
    try {
      page = openPage(shared, session);
    } catch (error) {
      choosing.abort();
      throw error;
    }
  };
  open(await chooseSession(name, { messages, lang: interfaceLang }, open, choosing.signal));
  return () => {
    choosing.abort();
    const slide = page?.slide();
    page?.close();
    return slide;
  };
};

/** The page of a session. */
function openPage(
  shared: Omit<SpeakerOptions, 'session' | 'isNewSession' | 'stageAt'>,
  { id, isNew, at }: SessionOption,
) {
  const session = joinSession(shared.deck, id, 'speaker');
  const context = createSpeakerContext({ ...shared, session, isNewSession: isNew, stageAt: at });
  const close = installFeatures(FEATURES, context, () => {
    context.close();
    session.leave();
  });
  return { slide: () => context.at().slide, close };
}
