import { element } from '../../dom/element.ts';
import type { Feature } from '../context.ts';
import { preferencesOf } from '../preferences.ts';

const ARRANGEMENTS = ['wide', 'notes'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** Layout and colours of the page, stored as preferences, and links to its other languages. */
export const settings: Feature = ({ part, languages, messages, root, deck, session }) => {
  const preferences = preferencesOf(deck);
  const createSelect = <Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    labelOf: (value: Value) => string,
  ) => {
    const select = element('select', '');
    for (const value of values) select.append(new Option(labelOf(value), value));
    const stored = preferences.get(name);
    select.value = values.find((value) => value === stored) ?? values[0] ?? '';
    const apply = () => {
      root.dataset[name] = select.value;
    };
    select.addEventListener('change', () => {
      apply();
      preferences.set(name, select.value);
    });
    apply();
    return element('label', '', element('span', '', label), select);
  };
  const links = languages.map(({ lang, href, name, fileHint }) => {
    const link = element('a', 'speaker-language', name);
    link.lang = link.hreflang = lang;
    link.title = fileHint ?? messages.language;
    link.href = `${href}?view=speaker&session=${session.id}`;
    return link;
  });
  part('settings').append(
    createSelect(
      'arrangement',
      messages.arrangement,
      ARRANGEMENTS,
      (value) => messages[`arrangement_${value}`],
    ),
    createSelect('theme', messages.theme, THEMES, (value) => messages[`theme_${value}`]),
    ...links,
  );
  return () => part('settings').replaceChildren();
};
