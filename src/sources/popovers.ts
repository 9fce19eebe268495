/** The popovers with the sources of a document's numbers and figures. */
export interface SourcePopovers {
  /**
   * Opens the popover of the first link; if one of these links' is open, that of the link after it; after
   * the last, closes it. Links to the same popover count as one.
   * @returns whether any of the links has a popover
   */
  openNext(links: readonly HTMLElement[]): boolean;
  close(): void;
}

/**
 * Opens the popover of a number or source at a click, instead of following its link to the ledger, until
 * the signal is aborted. Escape and a click elsewhere close it, as the Popover API defines. In browsers
 * without the API, links stay links. While a popover is open, the root has `data-sources-open`, by which CSS
 * shows the marks of the numbers.
 */
export function sourcePopovers(root: HTMLElement, signal: AbortSignal): SourcePopovers {
  let open: HTMLElement | undefined;

  const setOpen = (popover: HTMLElement | undefined) => {
    open = popover;
    root.toggleAttribute('data-sources-open', open !== undefined);
  };
  const close = () => open?.hidePopover();
  const show = (link: HTMLElement): boolean => {
    const popover = popoverOf(link);
    if (!popover) return false;
    const focused = document.activeElement;
    const closed = new AbortController();
    const onToggle = ({ newState }: ToggleEvent) => {
      if (newState === 'open') return;
      closed.abort();
      if (open === popover) setOpen(undefined);
      // Unless the focus has moved elsewhere meanwhile.
      if (document.activeElement !== document.body && document.activeElement !== popover) return;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    popover.addEventListener('toggle', onToggle, { signal: closed.signal });
    popover.showPopover({ source: link });
    setOpen(popover);
    // So that screen readers read it; when it closes, the focus is restored.
    popover.focus({ preventScroll: true });
    return true;
  };
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!link || !show(link)) return;
    event.preventDefault();
  };
  root.addEventListener('click', onClick, { signal });
  signal.addEventListener('abort', close);
  return {
    openNext(links) {
      const all = new Map(links.map((link) => [popoverOf(link), link]));
      all.delete(undefined);
      const popovers = [...all.keys()];
      const next = all.get(popovers[popovers.indexOf(open) + 1]);
      if (next) show(next);
      else close();
      return all.size > 0;
    },
    close,
  };
}

function popoverOf({ dataset }: HTMLElement): HTMLElement | undefined {
  const popover = document.getElementById(dataset['card'] ?? '');
  return popover && 'showPopover' in popover ? popover : undefined;
}
