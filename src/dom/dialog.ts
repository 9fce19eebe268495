import { button, element } from './element.ts';

/** Container of the dialogs of a window, and the label of their close buttons. */
export interface DialogHost {
  readonly ui: HTMLElement;
  readonly messages: { readonly close: string };
}

/**
 * Appends a closed modal dialog: a `<dialog>`, which Escape closes and which restores the focus. Its first
 * child is the container of its content.
 * @param name its class, and prefix of the id of its heading
 */
export function makeDialog(
  { ui, messages }: DialogHost,
  name: string,
  title: string,
): HTMLDialogElement {
  const dialog = element('dialog', `panel ${name}`);
  dialog.setAttribute('aria-labelledby', `${name}-heading`);
  const heading = element('h2', '', title);
  heading.id = `${name}-heading`;
  const close = button('panel-close', messages.close, () => dialog.close());
  // The target of a click on the backdrop is the dialog itself; its content is in its children.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.append(element('div', 'panel-frame', heading, close));
  ui.append(dialog);
  return dialog;
}
