import { button, element } from '../dom/element.ts';
import { HELP, icon, SEARCH, SHARE } from '../dom/icon.ts';
import type { Command, Feature } from './context.ts';

/** The commands that have a button, in the order of the buttons, with the path of the icon in a 24 × 24 box. */
const ICONS = {
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  overview: 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z',
  fullScreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  find: SEARCH,
  data: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  pen: 'M4 20l1.2-4.7L16 4.5l3.5 3.5L8.7 18.8zM13.7 6.8l3.5 3.5',
  speaker: 'M4 5h16v11H4zM9 20h6M12 16v4M8 9h8M8 12h5',
  share: SHARE,
  help: HELP,
} as const satisfies Partial<Record<Command, string>>;

/** Icon of the button that leaves full screen. */
const LEAVE_FULL_SCREEN = 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5';

/** Buttons for mouse and touch, one for each offered command. */
export const controls: Feature = ({ messages, ui, command, offers }, signal) => {
  const bar = element('div', 'controls');
  for (const name of Object.keys(ICONS) as (keyof typeof ICONS)[]) {
    if (!offers(name)) continue;
    const made = button('', '', () => command(name));
    made.title = made.ariaLabel = messages[name];
    made.dataset['command'] = name;
    made.append(icon(ICONS[name]));
    bar.append(made);
  }
  // A click must not move the focus: the keys would activate the button instead of navigating.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  // CSS derives the size of the buttons from it.
  bar.style.setProperty('--count', String(bar.childElementCount));
  ui.append(bar);

  const fullScreen = bar.querySelector('[data-command="fullScreen"]');
  const update = () => {
    const on = document.fullscreenElement !== null;
    fullScreen?.setAttribute('aria-pressed', String(on));
    fullScreen?.replaceChildren(icon(on ? LEAVE_FULL_SCREEN : ICONS.fullScreen));
  };
  update();
  document.addEventListener('fullscreenchange', update, { signal });
  return () => bar.remove();
};
