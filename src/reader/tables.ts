/** The data of a figure are one tap away: the button under it opens and closes its table. */
export function tables(root: HTMLElement): () => void {
  const toggle = (event: Event) => {
    const button = (event.target as Element).closest('.figure-toggle');
    const figure = button?.closest('figure');
    if (!button || !figure) return;
    const open = figure.toggleAttribute('data-open');
    button.setAttribute('aria-expanded', String(open));
  };
  root.addEventListener('click', toggle);
  return () => root.removeEventListener('click', toggle);
}
