import type { Page } from 'playwright-core';

/** The looks of the name: at the end of the line on which the act is told, which holds from slide to slide. */
const LOOKS: Readonly<Record<string, string>> = {
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

/** Puts the name of the deck on the Stage, for a slide travels alone in a message. */
export function addDeckName(page: Page, name: string): Promise<void> {
  return page.evaluate(
    ([text, looks]) => {
      const line = document.createElement('p');
      line.dataset['previewName'] = '';
      line.textContent = text;
      for (const [property, value] of Object.entries(looks)) {
        line.style.setProperty(property, value);
      }
      document.querySelector('.deck')?.append(line);
    },
    [name, LOOKS] as const,
  );
}

/** Shows the name on a slide, unless that is what its title says. */
export function showDeckName(page: Page, slide: string, name: string): Promise<void> {
  return page.evaluate(
    ([id, text]) => {
      const line = document.querySelector<HTMLElement>('[data-preview-name]');
      const title = document.getElementById(id)?.querySelector('.slide-title')?.textContent;
      if (line) line.hidden = title === text;
    },
    [slide, name] as const,
  );
}
