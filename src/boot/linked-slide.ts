// Runs at the end of <body>: shows the slide that the address names, which browsers would do only after all scripts
// have loaded; and says what to do where the scripts could not be loaded.

import { preloadedScripts, refetchScripts } from '../dom/refetch-scripts.ts';
import { findSlide, parseSlideHash } from '../dom/slide-hash.ts';
import { readDeckData, slidesOf } from '../dom/view.ts';
import type { Messages } from '../i18n/messages.ts';

const page = document.documentElement;
const name = parseSlideHash(location.hash)?.name;
// The id of a slide or of an element in it, or the index of a slide.
const linked =
  name === undefined
    ? undefined
    : (document.getElementById(name)?.closest('.slide') ?? findSlide(slidesOf(document), name));
linked?.classList.add('linked');
delete page.dataset['linked'];

const scrollToLinked = () => {
  if ('awaits' in page.dataset) return;
  fontObserver.disconnect();
  if (page.dataset['view'] === 'reader') linked?.scrollIntoView();
};
const fontObserver = new MutationObserver(scrollToLinked);
fontObserver.observe(page, { attributeFilter: ['data-awaits'] });
scrollToLinked();

/** Shows a sentence above the document where `choose-view.ts` has recorded that a script failed to load. */
const showNotLoaded = () => {
  if (!('notLoaded' in page.dataset) || document.querySelector('.not-started')) return;
  const isOnDisk = location.protocol === 'file:';
  if (isOnDisk) {
    // On a disk, the address of a folder lists its files.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.navbar > .language-link'))
      link.href += 'index.html';
  }
  const { messages } = readDeckData<Pick<Messages['stage'], 'fromDisk' | 'notLoaded'>>();
  const sentence = document.createElement('p');
  sentence.className = 'not-started';
  sentence.setAttribute('role', 'status');
  sentence.textContent = isOnDisk ? messages.fromDisk : messages.notLoaded;
  document.body.prepend(sentence);
  linked?.scrollIntoView();
  if (!isOnDisk) reloadOnceFetched();
};

/** Reloads the page, at most once, if the scripts can be fetched by now. */
const reloadOnceFetched = async () => {
  if (history.state?.hasReloaded || !(await refetchScripts(preloadedScripts()))) return;
  history.replaceState({ ...history.state, hasReloaded: true }, '');
  location.reload();
};
showNotLoaded();
addEventListener('error', showNotLoaded, true);
