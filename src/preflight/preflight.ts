import '../styles/preflight/page.css';
import { button, element, write } from '../dom/element.ts';
import {
  type LanguageLink,
  otherLanguages,
  readDeckData,
  slidesOf,
  type View,
} from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { preflightMessagesIn } from '../i18n/preflight-messages.ts';
import { type OfflineState, onOfflineState } from '../offline/offline-state.ts';
import { hasStoredSession } from '../session/session-recovery.ts';
import { battery } from './battery.ts';
import type { Check, CheckContext } from './check.ts';
import { figures } from './figures.ts';
import { fonts } from './fonts.ts';
import { fullScreen } from './full-screen.ts';
import { layout } from './layout.ts';
import { motion } from './motion.ts';
import { notes } from './notes.ts';
import { offline } from './offline.ts';
import { makeRow, type Row } from './row.ts';
import { screens } from './screens.ts';
import { speakerPage } from './speaker-page.ts';
import { summary } from './summary.ts';
import { version } from './version.ts';
import { wakeLock } from './wake-lock.ts';

/** The checks in the order of the page: first the deck, then the device. */
const CHECKS: readonly Check[] = [
  version,
  fonts,
  figures,
  layout,
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
 * The view with the checks before a talk.
 * @param viewLoaders each loads the chunks of a view that a talk may need
 */
export const preflightOf =
  (viewLoaders: CheckContext['viewLoaders']): View =>
  async () => {
    const data = readDeckData();
    const { name, lang, interfaceLang = lang } = data;
    const messages = preflightMessagesIn(lang);
    const title = document.title;
    const context: CheckContext = { messages, slides: slidesOf(document), viewLoaders };
    const status = element('p', 'preflight-summary');
    status.setAttribute('role', 'status');
    const updateSummary = () => {
      const states = rows.map((row) => row.state()).filter((state) => state !== undefined);
      const done = states.length === rows.length;
      write(status, done ? summary(states, messages) : messages.running);
    };
    const rows = CHECKS.map((check) => makeRow(check, context, updateSummary));
    const run = async () => {
      const running = rows.map((row) => row.run());
      updateSummary();
      await Promise.all(running);
      updateSummary();
    };
    const deckTitle = element('p', 'preflight-deck', title);
    deckTitle.lang = lang;
    const list = element('ul', 'preflight-list', ...rows.map((row) => row.element));
    const page = element(
      'main',
      'preflight',
      element(
        'header',
        'preflight-head',
        element('h1', '', messages.heading),
        deckTitle,
        languageLinks(otherLanguages(data), messages.otherLanguages),
      ),
      list,
      element(
        'div',
        'preflight-end',
        status,
        button('preflight-again', messages.runAgain, run),
        presentLink(messages.present, name),
      ),
    );
    page.lang = interfaceLang;
    // Safari does not expose a list without bullets as a list.
    list.setAttribute('role', 'list');
    document.title = interpolate(messages.window, { title });
    document.body.prepend(page);
    run();
    const controller = new AbortController();
    onOfflineState((state) => {
      // What the rows say may have changed since they were checked.
      const outdated = rows.filter((row) => isOutdated(row, state));
      for (const row of outdated) row.run().then(updateSummary);
      if (outdated.length > 0) updateSummary();
    }, controller.signal);
    return () => {
      controller.abort();
      page.remove();
      document.title = title;
      return location.hash.slice(1) || undefined;
    };
  };

/** Whether the finding of a row may be older than a change of the offline state; running checks see it themselves. */
function isOutdated(row: Row, state: OfflineState): boolean {
  const finding = row.state();
  if (row.name === 'version') return finding !== undefined && state === 'newer';
  return row.name === 'offline' && finding !== undefined && finding !== 'good';
}

/** The link to the Stage: at the slide in the hash, or at the position of the session that this window is in. */
function presentLink(text: string, deckName: string): HTMLAnchorElement {
  const link = element('a', 'preflight-present', text);
  link.href = `?view=stage${hasStoredSession(deckName) ? '' : location.hash}`;
  return link;
}

/** Links to this view in the other languages. */
function languageLinks(languages: readonly LanguageLink[], label: string): HTMLElement {
  const links = languages.map(({ lang, href, name, fileHint = '' }) => {
    const link = element('a', '', name);
    link.lang = link.hreflang = lang;
    link.title = fileHint;
    link.href = `${href}?view=preflight${location.hash}`;
    return link;
  });
  const nav = element('nav', 'preflight-languages', ...links);
  nav.ariaLabel = label;
  nav.hidden = links.length === 0;
  return nav;
}
