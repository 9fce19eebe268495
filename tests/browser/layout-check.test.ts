import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type CheckedView, checkPaper, checkView } from '../../src/cli/browser/layout-check.ts';
import { settle } from '../../src/cli/browser/stage-page.ts';
import type { LayoutProblem } from '../../src/layout-check/problem.ts';
import { open, openStage } from './support/open.ts';

const STAGE: CheckedView = { layout: 'stage', width: 1280, height: 720 };
const READER: CheckedView = { layout: 'reader', width: 390, height: 844 };

/** A slide as the compiler writes it. */
interface Example {
  readonly layout?: string;
  readonly title?: string;
  readonly body: string;
}

/** Opens the site with these slides instead of its own. */
async function withSlides(...examples: readonly Example[]): Promise<Page> {
  const page = await open({ at: '?view=reader' });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await page.evaluate((slides) => {
    const deck = document.querySelector('.slides');
    const sections = slides.map(
      ({ layout = 'text', title = 'A title', body }, index) =>
        `<section class="slide" id="slide-${index}" data-layout="${layout}">
           <h2 class="slide-title">${title}</h2><div class="slide-body">${body}</div></section>`,
    );
    if (deck) deck.innerHTML = sections.join('');
  }, examples);
  return page;
}

const list = (...items: readonly string[]) =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const said = (problems: readonly LayoutProblem[]) =>
  problems.map(({ slide, kind, step, subjects }) => [
    slide,
    kind,
    ...(step > 0 ? [`step ${step}`] : []),
    ...subjects,
  ]);

/** A drawing of two labels. @param second place of the second one, in a drawing of 1000 × 200 */
const figure = (second: { x: number; y: number; size?: number }, attributes = '') =>
  `<figure class="figure" data-figure="plan" data-states="one two" ${attributes}>
     <div class="figure-drawing"><div class="figure-chart">
       <svg class="figure-picture" data-shape="wide" data-state="one" data-first viewBox="0 0 1000 200">
         <text x="100" y="100" font-size="24">First label</text></svg>
       <svg class="figure-picture" data-shape="wide" data-state="two" data-whole hidden viewBox="0 0 1000 200">
         <text x="100" y="100" font-size="24">First label</text>
         <text x="${second.x}" y="${second.y}" font-size="${second.size ?? 24}">Second label</text></svg>
     </div></div>
     <figcaption class="figure-caption"><p class="figure-note">A note.</p></figcaption>
     <span class="fragment figure-step" data-step-of="plan" data-figure-state="two"></span>
   </figure>`;

test('slides on which all is well are silent, also where things are near one another', async () => {
  const page = await withSlides(
    { layout: 'title', title: 'Short', body: '<p>A sentence.</p>' },
    { layout: 'act', title: 'A title of an act', body: '<p>A sentence about it.</p>' },
    {
      layout: 'act',
      title: 'A title of an act<br>that has three<br>lines of its own',
      body: '<p>A sentence.</p>',
    },
    { body: list('One', 'Two', 'Three') },
    {
      title: 'A title that is so long that it needs two lines of its own, but no more than that',
      body: list('One'),
    },
    { layout: 'figure', body: figure({ x: 100, y: 125 }) },
    {
      layout: 'columns',
      body: '<div class="block"><h3>One</h3><p>E<sup>2</sup> and n<sub>1</sub></p></div>',
    },
  );
  expect(said(await checkView(page, STAGE))).toEqual([]);
  expect(said(await checkView(page, READER))).toEqual([]);
  expect(said(await checkPaper(page))).toEqual([]);
});

test('text that leaves the slide or its part for content is found on the Stage and on paper, not in the Reader', async () => {
  const page = await withSlides(
    { body: list(...'123456789abcdef') },
    { body: '<p>Before</p><p>Word</p>' },
    { body: `<p>${'unbreakable'.repeat(12)}</p>` },
  );
  await page
    .locator('#slide-1 p')
    .last()
    .evaluate((text) => {
      text.style.marginTop = '396px';
    });
  const expected = [
    ['slide-0', 'edge', ...['“c”', '“d”', '“e”', '“f”']],
    ['slide-0', 'foot', '“b”'],
    ['slide-1', 'foot', '“Word”'],
    ['slide-2', 'edge', '“unbreakableunbreakableunbreakableunbreakableunbr…”'],
  ];
  expect(said(await checkView(page, STAGE))).toEqual(expected);
  expect(said(await checkPaper(page))).toEqual(expected);
  expect(said(await checkView(page, READER))).toEqual([]);
});

test('text that lies on text, on a picture or on a figure is found in the step where it is seen', async () => {
  const page = await withSlides(
    { body: '<p>One</p><p class="fragment">Other</p>' },
    { layout: 'figure', body: figure({ x: 120, y: 104 }) },
    { layout: 'figure', body: `<p>Over it</p>${figure({ x: 100, y: 150 })}` },
  );
  await page
    .locator('#slide-0 p')
    .last()
    .evaluate((text) => {
      text.style.translate = '0 -40px';
    });
  await page
    .locator('#slide-2 p')
    .first()
    .evaluate((text) => {
      text.style.translate = '100px 60px';
    });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'overlap', 'step 1', '“One” and “Other”'],
    ['slide-1', 'overlap', 'step 1', '“First label” and “Second label”'],
    ['slide-2', 'overlap', '“Over it” and figure plan'],
  ]);
});

test('labels at an angle are compared as they lie, not by the boxes around them', async () => {
  const page = await withSlides({ layout: 'figure', body: figure({ x: 100, y: 130 }) });
  const turn = (degrees: number) =>
    page.locator('#slide-0 [data-state="two"] text').evaluateAll((texts, degrees) => {
      for (const text of texts) text.setAttribute('transform', `rotate(${degrees})`);
    }, degrees);
  await turn(-20);
  expect(said(await checkView(page, STAGE))).toEqual([]);
  await page
    .locator('#slide-0 [data-state="two"] text')
    .last()
    .evaluate((label) => label.setAttribute('y', '104'));
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'overlap', 'step 1', '“First label” and “Second label”'],
  ]);
});

test('text over the shapes of title and acts, and over the progress on paper, is found', async () => {
  const page = await withSlides(
    { layout: 'title', title: 'A title of two whole lines', body: '<p>Short.</p>' },
    { layout: 'act', title: 'An act', body: `<p>${'Many words. '.repeat(24)}</p>` },
  );
  const found = said(await checkView(page, STAGE));
  expect(found).toContainEqual(['slide-0', 'motif', '“A title of two whole lines”', '“Short.”']);
  expect(found.filter(([slide]) => slide === 'slide-1').map(([, kind]) => kind)).toContain('motif');
});

test('text that an ancestor cuts is found, except where a reader can scroll to it', async () => {
  const page = await withSlides({ body: `<pre><code>${'0123456789 '.repeat(12)}</code></pre>` });
  await page.locator('pre').evaluate((block) => {
    block.style.overflow = 'auto';
    block.style.inlineSize = '300px';
  });
  expect(said(await checkView(page, STAGE)).map(([, kind]) => kind)).toEqual(['cut']);
  expect(said(await checkView(page, READER))).toEqual([]);
});

test('a formula is named by its source, once', async () => {
  const letters = '<mi>x</mi><mo>+</mo>'.repeat(40);
  const page = await withSlides({
    body: `<p><math alttext="x+x+\\dots"><mrow>${letters}</mrow></math></p>`,
  });
  expect(said(await checkView(page, STAGE))).toEqual([['slide-0', 'edge', 'formula “x+x+\\dots”']]);
});

test('text under 18 units is found, in sentences and drawings, and under 12 pixels in the Reader', async () => {
  const page = await withSlides(
    { body: '<p>Small</p><p>Large enough</p>' },
    { layout: 'figure', body: figure({ x: 100, y: 150, size: 14 }) },
  );
  await page.locator('#slide-0 p').evaluateAll(([small, large]) => {
    if (small) small.style.fontSize = '11px';
    if (large) large.style.fontSize = '18px';
  });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'small', '“Small”, 11'],
    ['slide-1', 'small', 'step 1', '“Second label”, 15.9'],
  ]);
  expect(said(await checkView(page, READER)).at(0)).toEqual(['slide-0', 'small', '“Small”, 11']);
});

test('a title of three lines is found where two fit', async () => {
  const title = 'A title that is so long that it needs more than two lines of its own, '.repeat(2);
  const page = await withSlides({ title, body: '<p>Text</p>' });
  expect(said(await checkView(page, STAGE))).toEqual([['slide-0', 'title', '3 lines']]);
  expect(said(await checkView(page, READER))).toEqual([]);
});

test('what a figure says of the labels on its canvas is reported', async () => {
  const overlap = 'data-label-overlap="Berlin|Bern"';
  const page = await withSlides({ layout: 'figure', body: figure({ x: 100, y: 150 }, overlap) });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'labels', 'figure plan, “Berlin”, “Bern”'],
  ]);
});

test('pictures that are no pictures, or have no room, are found', async () => {
  const page = await withSlides(
    { body: '<img alt="A boat"><p>Text</p>' },
    { body: '<img alt="A bridge">' },
  );
  await page.locator('img').evaluateAll(async (pictures) => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    // The page itself is a file, but no picture.
    const sources = [location.href, icon];
    for (const [index, picture] of pictures.entries()) {
      (picture as HTMLImageElement).src = sources[index] ?? '';
      picture.style.inlineSize = index === 0 ? '200px' : '4px';
      picture.style.blockSize = '100px';
    }
    await (pictures[1] as HTMLImageElement | undefined)?.decode();
  });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'picture', 'A boat is not loaded'],
    ['slide-1', 'picture', 'A bridge is 4 units wide or high'],
  ]);
});

test('characters that no typeface of the deck has are found, whatever fonts the machine has', async () => {
  for (const fonts of ['dejavu', 'none'] as const) {
    const page = await open({ at: '?view=reader', fonts });
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    await page
      .locator('.slide h2')
      .first()
      .evaluate((title) => title.append(' 😀 e\u0301 漢'));
    expect((await checkView(page, STAGE)).map(({ kind, subjects }) => [kind, subjects])).toEqual([
      ['glyph', ['“😀” (U+1F600)', '“漢” (U+6F22)']],
    ]);
  }
});

test('the check touches nothing of the deck that is shown, and leaves the page as it was', async () => {
  const page = await open();
  await page.locator(':root[data-view-ready="stage"]').waitFor({ state: 'attached' });
  await settle(page);
  // The Stage hides the cursor by itself, once.
  await page.clock.fastForward(3500);
  await page.locator('.deck[data-pointer="idle"]').waitFor({ state: 'attached' });
  const state = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      hash: location.hash,
      history: history.length,
      fonts: document.fonts.size,
      frames: frames.length,
    }));
  const before = await state();
  const changes = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const observer = new MutationObserver((records) => {
      seen.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`));
    });
    const deck = document.querySelector('.deck');
    if (deck) observer.observe(deck, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  await checkView(page, STAGE);
  expect(await changes.jsonValue()).toEqual([]);
  expect(await state()).toEqual(before);
});

test('on paper, pictures far down on the page are loaded before they are looked at', async () => {
  const picture =
    '<figure class="picture"><img src="icons/icon-192.png" alt="An icon" loading="lazy"></figure>';
  const before = Array.from({ length: 60 }, () => ({ body: '<p>Text.</p>' }));
  const page = await withSlides(...before, { layout: 'picture', body: picture });
  expect(said(await checkPaper(page)).filter(([, kind]) => kind === 'picture')).toEqual([]);
});

test('pictures that lie on one another, or leave their slide, are found', async () => {
  const page = await withSlides(
    { body: '<img alt="A boat"><img alt="A bridge">' },
    { body: '<img alt="A boat">' },
    { body: '<img alt="A boat">' },
  );
  await page.locator('img').evaluateAll(async (pictures) => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    const insets = [
      '300px auto auto 100px',
      '300px auto auto 280px',
      '300px auto auto -40px',
      '-40px auto auto 300px',
    ];
    for (const [index, picture] of (pictures as HTMLImageElement[]).entries()) {
      Object.assign(picture.style, { position: 'absolute', inset: insets[index] });
      picture.style.inlineSize = picture.style.blockSize = '200px';
      picture.src = icon;
      await picture.decode();
    }
  });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'overlap', 'A boat and A bridge'],
    ['slide-1', 'edge', 'A boat'],
    ['slide-2', 'edge', 'A boat'],
  ]);
});

test('text in the margin beside the part for content is found', async () => {
  const page = await withSlides({ body: '<p>Beside</p>' }, { body: '<p>Within</p>' });
  await page.locator('#slide-0 p').evaluate((text) => {
    text.style.marginInlineStart = '-40px';
  });
  expect(said(await checkView(page, STAGE))).toEqual([['slide-0', 'foot', '“Beside”']]);
});

test('text of which an ancestor hides the lower part is found', async () => {
  const page = await withSlides({ body: '<div><p>Half</p></div>' });
  await page.locator('#slide-0 .slide-body > div').evaluate((around) => {
    Object.assign(around.style, { overflow: 'hidden', blockSize: '15px' });
  });
  expect(said(await checkView(page, STAGE))).toEqual([['slide-0', 'cut', '“Half”']]);
});

test('text over what the layout paints is found where the shape is after its rotation', async () => {
  const page = await withSlides(
    { body: '<p>Upright</p>' },
    { body: '<p>Turned</p>' },
    { body: '<p>Behind</p>' },
  );
  await page.evaluate(() => {
    const shapes = new CSSStyleSheet();
    // A bar below the text, which crosses it only where it is turned upright.
    shapes.replaceSync(`
      .slide-body { position: relative; }
      .slide-body::after { content: ""; position: absolute; inset: 400px auto auto 0;
        inline-size: 420px; block-size: 20px; background: red; clip-path: none;
        transform-origin: 20px 10px; }
      #slide-1 .slide-body::after { rotate: -90deg; }
      #slide-2 .slide-body::after { rotate: -90deg; z-index: -1; }`);
    document.adoptedStyleSheets = [shapes];
  });
  const found = (await checkPaper(page)).filter(({ kind }) => kind === 'motif');
  expect(said(found)).toEqual([['slide-1', 'motif', '“Turned”']]);
});

test('a title of four lines is found where three fit', async () => {
  const title = ['A title', 'of an act', 'that has', 'four lines'].join('<br>');
  const page = await withSlides({ layout: 'act', title, body: '<p>Text</p>' });
  expect((await checkView(page, STAGE)).filter(({ kind }) => kind === 'title')).toMatchObject([
    { subjects: ['4 lines'] },
  ]);
});

test('a label that stands upright has the size of its letters', async () => {
  const page = await withSlides({ layout: 'figure', body: figure({ x: 500, y: 150 }) });
  await page
    .locator('#slide-0 [data-state="two"] text')
    .last()
    .evaluate((label) => label.setAttribute('transform', 'rotate(-90 500 150)'));
  expect(said(await checkView(page, STAGE))).toEqual([]);
});

test('a problem has the step in which it is first seen, whatever the Stage shows now', async () => {
  const page = await openStage({ at: '#points/3' });
  await page
    .locator('#points .fragment')
    .nth(1)
    .evaluate((text) => {
      text.style.fontSize = '8px';
    });
  expect(
    (await checkView(page, STAGE)).map(({ slide, kind, step }) => [slide, kind, step]),
  ).toEqual([['points', 'small', 2]]);
});

test('the characters of a typeface that does not load are not reported as missing', async () => {
  const page = await open({
    at: '?view=reader',
    prepare: (it) => it.route('**/display-*.woff2', (route) => route.abort()),
    expected: [/display-.*\.woff2/, /ERR_FAILED/, /preload/],
  });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const found = await checkView(page, STAGE);
  expect(found.filter(({ kind }) => kind === 'glyph')).toEqual([]);
});

test('lines are compared by their letters: such that only touch are no problem', async () => {
  const page = await withSlides({ body: '<p>ggg</p><p>bbb</p>' }, { body: '<p>ggg</p><p>bbb</p>' });
  await page.locator('.slide-body p').evaluateAll((lines) => {
    const tops = [100, 140, 100, 146];
    for (const [index, line] of lines.entries())
      Object.assign(line.style, {
        position: 'absolute',
        top: `${tops[index]}px`,
        fontSize: '50px',
        lineHeight: '1.5',
      });
  });
  expect(said(await checkView(page, STAGE))).toEqual([['slide-0', 'overlap', '“ggg” and “bbb”']]);
});

test('what is transparent, or not printed, is no problem', async () => {
  const overlap = 'data-label-overlap="Berlin|Bern"';
  const page = await withSlides(
    { body: '<p>One</p><p>Other</p>' },
    { layout: 'figure', body: figure({ x: 100, y: 150 }, overlap) },
  );
  await page
    .locator('#slide-0 p')
    .last()
    .evaluate((text) => Object.assign(text.style, { translate: '0 -40px', opacity: '0' }));
  await page.locator('#slide-1').evaluate((slide) => slide.classList.add('left-out'));
  expect(said(await checkPaper(page))).toEqual([]);
});

test('a figure that moves while it is checked is checked where it comes to rest', async () => {
  const moving = figure({ x: 120, y: 104 }, 'data-figure-state="moving"');
  const page = await withSlides({ layout: 'figure', body: moving });
  expect(said(await checkView(page, STAGE))).toEqual([
    ['slide-0', 'overlap', 'step 1', '“First label” and “Second label”'],
  ]);
});

test('characters of notes that no typeface has are found in handouts only', async () => {
  const page = await withSlides({
    body: '<p>Text.</p><aside class="notes"><p>Words in 漢.</p></aside>',
  });
  const missing = async () => said((await checkPaper(page)).filter(({ kind }) => kind === 'glyph'));
  expect(await missing()).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dataset['print'] = 'handout';
  });
  expect(await missing()).toEqual([['slide-0', 'glyph', '“漢” (U+6F22)']]);
});
