import { IN_IFRAME } from '../dom/in-iframe.ts';
import { slideInSight } from '../dom/view.ts';

/**
 * The bar's contents close when one has chosen or turns away; its doors, to the Stage and to the
 * other editions, lead to the slide one is at.
 */
export function navbar(root: HTMLElement): () => void {
  const contents = document.querySelector<HTMLDetailsElement>('.bar .contents');
  const doors = document.querySelectorAll<HTMLAnchorElement>('.bar > a');
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
  // A frame is too small to present in.
  if (IN_IFRAME) for (const door of doors) if (door.matches('.door')) door.target = '_blank';
  const { viewAsked } = document.documentElement.dataset;
  const led = ({ currentTarget }: Event) => {
    const door = currentTarget as HTMLAnchorElement;
    door.hash = slideInSight(root)?.id ?? '';
    if (viewAsked !== undefined && door.search === '') door.search = `?view=${viewAsked}`;
  };
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', escaped);
  for (const door of doors) door.addEventListener('click', led);
  return () => {
    close();
    document.removeEventListener('click', clicked);
    document.removeEventListener('keydown', escaped);
    for (const door of doors) door.removeEventListener('click', led);
  };
}
