import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deckCss } from '../../../src/document/deck-css.ts';

const TOKENS = ['tokens.css', 'optional/actors.css'].map((name) =>
  readFileSync(`src/styles/${name}`, 'utf8'),
);

test('a deck with default colours has the numbers of its acts only', () => {
  expect(deckCss({ acts: [{ en: 'One' }, { en: 'Two' }] }, TOKENS)).toMatchInlineSnapshot(
    `"@layer layouts{:root{--act-count:2}[data-act="1"]{--act-number:1}[data-act="2"]{--act-number:2}}"`,
  );
  expect(deckCss({ acts: [] }, TOKENS)).toBe('');
});

test('colours of the deck are in each theme, as backgrounds, and system colours where these are forced', () => {
  const deck = {
    acts: [],
    palette: { paper: '#ffffff', dark: { paper: '#000000' } },
    actors: [{}, {}, {}, {}, {}, {}, { color: '#556677' }],
  };
  expect(
    deckCss(deck, TOKENS).replaceAll('{', '{\n').replaceAll('}', '}\n'),
  ).toMatchInlineSnapshot(`
    "@layer tokens{
    :root,.preview{
    --color-paper:#ffffff;--color-actor-7:#556677}
    @media screen and (prefers-color-scheme:dark){
    :root:not([data-view="stage"],[data-view="speaker"]){
    --color-actor-7:#556677;--color-paper:#000000}
    }
    @media not all and (forced-colors:active){
    :root:not([data-ink="grey"]),.preview{
    --color-background-paper:#ffffff}
    :root:not([data-ink="grey"]) section.has-dark-background>:not(.notes,.tile),.deck.has-dark-background:not(.overview)~.stage-interface :is(.progress,.slide-number),.deck.has-dark-background>[data-preview-name]{
    --color-actor-7:#8395a7}
    @media screen and (prefers-color-scheme:dark){
    :where(:root:not([data-view="stage"],[data-view="speaker"])) section.has-light-background>:not(.notes){
    --color-paper:#ffffff;--color-actor-7:#556677}
    }
    }
    @media (forced-colors:active){
    :root,.preview,:root:not([data-view="stage"],[data-view="speaker"]){
    --color-paper:Canvas;--color-actor-7:CanvasText}
    }
    @media print{
    :root[data-ink="grey"]{
    --color-actor-7:var(--color-muted)}
    }
    }
    @layer layouts{
    [data-actor="7"]{
    --actor:var(--color-actor-7)}
    }
    "
  `);
});
