/** The cards of a document, which tell where its numbers and figures come from. */
export interface SourcePopovers {
  /**
   * Opens the card of the first of these links or, when one of theirs is open, of the one after it;
   * after the last one all are closed. Several links to one card count as one.
   * @returns whether any of them has a card to show
   */
  turn(links: readonly HTMLElement[]): boolean;
  close(): void;
  /** Leaves the links to the browser, which follows them. */
  end(): void;
}

/**
 * Has every number and source under a root open its card, instead of leaving for the ledger. Cards
 * are the platform's popovers: Escape and a click elsewhere close them. Where a browser has none,
 * links stay links.
 */
export function sourcePopovers(root: HTMLElement): SourcePopovers {
  let open: HTMLElement | undefined;

  const close = () => open?.hidePopover();
  const show = (link: HTMLElement): boolean => {
    const card = cardOf(link);
    if (!card) return false;
    const before = document.activeElement;
    const closed = ({ newState }: ToggleEvent) => {
      if (newState === 'open') return;
      card.removeEventListener('toggle', closed);
      if (open === card) open = undefined;
      // Unless the reader has gone elsewhere meanwhile.
      if (document.activeElement !== document.body && document.activeElement !== card) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    card.addEventListener('toggle', closed);
    card.showPopover({ source: link });
    open = card;
    // To be read at once; when the card closes, the focus goes back to where it was.
    card.focus({ preventScroll: true });
    return true;
  };
  const clicked = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!link || !show(link)) return;
    event.preventDefault();
  };
  root.addEventListener('click', clicked);
  return {
    turn(links) {
      const all = new Map(links.map((link) => [cardOf(link), link]));
      all.delete(undefined);
      const ids = [...all.keys()];
      const next = all.get(ids[ids.indexOf(open) + 1]);
      if (next) show(next);
      else close();
      return all.size > 0;
    },
    close,
    end() {
      close();
      root.removeEventListener('click', clicked);
    },
  };
}

function cardOf({ dataset }: HTMLElement): HTMLElement | undefined {
  const card = document.getElementById(dataset['card'] ?? '');
  return card && 'showPopover' in card ? card : undefined;
}
