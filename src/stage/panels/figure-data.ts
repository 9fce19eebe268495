import type { Feature } from '../context.ts';

/** Shows the data table beside the current slide's figure; the same key, Escape or another slide closes it. */
export const figureData: Feature = ({ deck, messages, onCommand, notify }, signal) => {
  const tables = [...deck.root.querySelectorAll<HTMLDetailsElement>('.figure-data')];
  // For screen readers, the tables are always open.
  for (const table of tables) table.open = true;

  let open: readonly Element[] = [];

  const close = () => {
    for (const figure of open) figure.removeAttribute('data-open');
    open = [];
  };
  const toggle = () => {
    const { slide } = deck.at();
    const figures = [...slide.querySelectorAll('.figure')];
    if (figures.length === 0) notify(messages.noData);
    if (open.length > 0) return close();
    for (const figure of figures) figure.setAttribute('data-open', '');
    open = figures;
  };
  const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) close();
  };
  deck.onChange(({ slide, previous }) => {
    if (slide !== previous) close();
  }, signal);
  onCommand('data', toggle, signal);
  document.addEventListener('keydown', onKeyDown, { signal });
  return () => {
    close();
    for (const table of tables) table.open = false;
  };
};
