import type { Feature } from '../context.ts';

/** The data of the slide's figure, opened beside it and closed again by the same key, or by going on. */
export const figureData: Feature = ({ deck, messages, onCommand, notify }) => {
  const tables = [...deck.root.querySelectorAll<HTMLDetailsElement>('.figure-data')];
  // Whoever cannot see the drawing always has its data.
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
  const escaped = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) close();
  };
  const stop = deck.onChange(({ slide, previous }) => {
    if (slide !== previous) close();
  });
  const end = onCommand('data', toggle);
  document.addEventListener('keydown', escaped);
  return () => {
    close();
    stop();
    end();
    document.removeEventListener('keydown', escaped);
    for (const table of tables) table.open = false;
  };
};
