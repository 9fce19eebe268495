import { button, element } from '../../dom/element.ts';
import { formatDuration } from '../../session/format-duration.ts';
import type { Feature, Slide, SpeakerContext } from '../context.ts';
import { heading } from '../heading.ts';
import { labelKey } from '../key-button.ts';

/** Popover with all slides, grouped by act, and their planned durations. */
export const slideList: Feature = (context, signal) => {
  const { part, messages, lang, slides, at, onChange, onCommand } = context;
  const popover = element('nav', 'speaker-slides', heading(messages.slides));
  popover.id = 'speaker-slides';
  popover.popover = 'auto';
  popover.ariaLabel = messages.slides;
  const buttons = slides.map((slide, index) => slideButton(context, slide, index));
  for (const { act, first, count } of groupByAct(slides)) {
    const items = buttons.slice(first, first + count).map((button) => element('li', '', button));
    const list = element('ol', '', ...items);
    if (act !== undefined) popover.append(ofDeck(element('h3', 'speaker-heading', act), lang));
    popover.append(list);
  }
  const openButton = button('speaker-open-list', messages.slides, () => {});
  labelKey(openButton, context, 'list');
  openButton.popoverTargetElement = popover;
  part('walk').append(openButton, popover);
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    const current = buttons[at().index];
    current?.scrollIntoView({ block: 'center' });
    current?.focus({ preventScroll: true });
  });

  onCommand('list', () => popover.showPopover(), signal);
  onChange(() => {
    const current = at().index;
    for (const [index, button] of buttons.entries()) {
      if (index === current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }, signal);
  return () => {
    popover.remove();
    openButton.remove();
  };
};

/** Consecutive slides of the same act. */
interface ActGroup {
  readonly act: string | undefined;
  /** Index of the first slide. */
  readonly first: number;
  count: number;
}

function groupByAct(slides: readonly Slide[]): readonly ActGroup[] {
  const groups: ActGroup[] = [];
  for (const [index, { act }] of slides.entries()) {
    const last = groups.at(-1);
    if (last && last.act === act) last.count += 1;
    else groups.push({ act, first: index, count: 1 });
  }
  return groups;
}

/** Marks the language of what is of the deck. */
function ofDeck(element: HTMLElement, lang: string): HTMLElement {
  element.lang = lang;
  return element;
}

function slideButton({ go, lang }: SpeakerContext, slide: Slide, index: number): HTMLButtonElement {
  const created = button('', '', () => {
    go({ slide: slide.name, step: 0 });
    created.closest<HTMLElement>('[popover]')?.hidePopover();
  });
  created.append(
    element('span', 'speaker-entry-number', String(index + 1)),
    ' ',
    ofDeck(element('span', 'speaker-entry-title', slide.title), lang),
    ' ',
    element('span', 'speaker-entry-time', formatDuration(slide.seconds)),
  );
  return created;
}
