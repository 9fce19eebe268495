import { IN_IFRAME } from '../dom/in-iframe.ts';
import { slideInSight } from '../dom/view.ts';

/**
 * Closes the table of contents after a choice, a click elsewhere or Escape. The links to the Stage and to
 * other languages lead to the slide in sight.
 */
export function navbar(root: HTMLElement, signal: AbortSignal): () => void {
  const contents = document.querySelector<HTMLDetailsElement>('.navbar .contents');
  const links = document.querySelectorAll<HTMLAnchorElement>('.navbar > a');
  const summary = contents?.querySelector('summary');
  const close = () => contents?.removeAttribute('open');
  const onClick = ({ target }: MouseEvent) => {
    const inside = contents?.contains(target as Node);
    if (!inside || (target as Element).closest('a')) close();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !contents?.open) return;
    close();
    summary?.focus();
  };
  // An iframe is too small to present in.
  if (IN_IFRAME)
    for (const link of links) if (link.matches('.navbar-action')) link.target = '_blank';
  const { viewAsked } = document.documentElement.dataset;
  const updateLink = ({ currentTarget }: Event) => {
    const link = currentTarget as HTMLAnchorElement;
    link.hash = slideInSight(root)?.id ?? '';
    if (viewAsked !== undefined && link.search === '') link.search = `?view=${viewAsked}`;
  };
  document.addEventListener('click', onClick, { signal });
  document.addEventListener('keydown', onKeyDown, { signal });
  for (const link of links) link.addEventListener('click', updateLink, { signal });
  return close;
}
