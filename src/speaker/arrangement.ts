import { element } from '../element.ts';
import type { Feature } from './desk.ts';
import { memoryOf } from './memory.ts';

const ARRANGEMENTS = ['wide', 'notes'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** How the page is laid out and coloured, as its speaker likes it, remembered; and the other languages. */
export const arrangement: Feature = ({ part, words, root, deck, talk }) => {
  const memory = memoryOf(deck);
  const choice = <Name extends string>(
    attribute: string,
    label: string,
    names: readonly Name[],
    nameOf: (name: Name) => string,
  ) => {
    const select = element('select', '');
    for (const name of names) select.append(new Option(nameOf(name), name));
    const kept = memory.recall(attribute);
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
      link.title = known.title || words.language;
      link.href = `${known.getAttribute('href')}?view=speaker&talk=${talk.id}`;
      return link;
    },
  );
  part('settings').append(
    choice('arrangement', words.arrangement, ARRANGEMENTS, (name) => words[`arrangement_${name}`]),
    choice('theme', words.theme, THEMES, (name) => words[`theme_${name}`]),
    ...editions,
  );
  return () => part('settings').replaceChildren();
};
