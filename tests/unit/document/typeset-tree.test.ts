import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { typesetTree } from '../../../src/document/typeset-tree.ts';

const set = (tree: ReturnType<typeof h>): string => {
  typesetTree(tree, 'fr');
  return toHtml(tree).replaceAll('&#xA0;', '~').replaceAll('\u00A0', '~').replaceAll('\u202F', '^');
};

test('typography looks across inline elements', () => {
  expect(set(h('p', ['Il dit « ', h('strong', 'oui'), ' » : ', h('em', 'vraiment'), ' ?']))).toBe(
    '<p>Il dit «~<strong>oui</strong>~»~: <em>vraiment</em>^?</p>',
  );
});

test('code, URLs and attributes stay unchanged', () => {
  expect(
    set(h('p', { title: 'a ? b' }, [h('code', 'a ? b : c'), h('a', { href: 'x?y=1' }, 'là ?')])),
  ).toBe('<p title="a ? b"><code>a ? b : c</code><a href="x?y=1">là^?</a></p>');
});

test('there is typography around code and formulas', () => {
  const math = h('math', [h('mtext', 'a ? b')]);
  expect(set(h('p', ['Est-ce « ', h('code', 'a ?'), ' » ou ', math, ' ? ', math, ' : oui']))).toBe(
    '<p>Est-ce «~<code>a ?</code>~» ou <math><mtext>a ? b</mtext></math>^? <math><mtext>a ? b</mtext></math>~: oui</p>',
  );
});

test('rules do not match across blocks', () => {
  expect(set(h('div', [h('p', 'fin'), h('p', '? début')]))).toBe(
    '<div><p>fin</p><p>? début</p></div>',
  );
});
