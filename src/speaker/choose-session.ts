import { pageBuild } from '../offline/build-id.ts';
import { findStages } from '../session/peer-discovery.ts';
import { newSessionId, sessionFromUrl, urlWith } from '../session/session-id.ts';
import type { SlideStep } from '../session/steps.ts';
import type { SessionOption } from './context.ts';
import { type ChoiceTexts, createSessionChoice } from './session-choice.ts';

/** How long the page waits for a Stage before it shows anything: shorter than a delay that is noticed. */
const GRACE_MS = 100;

/** Long enough for a hidden window, whose timers and messages the browser slows down. */
const DISCOVERY_TIMEOUT_MS = 1500;

/**
 * Chooses the session in the page's URL. Without one, that of the first Stage of this browser that answers; or, if none
 * does at once, a new one, until a Stage answers. If several answer, the user chooses. The URL is updated, so that a
 * reload joins the same session.
 * @param deck name of the deck
 * @param start where a new session begins; by default, at the first slide
 * @param replace called with each session that replaces the one before
 * @returns the first session
 */
export function chooseSession(
  deck: string,
  texts: ChoiceTexts,
  start: SlideStep | undefined,
  replace: (session: SessionOption) => void,
  signal: AbortSignal,
): Promise<SessionOption> {
  const fromUrl = sessionFromUrl();
  if (fromUrl !== undefined) return Promise.resolve({ id: fromUrl, isNew: false });
  const own: SessionOption = { id: newSessionId(), isNew: true, ...(start && { at: start }) };
  const keepInUrl = ({ id }: SessionOption) =>
    history.replaceState(history.state, '', urlWith({ session: id, build: pageBuild() }));
  return new Promise((resolve) => {
    let current: SessionOption | undefined;
    const join = (session: SessionOption) => {
      if (!current) resolve(session);
      else if (current.id !== session.id) replace(session);
      current = session;
    };
    const joinLastingly = (session: SessionOption) => {
      keepInUrl(session);
      join(session);
    };
    const choice = createSessionChoice(texts, own, joinLastingly, signal);
    const discovery = new AbortController();
    let count = 0;
    const grace = setTimeout(() => join(own), GRACE_MS);
    const timeout = setTimeout(() => {
      discovery.abort();
      if (count === 0) keepInUrl(own);
    }, DISCOVERY_TIMEOUT_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(grace);
      clearTimeout(timeout);
      discovery.abort();
    });
    findStages(
      deck,
      ({ session: id, title, at }) => {
        clearTimeout(grace);
        const session: SessionOption = { id, isNew: false, at };
        choice.add(title, session);
        count++;
        if (count === 1) joinLastingly(session);
        else choice.open();
      },
      discovery.signal,
    );
  });
}
