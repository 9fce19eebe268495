import { csvOf } from '../../dom/csv.ts';

/**
 * Copies the data of a figure as CSV when its button is clicked. The button shows the result until it
 * loses focus.
 * @returns the cleanup
 */
export function copyCsvButtons(root: HTMLElement): () => void {
  const onClick = async ({ target }: Event) => {
    const button = (target as Element).closest<HTMLButtonElement>('.figure-copy');
    const table = button?.closest('.figure-data')?.querySelector('table');
    if (!button || !table) return;
    // At a second click the button still shows the result of the first one.
    button.dataset['label'] ??= button.textContent;
    const { label = '', copied = '', refused = '', number = '' } = button.dataset;
    try {
      await navigator.clipboard.writeText(csvOf(rowsOf(table, number)));
      button.textContent = copied;
    } catch {
      button.textContent = refused;
    }
    button.addEventListener('blur', () => button.replaceChildren(label), { once: true });
  };
  root.addEventListener('click', onClick);
  return () => root.removeEventListener('click', onClick);
}

/**
 * The cells of a table. A second column with units is followed by a column of its numbers alone, so
 * that a spreadsheet can calculate with them.
 */
function rowsOf(table: HTMLTableElement, numberHeading: string): string[][] {
  return Array.from(table.rows, ({ cells, parentElement }) => {
    const [label = '', value = '', ...others] = Array.from(
      cells,
      ({ textContent }) => textContent ?? '',
    );
    const isHeading = parentElement?.tagName === 'THEAD';
    const number = cells[1]?.querySelector('data')?.value ?? '';
    return [label, value, isHeading ? numberHeading : number, ...others];
  });
}
