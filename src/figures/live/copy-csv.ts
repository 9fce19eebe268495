import { csvOf } from '../../dom/csv.ts';

/** Copies the data of a figure as CSV when its button is pressed, and says in the button what became of it. */
export function copyCsvButtons(root: HTMLElement): () => void {
  const clicked = async ({ target }: Event) => {
    const button = (target as Element).closest<HTMLButtonElement>('.figure-copy');
    const table = button?.closest('.figure-data')?.querySelector('table');
    if (!button || !table) return;
    const { copied = '', refused = '', number = '' } = button.dataset;
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(csvOf(rowsOf(table, number)));
      button.textContent = copied;
    } catch {
      button.textContent = refused;
    }
    button.addEventListener(
      'blur',
      () => {
        button.textContent = before;
      },
      { once: true },
    );
  };
  root.addEventListener('click', clicked);
  return () => root.removeEventListener('click', clicked);
}

/**
 * The rows of a table. What stands in it as a number with its unit is followed by the number alone,
 * in a column of its own, for whoever wants to compute with it.
 */
function rowsOf(table: HTMLTableElement, number: string): string[][] {
  return Array.from(table.rows, ({ cells, parentElement }) => {
    const texts = Array.from(cells, ({ textContent }) => textContent ?? '');
    const [label = '', value = '', ...others] = texts;
    const heading = parentElement?.tagName === 'THEAD';
    const alone = cells[1]?.querySelector('data')?.value ?? '';
    return [label, value, heading ? number : alone, ...others];
  });
}
