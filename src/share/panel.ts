import '../styles/dialogs/share.css';
import { makeDialog } from '../dom/dialog.ts';
import { button, element } from '../dom/element.ts';
import { titleOf } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { shareMessagesIn } from '../i18n/share-messages.ts';
import { copyField } from './copy-field.ts';
import { qrBox } from './qr-box.ts';
import { deckUrl, embedCode, isLocal, previewUrl, slideUrl } from './share-urls.ts';

/** Where one shares from. */
interface From {
  readonly holder: HTMLElement;
  readonly lang: string;
  readonly slides: readonly HTMLElement[];
  /** The slide that one is at. */
  at(): HTMLElement | undefined;
}

/** The panel: a dialog that is opened anew at the slide one is at. */
export interface Panel {
  open(): void;
  remove(): void;
}

/** The link to this slide or to the talk, to copy, to send, as QR code, as a frame for another page, and the PDF. */
export function makePanel({ holder, lang, slides, at }: From): Panel {
  const messages = shareMessagesIn(lang);
  const dialog = makeDialog({ ui: holder, messages }, 'share', messages.share);
  const ofSlide = radio('slide');
  const ofTalk = radio('session');
  const slideName = element('span', '');
  const link = copyField(messages.link, 1, messages);
  const code = copyField(messages.embedCode, 3, messages);
  const qr = qrBox(dialog, messages);
  const start = element('select', '');
  for (const [index, slide] of slides.entries()) {
    start.append(new Option(`${index + 1}. ${titleOf(slide)}`, slide.id));
  }
  const alone = element('input', '');
  alone.type = 'checkbox';
  const shared = () => (ofSlide.checked ? at()?.id : undefined);
  const show = () => {
    link.show(previewUrl(shared()));
    // Nobody sees a preview of what a camera reads.
    qr.show(slideUrl(shared()));
    const figure = slides.find(({ id }) => id === start.value)?.querySelector('.figure-title');
    alone.disabled = !figure;
    if (!figure) alone.checked = false;
    const title = alone.checked ? figure?.textContent : undefined;
    code.show(embedCode(alone.checked ? 'figure' : 'stage', start.value, title ?? document.title));
  };
  const send = button('', messages.send, () => {
    navigator
      .share({ title: document.title, url: previewUrl(shared()) })
      .catch((error: DOMException) => {
        // Whoever turns away from the system's sheet has not met an error.
        if (error.name !== 'AbortError') console.error(error);
      });
  });
  send.hidden = typeof navigator.share !== 'function';
  link.button.after(' ', send);

  dialog.addEventListener('change', show);
  dialog.firstElementChild?.append(
    element(
      'form',
      'share-form',
      element(
        'div',
        'share-link',
        element(
          'fieldset',
          '',
          element('legend', '', messages.what),
          element('label', '', ofSlide, slideName),
          element('label', '', ofTalk, messages.session),
        ),
        link.element,
        ...(isLocal(deckUrl()) ? [element('p', 'share-own', messages.here)] : []),
        ...papers(messages.pdf),
      ),
      qr.element,
      element(
        'details',
        'share-embed',
        element('summary', '', messages.embed),
        element('label', 'share-start', element('span', '', messages.embedStart), start),
        element('label', 'share-alone', alone, messages.embedFigure),
        code.element,
      ),
    ),
  );
  return {
    open() {
      const slide = at();
      ofSlide.checked = slide !== undefined;
      ofTalk.checked = !ofSlide.checked;
      ofSlide.disabled = !slide;
      slideName.textContent = interpolate(messages.slide, { title: slide ? titleOf(slide) : '' });
      start.value = slide?.id ?? slides[0]?.id ?? '';
      show();
      dialog.showModal();
      link.button.focus();
    },
    remove: () => dialog.remove(),
  };
}

function radio(value: string): HTMLInputElement {
  const made = element('input', '');
  made.type = 'radio';
  made.name = 'share';
  made.value = value;
  return made;
}

/** The way to the PDF, where the site holds it. */
function papers(says: string): HTMLElement[] {
  const known = document.querySelector('.bar [data-pdf="slides"]');
  return known ? [element('p', 'share-pdf', says, ' ', known.cloneNode(true))] : [];
}
