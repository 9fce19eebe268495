import { BACKGROUND_COLOURS } from '../content/appearance/background-tones.ts';
import { coloursOnBackgrounds } from '../content/appearance/colours-on-backgrounds.ts';
import { deckColours } from '../content/appearance/deck-colours.ts';
import { defaultColours } from '../content/appearance/default-colours.ts';
import type { Colours } from '../content/appearance/palette.ts';
import type { DeckConfig } from '../content/deck/deck-config.ts';

/** The deck in the style sheet. */
type StyledDeck = Pick<DeckConfig, 'acts' | 'palette' | 'actors'>;

/** Where a theme is, as in `tokens.css`. */
const LIGHT = ':root,.preview';
const DARK = ':root:not([data-view="stage"],[data-view="speaker"])';
/** What is on the ground colour: slides with a number on paper, and the number on the Stage. */
const ON_GROUND =
  '[data-layout="title"]:not(.progress),[data-layout="act"]:not(.progress),.deck:is([data-shown="title"],[data-shown="act"]):not(.overview)~.stage-interface .slide-number';
/** What is on a slide with a background, as in `optional/backgrounds.css`. */
const ON_DARK =
  ':root:not([data-ink="grey"]) section.has-dark-background>:not(.notes,.tile),.deck.has-dark-background:not(.overview)~.stage-interface :is(.progress,.slide-number),.deck.has-dark-background>[data-preview-name]';
const ON_LIGHT = ':root:not([data-ink="grey"]) section.has-light-background';
const ON_LIGHT_IN_DARK_THEME =
  ':where(:root:not([data-view="stage"],[data-view="speaker"])) section.has-light-background>:not(.notes)';
/** How the roles look in forced colours; others are as the text. */
const FORCED: Readonly<Record<string, string>> = {
  paper: 'Canvas',
  ground: 'Canvas',
  raised: 'Canvas',
  line: 'GrayText',
  rest: 'GrayText',
  focus: 'Highlight',
  mark: 'Mark',
  'on-mark': 'MarkText',
  'actor-1': 'Highlight',
  'actor-3': 'Highlight',
};
/** How the roles print where ink is saved; actors beyond the third get greys in turn. */
const GREY_ACTORS = ['rest', 'muted', 'line'];

/**
 * The style sheet of one deck: the number of each act, and the colours that differ from the default.
 * @param tokens the style sheets with the default colours
 */
export function deckCss(deck: StyledDeck, tokens: readonly string[]): string {
  const { light, dark } = deckColours(deck, defaultColours(tokens));
  const roles = Object.keys(light);
  const more = (deck.actors ?? []).map((_, index) => index + 1).filter((number) => number > 6);
  const backgrounds = BACKGROUND_COLOURS.filter((role) => role in light);
  const { onDark, onLight, onLightInDarkTheme } = coloursOnBackgrounds(deck, tokens);
  const tokenRules = [
    rule(LIGHT, variables(light)),
    media('screen and (prefers-color-scheme:dark)', rule(DARK, variables(dark))),
    media(
      'not all and (forced-colors:active)',
      rule(
        ':root:not([data-ink="grey"]),.preview',
        variables(light, backgrounds, '--color-background-'),
      ) +
        rule(ON_DARK, variables(onDark)) +
        rule(ON_LIGHT, 'ink' in onLight ? [`--on-background:${onLight['ink']}`] : []) +
        rule(`${ON_LIGHT}>:not(.notes,.tile)`, variables(onLight)) +
        media(
          'screen and (prefers-color-scheme:dark)',
          rule(ON_LIGHT_IN_DARK_THEME, variables(onLightInDarkTheme)),
        ),
    ),
    media(
      '(forced-colors:active)',
      rule(
        `${LIGHT},${DARK}`,
        variables(Object.fromEntries(roles.map((role) => [role, FORCED[role] ?? 'CanvasText']))),
      ),
    ),
    media(
      'print',
      rule(
        ':root[data-ink="grey"]',
        more.map((number) => `--color-actor-${number}:var(--color-${GREY_ACTORS[number % 3]})`),
      ),
    ),
  ].join('');
  const layoutRules = [
    rule(':root', deck.acts.length > 0 ? [`--act-count:${deck.acts.length}`] : []),
    ...deck.acts.map((_, index) =>
      rule(`[data-act="${index + 1}"]`, [`--act-number:${index + 1}`]),
    ),
    ...more.map((number) =>
      rule(`[data-actor="${number}"]`, [`--actor:var(--color-actor-${number})`]),
    ),
  ].join('');
  // The default muted colour is for light grounds.
  const groundRules = rule(
    ON_GROUND,
    'ground' in light ? ['--color-muted:var(--color-on-ground)'] : [],
  );
  return layer('tokens', tokenRules + groundRules) + layer('layouts', layoutRules);
}

function variables(
  colours: Colours,
  roles: readonly string[] = Object.keys(colours),
  prefix = '--color-',
): string[] {
  return roles.map((role) => `${prefix}${role}:${colours[role]}`);
}

/** Empty without declarations. */
function rule(selector: string, declarations: readonly string[]): string {
  return declarations.length === 0 ? '' : `${selector}{${declarations.join(';')}}`;
}

const media = (query: string, rules: string) => (rules === '' ? '' : `@media ${query}{${rules}}`);
const layer = (name: string, rules: string) => (rules === '' ? '' : `@layer ${name}{${rules}}`);
