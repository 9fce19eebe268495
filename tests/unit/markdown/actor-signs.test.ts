import { h } from 'hastscript';
import { expect, test } from 'vitest';
import type { Actor } from '../../../src/content/appearance/actors.ts';
import type { DeckContext } from '../../../src/content/deck-context.ts';
import { addActorSigns } from '../../../src/markdown/actor-signs.ts';

const signs = [
  { shape: 'disc', isOutlined: false },
  { shape: 'square', isOutlined: true },
] as const;

/** Number, shape and outline of the blocks of a body, by their headings. */
function signsOf(body: Parameters<typeof addActorSigns>[0], actors: readonly Actor[] = []) {
  const deck = { actors } as unknown as DeckContext['deck'];
  addActorSigns(body, { deck, lang: 'fr', signs });
  return body.map((block) => {
    const { dataActor, dataShape, dataOutlined } = block.type === 'element' ? block.properties : {};
    return [dataActor, dataShape, dataOutlined];
  });
}

const block = (name: string, ...children: Parameters<typeof h>[2][]) =>
  h('section', h('h3', name), ...children);

test('blocks with a heading have the signs of the actors in their order, and begin again after the last', () => {
  const body = [
    h('p', 'Text'),
    block('Un'),
    block('Deux'),
    { type: 'text', value: ' ' } as const,
    block('Trois'),
  ];
  expect(signsOf(body)).toEqual([
    [undefined, undefined, undefined],
    ['1', 'disc', undefined],
    ['2', 'square', ''],
    [undefined, undefined, undefined],
    ['1', 'disc', undefined],
  ]);
});

test('a block has the sign of the actor that its heading names, also with a soft hyphen', () => {
  const body = [block('Ja\u00ADrdin'), block('Citerne')];
  const actors = [{ name: { fr: 'Citerne' } }, { name: { fr: 'Jardin' } }];
  expect(signsOf(body, actors)).toEqual([
    ['2', 'square', ''],
    ['1', 'disc', undefined],
  ]);
});
