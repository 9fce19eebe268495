/** On paper a table cannot be tapped open; it stands in the place of a drawing made for another width. */
export function printedTables(root: HTMLElement): () => void {
  const tables = [...root.querySelectorAll<HTMLDetailsElement>('.figure-data')];
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = tables.filter((table) => !table.open);
    for (const table of opened) table.open = true;
  };
  const after = () => {
    for (const table of opened) table.open = false;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
