import '../styles/preflight/page.css';
import { button, element, write } from '../dom/element.ts';
import { readDeckData, slidesOf, type View } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { preflightMessagesIn } from '../i18n/preflight-messages.ts';
import { hasStoredSession } from '../session/session-recovery.ts';
import { battery } from './battery.ts';
import type { Check, Deck } from './check.ts';
import { figures } from './figures.ts';
import { fonts } from './fonts.ts';
import { fullScreen } from './full-screen.ts';
import { motion } from './motion.ts';
import { notes } from './notes.ts';
import { offline } from './offline.ts';
import { makeRow } from './row.ts';
import { screens } from './screens.ts';
import { speakerPage } from './speaker-page.ts';
import { summary } from './summary.ts';
import { version } from './version.ts';
import { wakeLock } from './wake-lock.ts';

/** The checks, in the order in which they stand on the page: the deck, then the machine. */
const CHECKS: readonly Check[] = [
  version,
  fonts,
  figures,
  notes,
  offline,
  screens,
  fullScreen,
  speakerPage,
  wakeLock,
  battery,
  motion,
];

/**
 * What can fail on stage, looked at before it does, with what to do about it.
 * @param rooms each fetches the files of a view that a talk may need
 */
export const preflightOf =
  (rooms: Deck['rooms']): View =>
  async () => {
    const { name, lang } = readDeckData();
    const messages = preflightMessagesIn(lang);
    const title = document.title;
    const deck: Deck = { messages, slides: slidesOf(document), rooms };
    const verdict = element('p', 'preflight-summary');
    verdict.setAttribute('role', 'status');
    const sum = () => {
      const states = rows.map((row) => row.state()).filter((state) => state !== undefined);
      const done = states.length === rows.length;
      write(verdict, done ? summary(states, messages) : messages.running);
    };
    const rows = CHECKS.map((check) => makeRow(check, deck, sum));
    const run = async () => {
      const running = rows.map((row) => row.run());
      sum();
      await Promise.all(running);
      sum();
    };
    const list = element('ul', 'preflight-list', ...rows.map((row) => row.element));
    const page = element(
      'main',
      'preflight',
      element(
        'header',
        'preflight-head',
        element('h1', '', messages.heading),
        element('p', 'preflight-deck', title),
        doors(messages.doors),
      ),
      list,
      element(
        'div',
        'preflight-end',
        verdict,
        button('preflight-again', messages.again, run),
        present(messages.present, name),
      ),
    );
    // What Safari takes from a list without bullets.
    list.setAttribute('role', 'list');
    document.title = interpolate(messages.window, { title });
    document.body.prepend(page);
    run();
    return () => {
      page.remove();
      document.title = title;
      return location.hash.slice(1) || undefined;
    };
  };

/** The way back to the slide one came from; a window of a talk goes where the talk is by then. */
function present(text: string, deck: string): HTMLAnchorElement {
  const link = element('a', 'preflight-present', text);
  link.href = `?view=stage${hasStoredSession(deck) ? '' : location.hash}`;
  return link;
}

/** The same checks of the other languages. */
function doors(label: string): HTMLElement {
  const editions = [...document.querySelectorAll<HTMLAnchorElement>('.bar .edition')];
  const links = editions.map((known) => {
    const link = element('a', '', known.textContent ?? '');
    link.lang = link.hreflang = known.lang;
    link.title = known.title;
    link.href = `${known.getAttribute('href')}?view=preflight${location.hash}`;
    return link;
  });
  const nav = element('nav', 'preflight-doors', ...links);
  nav.ariaLabel = label;
  nav.hidden = links.length === 0;
  return nav;
}
