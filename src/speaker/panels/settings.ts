import { element } from '../../dom/element.ts';
import type { Feature } from '../context.ts';
import { preferencesOf } from '../preferences.ts';

const ARRANGEMENTS = ['wide', 'notes'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** How the page is laid out and coloured, as its speaker likes it, remembered; and the other languages. */
export const settings: Feature = ({ part, messages, root, deck, session }) => {
  const memory = preferencesOf(deck);
  const choice = <Name extends string>(
    attribute: string,
    label: string,
    names: readonly Name[],
    nameOf: (name: Name) => string,
  ) => {
    const select = element('select', '');
    for (const name of names) select.append(new Option(nameOf(name), name));
    const kept = memory.get(attribute);
    select.value = names.find((name) => name === kept) ?? names[0] ?? '';
    const apply = () => {
      root.dataset[attribute] = select.value;
    };
    select.addEventListener('change', () => {
      apply();
      memory.remember(attribute, select.value);
    });
    apply();
    return element('label', '', element('span', '', label), select);
  };
  const editions = [...document.querySelectorAll<HTMLAnchorElement>('.bar .edition')].map(
    (known) => {
      const link = element('a', 'speaker-edition', known.textContent ?? '');
      link.lang = link.hreflang = known.lang;
      link.title = known.title || messages.language;
      link.href = `${known.getAttribute('href')}?view=speaker&session=${session.id}`;
      return link;
    },
  );
  part('settings').append(
    choice(
      'arrangement',
      messages.arrangement,
      ARRANGEMENTS,
      (name) => messages[`arrangement_${name}`],
    ),
    choice('theme', messages.theme, THEMES, (name) => messages[`theme_${name}`]),
    ...editions,
  );
  return () => part('settings').replaceChildren();
};
