import '../styles/speaker/page.css';
import { installFeatures } from '../dom/install-features.ts';
import { findSlide, parseSlideHash } from '../dom/slide-hash.ts';
import { otherLanguages, readDeckData, type View } from '../dom/view.ts';
import { commonMessagesIn } from '../i18n/common-messages.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { speakerMessagesIn } from '../i18n/speaker-messages.ts';
import { joinSession } from '../session/session.ts';
import type { SlideStep } from '../session/steps.ts';
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
export const speaker: View = async (slideId) => {
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
  const texts = { messages, lang: interfaceLang };
  const start = startIn(slides, slideId);
  open(await chooseSession(name, texts, start, open, choosing.signal));
  return () => {
    choosing.abort();
    const slide = page?.slide();
    page?.close();
    return slide;
  };
};

/** Where a session begins that this page starts: at the slide of the view before, or in the URL. */
function startIn(slides: readonly Slide[], slideId: string | undefined): SlideStep | undefined {
  const linked = slideId === undefined ? parseSlideHash(location.hash) : { name: slideId };
  const elements = slides.map(({ element }) => element);
  const found = linked && findSlide(elements, linked.name);
  return found && { slide: found.id, step: linked.step ?? 0 };
}

/** The page of a session. */
function openPage(
  shared: Omit<SpeakerOptions, 'session' | 'isNewSession' | 'stageAt'>,
  { id, isNew, at }: SessionOption,
) {
  const session = joinSession(shared.deck, id, 'speaker');
  const context = createSpeakerContext({ ...shared, session, isNewSession: isNew, stageAt: at });
  // A Stage that is opened in the session begins there, too; and the time of the first slide is counted.
  if (isNew) context.go(context.at());
  const close = installFeatures(FEATURES, context, () => {
    context.close();
    session.leave();
  });
  return { slide: () => context.at().slide, close };
}
