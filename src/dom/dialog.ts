import { button, element } from './element.ts';

/** What holds the dialogs of a window, and the word that closes them. */
export interface DialogHost {
  readonly ui: HTMLElement;
  readonly messages: { readonly close: string };
}

/** A modal dialog: the platform's own, so Escape closes it and focus returns by itself. */
export function makeDialog(
  { ui: holder, messages }: DialogHost,
  name: string,
  title: string,
): HTMLDialogElement {
  const dialog = element('dialog', `panel ${name}`);
  dialog.setAttribute('aria-labelledby', `${name}-heading`);
  const heading = element('h2', '', title);
  heading.id = `${name}-heading`;
  const close = button('panel-close', messages.close, () => dialog.close());
  // A click on the dialog itself is one on its backdrop: what it shows lies in its children.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.append(element('div', 'panel-frame', heading, close));
  holder.append(dialog);
  return dialog;
}
