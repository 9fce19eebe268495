import type { Page } from 'playwright-core';

/** Right-aligned on the line of the act's name, which is at the same height on every slide. */
const STYLE: Readonly<Record<string, string>> = {
  position: 'fixed',
  'inset-block-start': 'calc(50vh - 332 * var(--u))',
  'inset-inline-end': 'calc(50vw - 640 * var(--u) + var(--margin))',
  margin: '0',
  'font-family': 'var(--font-label)',
  'font-size': 'var(--text-small)',
  'font-weight': '800',
  'line-height': '1.3',
  color: 'var(--color-ink)',
};

/** Adds the deck's name to the Stage, because a message shows the picture of one slide without context. */
export function addDeckName(page: Page, name: string): Promise<void> {
  return page.evaluate(
    ([text, style]) => {
      const label = document.createElement('p');
      label.dataset['previewName'] = '';
      label.textContent = text;
      for (const [property, value] of Object.entries(style)) {
        label.style.setProperty(property, value);
      }
      document.querySelector('.deck')?.append(label);
    },
    [name, STYLE] as const,
  );
}

/** Shows the deck's name, unless it is the title of the slide. */
export function showDeckName(page: Page, slide: string, name: string): Promise<void> {
  return page.evaluate(
    ([id, text]) => {
      const label = document.querySelector<HTMLElement>('[data-preview-name]');
      const title = document.getElementById(id)?.querySelector('.slide-title')?.textContent;
      if (label) label.hidden = title === text;
    },
    [slide, name] as const,
  );
}
