import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Fixture } from './fixtures.ts';
import { pageHead } from './page-head.ts';
import { type SlideCase, slideCases, slideCaseUrl } from './slide-cases.ts';

/**
 * The HTML of `/gallery/slides/`: every fixture with its source and its pictures, which are live pages.
 * @param body the compiled fixtures
 * @param query selects a fixture by its name: `?slide=code`
 */
export function slidesPage(
  fixtures: readonly Fixture[],
  body: string,
  query: Pick<URLSearchParams, 'get'>,
): string {
  const selected = query.get('slide');
  const shown = fixtures.filter(({ name }) => selected === null || selected === name);
  const content = [
    h('header', [
      h('h1', 'Every fixture'),
      h(
        'p',
        'Each is a slide as compiled, on the Stage at every step, in print and in the Reader.',
      ),
      h('nav', { ariaLabel: 'Fixtures' }, [
        h('ul.gallery-filters', [
          h('li', [h('a', { href: '/gallery/' }, 'Every figure')]),
          h('li', [
            h('a', { href: '?', ariaCurrent: selected === null ? 'true' : undefined }, 'all'),
          ]),
          ...fixtures.map(({ name }) =>
            h('li', [
              h(
                'a',
                { href: `?slide=${name}`, ariaCurrent: selected === name ? 'true' : undefined },
                name,
              ),
            ]),
          ),
        ]),
      ]),
    ]),
    h(
      'main',
      shown.map((fixture) => fixtureSection(fixture, stepsIn(body, fixture.name))),
    ),
  ];
  return `<!doctype html>${toHtml(h('html', { lang: 'en' }, [pageHead('Every fixture'), h('body.gallery', content)]))}`;
}

function fixtureSection({ name, markdown }: Fixture, steps: number): Element {
  return h('section.gallery-figure', { dataFixture: name }, [
    h('h2', { id: name }, name),
    h('details', [h('summary', 'Markdown'), h('pre', [h('code', markdown)])]),
    h('.gallery-tiles', slideCases(name, steps).map(tile)),
  ]);
}

function tile(of: SlideCase): Element {
  const name = [of.slide, of.view, of.theme, of.step].join(' · ');
  const url = slideCaseUrl(of);
  const size = { width: of.width, height: of.height };
  return h('figure.gallery-tile', [
    h('figcaption', [h('a', { href: url }, name)]),
    h(
      '.gallery-window',
      { style: `inline-size: ${of.width / 2}px; block-size: ${of.height / 2}px` },
      [h('iframe', { src: url, title: name, loading: 'lazy', ...size })],
    ),
  ]);
}

/** The number of steps of a slide in the HTML of a deck: fragments with the same index are one. */
function stepsIn(body: string, slide: string): number {
  const sections = body.split('<section ');
  const section = sections.find((text) => text.includes(`id="${slide}"`)) ?? '';
  const fragments = section.match(/<[^>]* class="(?:[^"]* )?fragment[ "][^>]*>/g) ?? [];
  const steps = fragments.map(
    (tag, index) => /data-fragment-index="(\d+)"/.exec(tag)?.[1] ?? `own ${index}`,
  );
  return new Set(steps).size;
}
