import { slideInSight } from '../view.ts';

/** The bar's contents close when one has chosen or turns away; its door leads to the slide one is at. */
export function bar(root: HTMLElement): () => void {
  const contents = document.querySelector<HTMLDetailsElement>('.bar .contents');
  const door = document.querySelector<HTMLAnchorElement>('.bar .door');
  const summary = contents?.querySelector('summary');
  const close = () => contents?.removeAttribute('open');
  const clicked = ({ target }: MouseEvent) => {
    const inside = contents?.contains(target as Node);
    if (!inside || (target as Element).closest('a')) close();
  };
  const escaped = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !contents?.open) return;
    close();
    summary?.focus();
  };
  const led = () => {
    if (door) door.hash = slideInSight(root)?.id ?? '';
  };
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', escaped);
  door?.addEventListener('click', led);
  return () => {
    close();
    document.removeEventListener('click', clicked);
    document.removeEventListener('keydown', escaped);
    door?.removeEventListener('click', led);
  };
}
