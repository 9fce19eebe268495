import { button, element } from '../../dom/element.ts';
import { formatDuration } from '../../session/format-duration.ts';
import type { Feature, Slide, SpeakerContext } from '../context.ts';
import { heading } from '../heading.ts';
import { labelKey } from '../key-button.ts';

/** All slides by act, with their planned time, to go to. */
export const slideList: Feature = (context) => {
  const { part, messages, slides, at, onChange, onCommand } = context;
  const panel = element('nav', 'speaker-slides', heading(messages.slides));
  panel.id = 'speaker-slides';
  panel.popover = 'auto';
  panel.ariaLabel = messages.slides;
  const entries = slides.map((slide, index) => ({ slide, button: entry(context, slide, index) }));
  let act: string | undefined;
  let group = element('ol', '');
  for (const [index, { slide, button }] of entries.entries()) {
    if (index === 0 || slide.act !== act) {
      act = slide.act;
      group = element('ol', '');
      group.start = index + 1;
      if (act !== undefined) panel.append(element('h3', 'speaker-heading', act));
      panel.append(group);
    }
    group.append(element('li', '', button));
  }
  const open = button('speaker-open-list', messages.slides, () => {});
  labelKey(open, context, 'list');
  open.popoverTargetElement = panel;
  part('walk').append(open, panel);
  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    const here = entries[at().index]?.button;
    here?.scrollIntoView({ block: 'center' });
    here?.focus({ preventScroll: true });
  });

  const end = onCommand('list', () => panel.showPopover());
  const stop = onChange(() => {
    const { index } = at();
    for (const [at, { button }] of entries.entries()) {
      if (at === index) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  });
  return () => {
    stop();
    end();
    panel.remove();
    open.remove();
  };
};

function entry({ go }: SpeakerContext, slide: Slide, index: number): HTMLButtonElement {
  const made = button('', '', () => {
    go({ slide: slide.name, step: 0 });
    made.closest<HTMLElement>('[popover]')?.hidePopover();
  });
  made.append(
    element('span', 'speaker-entry-number', String(index + 1)),
    ' ',
    element('span', 'speaker-entry-title', slide.title),
    ' ',
    element('span', 'speaker-entry-time', formatDuration(slide.seconds)),
  );
  return made;
}
