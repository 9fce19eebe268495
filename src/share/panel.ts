import '../styles/dialogs/share.css';
import { makeDialog } from '../dom/dialog.ts';
import { button, element } from '../dom/element.ts';
import { type Download, titleOf } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { shareMessagesIn } from '../i18n/share-messages.ts';
import { copyField } from './copy-field.ts';
import { qrBox } from './qr-box.ts';
import { deckUrl, embedCode, isLocal, previewUrl, slideUrl } from './share-urls.ts';

interface PanelOptions {
  /** Parent of the dialog. */
  readonly holder: HTMLElement;
  readonly lang: string;
  /** Language of the dialog, where it is not that of its holder. */
  readonly interfaceLang?: string | undefined;
  readonly downloads: readonly Download[];
  readonly slides: readonly HTMLElement[];
  /** The current slide. */
  at(): HTMLElement | undefined;
}

/** The share dialog; every opening shows the current slide. */
export interface Panel {
  open(): void;
  remove(): void;
}

/** The share dialog: link to copy, to send or as a QR code, the PDF, and the embed code. */
export function makePanel({
  holder,
  lang,
  interfaceLang = holder.lang,
  downloads,
  slides,
  at,
}: PanelOptions): Panel {
  const messages = shareMessagesIn(lang);
  const dialog = makeDialog({ ui: holder, messages }, 'share', messages.share);
  dialog.lang = interfaceLang || lang;
  const slideChoice = radio('slide');
  const deckChoice = radio('session');
  const slideName = element('span', '');
  const link = copyField(messages.link, 1, messages);
  const code = copyField(messages.embedCode, 3, messages);
  const qr = qrBox(dialog, messages);
  const start = element('select', '');
  start.lang = lang;
  for (const [index, slide] of slides.entries()) {
    start.append(new Option(`${index + 1}. ${titleOf(slide)}`, slide.id));
  }
  const figureOnly = element('input', '');
  figureOnly.type = 'checkbox';
  const sharedSlide = () => (slideChoice.checked ? at()?.id : undefined);
  const show = () => {
    link.show(previewUrl(sharedSlide()));
    // A QR code is scanned without a link preview, and a shorter URL has larger modules.
    qr.show(slideUrl(sharedSlide()));
    const figure = slides.find(({ id }) => id === start.value)?.querySelector('.figure-title');
    figureOnly.disabled = !figure;
    if (!figure) figureOnly.checked = false;
    const title = figureOnly.checked ? figure?.textContent : undefined;
    code.show(
      embedCode(figureOnly.checked ? 'figure' : 'stage', start.value, title ?? document.title),
    );
  };
  const send = button('', messages.send, () => {
    navigator
      .share({ title: document.title, url: previewUrl(sharedSlide()) })
      .catch((error: DOMException) => {
        // The share sheet was dismissed.
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
          element('legend', '', messages.linkTarget),
          element('label', '', slideChoice, slideName),
          element('label', '', deckChoice, messages.session),
        ),
        link.element,
        ...(isLocal(deckUrl()) ? [element('p', 'share-own', messages.localUrl)] : []),
        ...pdfLink(downloads, messages.pdf),
      ),
      qr.element,
      element(
        'details',
        'share-embed',
        element('summary', '', messages.embed),
        element('label', 'share-start', element('span', '', messages.embedStart), start),
        element('label', 'share-figure-only', figureOnly, messages.embedFigure),
        code.element,
      ),
    ),
  );
  return {
    open() {
      const slide = at();
      slideChoice.checked = slide !== undefined;
      deckChoice.checked = !slideChoice.checked;
      slideChoice.disabled = !slide;
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
  const input = element('input', '');
  input.type = 'radio';
  input.name = 'share';
  input.value = value;
  return input;
}

/** The link to the PDF of the slides, if the site has one. */
function pdfLink(downloads: readonly Download[], sentence: string): HTMLElement[] {
  return downloads
    .filter(({ kind }) => kind === 'slides')
    .map(({ href, file, label }) => {
      const link = element('a', '', label);
      link.href = href;
      link.download = file;
      return element('p', 'share-pdf', sentence, ' ', link);
    });
}
