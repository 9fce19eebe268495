import { expect, test } from 'vitest';
import { bodyOf, documentsOf, tinyDeck } from '../support/tiny-deck.ts';

test('a slide is a section with its name as id, labelled by its title', () => {
  expect(bodyOf()).toContain('<section class="slide" id="milieu" aria-labelledby="milieu-title"');
  expect(bodyOf()).toContain('<h2 class="slide-title" id="milieu-title">Le milieu</h2>');
});

test('only the first slide has an h1', () => {
  expect(bodyOf().match(/<h1/g)).toHaveLength(1);
  expect(bodyOf()).toContain('<h1 class="slide-title" id="debut-title">Petit exposé</h1>');
});

test('slides of an act show its name', () => {
  expect(bodyOf().match(/<p class="slide-act">Le milieu<\/p>/g)).toHaveLength(1);
});

test('notes are in the document, without “Note:”', () => {
  expect(bodyOf()).toContain('<div class="notes"><p>On continue.</p><p>Puis on finit.</p></div>');
});

test('a fact is a data element with its value, described by its nature', () => {
  expect(bodyOf()).toContain(
    'En 2030, <a class="fact" href="#card:fact:share" data-card="card:fact:share" data-nature="forecast" aria-description="prévision"><data value="75" data-fact="share">75\u00A0%</data></a>.',
  );
});

test('list items and paragraphs can be fragments', () => {
  expect(bodyOf()).toContain('<li class="fragment">un point</li>');
  const paragraph = bodyOf({ replace: [['fr/milieu.md', '- un point', 'Un point']] });
  expect(paragraph).toContain('<p class="fragment">Un point</p>');
});

test('notes of a step are no fragments, and include what follows them', () => {
  const notes = 'D’abord.\n\nEt puis. {.fragment}\n\nEnfin.';
  const body = bodyOf({ replace: [['fr/milieu.md', 'On continue.\n\nPuis on finit.', notes]] });
  expect(body).toContain(
    '<div class="notes"><p data-note-step="0">D’abord.</p><p data-note-step="1">Et puis.</p><p data-note-step="1">Enfin.</p></div>',
  );
});

test('notes without steps have no step attributes, and a droppable slide is marked', () => {
  expect(bodyOf()).toContain('<p>On continue.</p><p>Puis on finit.</p>');
  expect(bodyOf()).not.toContain('data-droppable');
  const minutes = 'minutes: 1:00';
  const body = bodyOf({
    replace: [['fr/milieu.md', minutes, `${minutes}\ndroppable: true`]],
  });
  expect(body).toContain('data-droppable=""');
});

test('a figure has a title, a description, a source and a data table', () => {
  const body = bodyOf();
  expect(body).toContain('data-figure="part" data-states="before after"');
  expect(body).toContain('aria-label="La part, en\u00A0%. Un disque."');
  expect(body).toContain('data-card="card:figure:part">Source\u00A0: Le journal</a></p>');
  expect(body).toContain('<th scope="row">Nous</th>');
  expect(body).toContain(
    '<td><data value="75" data-fact="share">75\u00A0%</data></td><td>prévision</td>',
  );
  expect(body).toContain('<td>non publié</td><td>non publié</td>');
});

const STEP = 'class="fragment figure-step" data-step-of="part" data-figure-state="after"';

test('each state of a figure after the first is a step of its slide', () => {
  expect(bodyOf().split(STEP)).toHaveLength(2);
});

test.each(['after', 'part/after'])(
  'a state stands between other steps where the author writes %s',
  (typed) => {
    const list = '- un point {.fragment}';
    const body = bodyOf({
      replace: [['fr/milieu.md', list, `${list}\n\n![state](${typed})\n\nEnfin. {.fragment}`]],
    });
    expect(body.split(STEP)).toHaveLength(2);
    expect(body).toMatch(/<li class="fragment">.*figure-step.*<p class="fragment">Enfin/s);
  },
);

test('a figure and the sentence on the next line become two blocks', () => {
  expect(bodyOf()).toContain('</figure><p>Une phrase.</p>');
});

test('an h3 begins a block', () => {
  const body = bodyOf({
    replace: [['fr/milieu.md', '- un point {.fragment}', '### Un\n\na\n\n### Deux\n\nb']],
  });
  expect(body).toContain(
    '<div class="block"><h3>Un</h3><p>a</p></div><div class="block"><h3>Deux</h3><p>b</p></div>',
  );
});

test('the facts table lists every fact with value, nature and formula', () => {
  const body = bodyOf({ replace: [['fr/milieu.md', 'Une phrase.', '![ledger](facts)']] });
  expect(body).toContain(
    '<th scope="row">Le reste</th><td>25\u00A0%</td><td>calculé</td><td>calcul\u00A0: 100 −\u00A075</td>',
  );
  expect(body).toContain('<th scope="row">Le prix</th><td>1\u202F234,5\u00A0€</td>');
  expect(body).toContain('<th scope="row">Rien n’est chiffré</th><td>–</td>');
});

test('a deck with an address has a QR code, a deck without one has none', () => {
  const qr: [`fr/milieu.md`, string, string] = ['fr/milieu.md', 'Une phrase.', '![qr](address)'];
  expect(bodyOf({ replace: [qr] })).not.toContain('hosted');
  const hosted = bodyOf({
    replace: [qr, ['deck.yaml', 'languages', 'address: https://example.org/exposé\nlanguages']],
  });
  expect(hosted).toContain('<svg class="qr"');
  expect(hosted).toContain('href="https://example.org/exposé"');
});

test('a picture of assets/ is shown with its description', () => {
  const body = bodyOf({
    replace: [
      ['fr/milieu.md', 'layout: figure', 'layout: text'],
      ['fr/milieu.md', '![figure](part)', '![Un bateau](pictures/boat.jpg)'],
    ],
  });
  expect(body).toContain(
    '<img src="/@pictures/0123456789abcdef/1280/boat-fallback.jpg" width="3000" height="2000" loading="lazy" decoding="async" alt="Un bateau">',
  );
});

test('years and digits in names may be typed, and code is not checked', () => {
  const body = bodyOf({
    replace: [['fr/milieu.md', 'Une phrase.', 'De 1999 à 2030, GPT-4 et H100, `let x = 75;`.']],
  });
  expect(body).toContain('De 1999 à 2030, GPT-4 et H100, <code>let x = 75;</code>.');
});

test('no text can close a data block', () => {
  const body = bodyOf({ replace: [['facts.yaml', 'fr: La part', 'fr: "</script><b>"']] });
  expect(body.match(/<\/script>/g)).toHaveLength(2);
});

test('the head has title, description, author and icons', () => {
  expect(documentsOf(tinyDeck())[0]?.head).toMatchInlineSnapshot(
    `"<title>Petit exposé</title><link rel="icon" href="./icons/icon.svg" type="image/svg+xml" vite-ignore=""><link rel="apple-touch-icon" href="./icons/apple-touch-icon.png" vite-ignore=""><meta name="description" content="Deux diapositives."><meta name="author" content="Personne"><link rel="canonical" href="./" vite-ignore=""><meta property="og:type" content="website"><meta property="og:title" content="Petit exposé"><meta property="og:description" content="Deux diapositives."><meta property="og:locale" content="fr_FR"><meta name="twitter:card" content="summary">"`,
  );
});

test('messages are typeset like the content', () => {
  expect(bodyOf()).toContain('Cette vue n’a pas pu démarrer\u202F; voici la présentation à lire.');
});

test('with “pages: steps” the Reader has a picture of each state', () => {
  const wanted = bodyOf({
    replace: [['fr/milieu.md', 'minutes: 1:00', 'minutes: 1:00\npages: steps']],
  });
  expect(wanted).toContain('data-pages="steps"');
  expect(wanted.match(/data-shape="narrow"/g)).toHaveLength(2);
  expect(bodyOf().match(/data-shape="narrow"/g)).toHaveLength(1);
  expect(bodyOf()).not.toContain('data-pages');
});

test('in print, the first slide links the first slide of each act', () => {
  expect(bodyOf()).toContain(
    '<nav class="slide-contents" aria-label="Sommaire"><a href="#milieu">Le milieu</a></nav>',
  );
});

test('the slide with the facts table has the version of the deck and its day', () => {
  const ledger = [
    ['fr/milieu.md', '![figure](part)', '![ledger](facts)'],
    ['fr/milieu.md', 'layout: figure', 'layout: text'],
  ] as const;
  const told = ['deck.yaml', 'languages:', 'version: "2.1"\ndate: 2025-02-21\nlanguages:'] as const;
  const body = bodyOf({ replace: [...ledger, told] });
  expect(body).toContain('<p class="slide-imprint">Version 2.1, 21 février 2025</p>');
  expect(body).toContain('<a href="#milieu">Sources</a></nav>');
  expect(bodyOf({ replace: ledger })).not.toContain('slide-imprint');
});

test('the PDFs and the presentation of the language are linked with their size', () => {
  const downloads = (['slides', 'handout', 'presentation'] as const).flatMap((kind) =>
    ['fr', 'en'].map((lang) => ({
      lang,
      kind,
      path: `tiny-${lang}-${kind}.${kind === 'presentation' ? 'pptx' : 'pdf'}`,
      bytes: new Uint8Array(kind === 'slides' ? 138_700 : 1_234_567),
    })),
  );
  const body = documentsOf(tinyDeck(), { downloads })[0]?.body ?? '';
  expect([...body.matchAll(/<a href="([^"]*)" download="[^"]*"[^>]*>(.*?)<\/a>/g)]).toEqual([
    expect.arrayContaining(['./tiny-fr-slides.pdf', 'Télécharger le PDF (139\u202Fko)']),
    expect.arrayContaining([
      './tiny-fr-handout.pdf',
      'Télécharger le PDF avec les notes (1,2\u202FMo)',
    ]),
    expect.arrayContaining([
      './tiny-fr-presentation.pptx',
      'Télécharger le fichier PowerPoint (1,2\u202FMo)',
    ]),
  ]);
  expect(bodyOf()).not.toContain(' download=');
});

test('buttons in English say so where the interface is not translated, the titles between them are not', () => {
  const files = tinyDeck({
    replace: [
      ['fr/milieu.md', '![figure](part)\n', '![ledger](facts)\n'],
      ['fr/milieu.md', 'layout: figure', 'layout: text'],
    ],
  });
  const german = (text: string) => text.replaceAll(/\bfr: /g, 'de: ').replace('[fr]', '[de]');
  const texts = new Map(
    Array.from(files.texts, ([path, text]) => [path.replace(/^fr\//, 'de/'), german(text)]),
  );
  const nav = (body = '') => /<header class="navbar".*?<\/header>/s.exec(body)?.[0] ?? '';
  const [page] = documentsOf({ ...files, texts, figures: [] }, {});
  expect(nav(page?.body)).toMatch(/^<header class="navbar" lang="en">/);
  expect(nav(page?.body)).toContain('<ol lang="de"><li><a href="#debut">');
  // The legend of marks, and the headings of the table.
  expect(page?.body).toContain('<p class="mark-legend" lang="en">Marks of the numbers:');
  expect(page?.body).toContain('<th scope="col" lang="en">Value</th>');
  expect(page?.body).toContain('"lang":"de","interfaceLang":"en"');
  expect(bodyOf()).not.toMatch(/lang="(?!fr)|interfaceLang/);
});
