import type { Room } from './room.ts';

/** A modal dialog of the stage: the platform's own, so Escape closes it and focus returns by itself. */
export function makeDialog(
  { interface: holder, words }: Pick<Room, 'interface' | 'words'>,
  name: string,
  title: string,
): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = `panel ${name}`;
  dialog.setAttribute('aria-labelledby', `${name}-heading`);
  const heading = document.createElement('h2');
  heading.id = `${name}-heading`;
  heading.textContent = title;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'panel-close';
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  // A click on the dialog itself is one on its backdrop: what it shows lies in its children.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const frame = document.createElement('div');
  frame.className = 'panel-frame';
  frame.append(heading, close);
  dialog.append(frame);
  holder.append(dialog);
  return dialog;
}
