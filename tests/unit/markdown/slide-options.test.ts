import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { videoFormat } from '../../../src/content/files/video-types.ts';
import {
  bodyOf,
  type Changes,
  diagnosticsOf,
  documentsOf,
  tinyDeck,
} from '../support/tiny-deck.ts';

const MP4 = '\0\0\0\x18ftypisom\0\0\x02\0isomiso2';
const WEBM = '\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm';
const ASSETS = {
  'photos/harbour.jpg': '',
  'a, b.png': '',
  'clip.mp4': MP4,
  'clip.webm': WEBM,
  'phone.mp4': '\0\0\0\x14ftypqt  \0\0\0\0',
  'empty.webm': '',
};

const withOptions = (options: string): Changes => ({
  replace: [['fr/milieu.md', 'minutes: 1:00', `minutes: 1:00\n${options}`]],
  assets: ASSETS,
});

/** The section of a slide with these options in its front matter, and what it begins with. */
function sectionWith(options: string): string {
  const body = bodyOf(withOptions(options));
  return /<section [^>]*id="milieu"[^>]*>(?:<img[^>]*>)?/.exec(body)?.[0] ?? '';
}

/** The attributes that reveal.js reads, and the class. */
function attributesOf(options: string): string {
  const [, attributes = ''] = /data-act="1" ?([^>]*)>/.exec(sectionWith(options)) ?? [];
  return attributes;
}

test('a slide without options has no attributes for them', () => {
  expect(sectionWith('pages: steps')).toBe(
    '<section class="slide" id="milieu" aria-labelledby="milieu-title" data-layout="figure" data-seconds="60" data-pages="steps" data-act="1">',
  );
});

test.each([
  ['transition: zoom', 'data-transition="zoom"'],
  ['transition: slide-in  fade-out', 'data-transition="slide-in fade-out"'],
  [
    'transition: fade\ntransition-speed: slow',
    'data-transition="fade" data-transition-speed="slow"',
  ],
])('%j is for reveal.js', (options, attributes) => {
  expect(attributesOf(options)).toBe(attributes);
});

test.each([
  [
    'background: ground',
    'has-light-background',
    'data-background-color="var(--color-background-ground)"',
  ],
  ['background: ink', 'has-dark-background', 'data-background-color="var(--color-background-ink)"'],
  [
    'background: { color: actor-2 }',
    'has-dark-background',
    'data-background-color="var(--color-background-actor-2)"',
  ],
  [
    'background: photos/harbour.jpg',
    'has-light-background',
    'data-background-color="var(--color-background-paper)" data-background-image="/@pictures/0123456789abcdef/2560/harbour.webp"',
  ],
  [
    'background: { picture: photos/harbour.jpg, text: light, size: contain, position: bottom left, opacity: 0.4 }',
    'has-dark-background',
    'data-background-color="var(--color-background-ink)" data-background-image="/@pictures/0123456789abcdef/2560/harbour.webp" data-background-size="contain" data-background-position="left bottom" data-background-opacity="0.4"',
  ],
  [
    'background: { picture: photos/harbour.jpg, colour: ground, position: center, opacity: 1 }',
    'has-light-background',
    'data-background-color="var(--color-background-ground)" data-background-image="/@pictures/0123456789abcdef/2560/harbour.webp"',
  ],
  [
    'background: clip.webm',
    'has-light-background',
    'data-background-color="var(--color-background-paper)" data-background-video="/clip.webm" data-background-video-muted=""',
  ],
  [
    'background: { video: clip.mp4, loop: true, muted: false, text: light }',
    'has-dark-background',
    'data-background-color="var(--color-background-ink)" data-background-video="/clip.mp4" data-background-video-loop=""',
  ],
])('%j is for reveal.js, with the class of its brightness', (options, className, attributes) => {
  expect(attributesOf(options)).toBe(attributes);
  expect(sectionWith(options)).toContain(`class="slide ${className}"`);
});

test('where reveal.js does not draw, a slide begins with its picture or the poster of its video', () => {
  const copy = (width: number) => `/@pictures/0123456789abcdef/${width}/harbour.webp`;
  const picture = `<img class="slide-backdrop" src="${copy(1280)}" srcset="${copy(640)} 640w, ${copy(1280)} 1280w, ${copy(2560)} 2560w" sizes="min(100vw, 178vh)" alt="" loading="lazy" decoding="async">`;
  expect(sectionWith('background: photos/harbour.jpg')).toContain(picture);
  expect(sectionWith('background: { video: clip.mp4, poster: photos/harbour.jpg }')).toContain(
    picture,
  );
  expect(sectionWith('background: clip.mp4')).not.toContain('<img');
  expect(sectionWith('background: ink')).not.toContain('<img');
});

test('a single file contains videos, and one copy of each picture', () => {
  const deck = tinyDeck(
    withOptions('background: { video: clip.webm, poster: photos/harbour.jpg }'),
  );
  const body = documentsOf(deck, { singleFile: true })[0]?.body ?? '';
  const data = (type: string, bytes: string) =>
    `data:${type};base64,${Buffer.from(bytes, 'latin1').toString('base64')}`;
  expect(body).toContain(`data-background-video="${data('video/webm', WEBM)}"`);
  // The build replaces the URL by the bytes of the copy.
  expect(body).toContain('src="/@pictures/0123456789abcdef/1280/harbour.webp" alt=""');
});

test('a slide says who made its background or the poster of its video', () => {
  const credit = '<p class="slide-credit">Image\u00A0: Jeanne Martin</p>';
  const slideWith = (options: string) => bodyOf(withOptions(options));
  expect(slideWith('background: photos/harbour.jpg')).toContain(credit);
  expect(slideWith('background: { video: clip.mp4, poster: photos/harbour.jpg }')).toContain(
    credit,
  );
  expect(slideWith('background: clip.mp4')).not.toContain('slide-credit');
});

test('only a deck with a video allows media', () => {
  const hasVideo = (options: string) => documentsOf(tinyDeck(withOptions(options)))[0]?.hasVideo;
  expect(hasVideo('background: clip.mp4')).toBe(true);
  expect(hasVideo('background: photos/harbour.jpg')).toBe(false);
});

/** A deck whose act has several slides: their front matter and text by name. */
function slides(
  texts: Readonly<Record<string, readonly [options: string, text: string]>>,
): Changes {
  const files = Object.entries(texts).map(([name, [options, text]]) => [
    `fr/${name}.md`,
    `---\nlayout: text\nminutes: 0:30\n${options}\n---\n## Titre\n\n${text}\n\nNote:\nOui.\n`,
  ]);
  return {
    replace: [['deck.yaml', '[milieu]', `[${Object.keys(texts).join(', ')}]`]],
    texts: { 'fr/milieu.md': null, ...Object.fromEntries(files) },
  };
}

test('auto-animate has the options of reveal.js', () => {
  const changes = slides({
    un: ['auto-animate: true', '- a {data-id=a}'],
    deux: [
      'auto-animate: { duration: 1.5, delay: 0, easing: "cubic-bezier(0.3, 0.7, 0.2, 1)", unmatched: false }',
      '- b {data-id=a}',
    ],
    trois: ['auto-animate: { id: next, restart: true }', 'c'],
    quatre: ['auto-animate: { id: next }', 'd'],
  });
  const attributes = Array.from(
    bodyOf(changes).matchAll(/data-act="1" (data-auto[^>]*)>/g),
    ([, found]) => found,
  );
  expect(attributes).toEqual([
    'data-auto-animate=""',
    'data-auto-animate="" data-auto-animate-easing="cubic-bezier(0.3, 0.7, 0.2, 1)" data-auto-animate-duration="1.5" data-auto-animate-delay="0" data-auto-animate-unmatched="false"',
    'data-auto-animate="" data-auto-animate-id="next" data-auto-animate-restart=""',
    'data-auto-animate="" data-auto-animate-id="next"',
  ]);
});

test('text on a colour is dark or light by the palette of the deck; a colour on which neither is legible is refused', () => {
  const compiled = (options: string, appearance: string) => {
    const changes = withOptions(options);
    const files = tinyDeck({
      ...changes,
      replace: [
        ...(changes.replace ?? []),
        ['deck.yaml', 'languages:', `${appearance}\nlanguages:`],
      ],
    });
    return documentsOf({ ...files, tokens: [readFileSync('src/styles/tokens.css', 'utf8')] }, {});
  };
  const dark = 'palette: { ground: "#0f3d3e", on-ground: "#f4f7fb" }';
  expect(compiled('background: ground', dark)[0]?.body).toContain('has-dark-background');
  const medium = 'actors: [{}, { color: "#e0402a" }]';
  expect(() => compiled('background: actor-2', medium)).toThrow(
    'slides/fr/milieu.md:4:13 Neither dark nor light text is legible on “actor-2” in the colour that deck.yaml gives it. Write paper or raised or ground or ink, or make that colour lighter or darker.',
  );
});

test('what is wrong with a file is reported for the first slide that names it, a wrong path for each', () => {
  const both = (options: string) =>
    diagnosticsOf({ ...slides({ deux: [options, 'b'], un: [options, 'a'] }), assets: ASSETS });
  expect(both('background: phone.mp4')).toBe(
    'slides/fr/deux.md:4:13 “phone.mp4” is a QuickTime video by its first bytes, although it is named as MP4. Export it as MP4 or WebM.',
  );
  expect(both('background: photos/none.jpg').split('\n')).toHaveLength(2);
});

const PROBLEMS: Readonly<Record<string, Changes>> = {
  'an unknown transition': withOptions('transition: slid'),
  'two transitions of one direction': withOptions('transition: slide zoom'),
  'an unknown speed': withOptions('transition: fade\ntransition-speed: quick'),
  'a speed without a transition': withOptions('transition-speed: fast'),
  'auto-animate that is no option': withOptions('auto-animate: yes'),
  'auto-animate with invalid options': withOptions(
    'auto-animate: { duration: 1s, delay: -1, easing: "ease; x", unmatchd: false }',
  ),
  'auto-animate without a neighbour': withOptions('auto-animate: true'),
  'auto-animate with another id than its neighbour': slides({
    un: ['auto-animate: { id: a }', 'a'],
    deux: ['auto-animate: { id: b }', 'b'],
  }),
  'a name that no neighbour has': slides({
    un: ['auto-animate: true', '- a {data-id=point}'],
    deux: ['auto-animate: true', '- b {data-id=poitn}'],
  }),
  'a name of elements of different kinds': slides({
    un: ['auto-animate: true', '- a {data-id=point}'],
    deux: ['auto-animate: true', 'b {data-id=point}'],
  }),
  'an unknown colour': withOptions('background: grund'),
  'a colour of CSS': withOptions('background: "#ffc93c"'),
  'a colour that YAML reads as a comment': withOptions('background: #ffc93c'),
  'an unknown picture': withOptions('background: photos/harbor.jpg'),
  'a picture of another site': withOptions('background: https://example.org/harbour.jpg'),
  'a picture with a comma in its name': withOptions('background: "a, b.png"'),
  'a video that is renamed': withOptions('background: phone.mp4'),
  'a file that is no video': withOptions('background: { video: empty.webm }'),
  'a picture as a video': withOptions('background: { video: photos/harbour.jpg }'),
  'an unknown option': withOptions('background: { picture: photos/harbour.jpg, postion: top }'),
  'invalid values of options': withOptions(
    'background: { picture: photos/harbour.jpg, size: 50%, position: up, opacity: 0.25, text: white }',
  ),
  'options of a video without one': withOptions(
    'background: { picture: photos/harbour.jpg, loop: true, muted: true, poster: photos/harbour.jpg }',
  ),
  'options of a picture without one': withOptions(
    'background: { colour: ink, size: cover, position: top, opacity: 0.5, text: light }',
  ),
  'a picture and a video': withOptions(
    'background: { picture: photos/harbour.jpg, video: clip.mp4 }',
  ),
  'two colours': withOptions('background: { colour: ink, color: ground }'),
  'text that is illegible on the colour': withOptions(
    'background: { picture: photos/harbour.jpg, colour: ground, text: light }',
  ),
  'no option': withOptions('background: {}'),
};

test('problems are reported with their cure', () => {
  const reports = Object.entries(PROBLEMS).map(
    ([name, changes]) => `${name}:\n${diagnosticsOf(changes)}`,
  );
  expect(reports.join('\n\n')).toMatchInlineSnapshot(`
    "an unknown transition:
    slides/fr/milieu.md:4:13 “transition”: “slid” is not a transition. Did you mean “slide”? Known: concave, concave-in, concave-out, convex, convex-in, convex-out, fade, fade-in, fade-out, none, slide, slide-in, slide-out, zoom, zoom-in, zoom-out.

    two transitions of one direction:
    slides/fr/milieu.md:4:13 “transition”: write one transition, or how the slide comes and how it goes: slide-in fade-out.

    an unknown speed:
    slides/fr/milieu.md:5:19 “transition-speed” cannot be “quick”. Known: default, fast, slow.

    a speed without a transition:
    slides/fr/milieu.md:4:1 “transition-speed” is the speed of a transition, which this slide does not have. Add “transition”, for instance fade, or remove the line.

    auto-animate that is no option:
    slides/fr/milieu.md:4:15 “auto-animate” is true, or options: write “auto-animate: true”, “auto-animate: { duration: 0.8 }”, or remove the line.

    auto-animate with invalid options:
    slides/fr/milieu.md:4:27 “duration”: write seconds as a number, for instance 0.5.
    slides/fr/milieu.md:4:38 “delay”: write seconds as a number, for instance 0.5.
    slides/fr/milieu.md:4:50 “easing”: write a timing function of CSS, for instance ease-out or cubic-bezier(0.3, 0.7, 0.2, 1).
    slides/fr/milieu.md:4:61 Unknown key “unmatchd”. Did you mean “unmatched”? Known: delay, duration, easing, id, restart, unmatched.

    auto-animate without a neighbour:
    slides/fr/milieu.md:4:1 This slide animates neither from the slide before nor to the one after: reveal.js needs two neighbours with auto-animate, of the same id, without “restart” on the second. Add it there, or remove it here.

    auto-animate with another id than its neighbour:
    slides/fr/deux.md:4:1 This slide animates neither from the slide before nor to the one after: reveal.js needs two neighbours with auto-animate, of the same id, without “restart” on the second. Add it there, or remove it here.
    slides/fr/un.md:4:1 This slide animates neither from the slide before nor to the one after: reveal.js needs two neighbours with auto-animate, of the same id, without “restart” on the second. Add it there, or remove it here.

    a name that no neighbour has:
    slides/fr/deux.md:8:1 No neighbouring auto-animated slide has “data-id=poitn”. Did you mean “point”? Known: point.
    slides/fr/un.md:8:1 No neighbouring auto-animated slide has “data-id=point”. Did you mean “poitn”? Known: poitn.

    a name of elements of different kinds:
    slides/fr/deux.md:8:1 “data-id=point” is on <p> here and on <li> of the neighbouring slide; reveal.js animates between elements of the same kind only. Write both alike.
    slides/fr/un.md:8:1 “data-id=point” is on <li> here and on <p> of the neighbouring slide; reveal.js animates between elements of the same kind only. Write both alike.

    an unknown colour:
    slides/fr/milieu.md:4:13 “grund” is not a colour for backgrounds. Did you mean “ground”? Known: actor-2, ground, ink, paper, raised. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif, videos in .mp4, .webm.

    a colour of CSS:
    slides/fr/milieu.md:4:13 “#ffc93c” is not a colour for backgrounds. Known: actor-2, ground, ink, paper, raised. Pictures end in .svg, .png, .jpg, .jpeg, .webp, .avif, .gif, videos in .mp4, .webm.

    a colour that YAML reads as a comment:
    slides/fr/milieu.md:4:1 “background” is empty. Write a colour (paper, raised, ground, ink, actor-2), or the path of a picture or video in assets/.

    an unknown picture:
    slides/fr/milieu.md:4:13 There is no picture “photos/harbor.jpg” in assets/. Did you mean “photos/harbour.jpg”? Known: a, b.png, photos/harbour.jpg, pictures/boat.jpg.

    a picture of another site:
    slides/fr/milieu.md:4:13 “https://example.org/harbour.jpg” is not a file of assets/. Copy the picture into assets/, and write its path.

    a picture with a comma in its name:
    slides/fr/milieu.md:4:13 “a, b.png” contains “,”, which has a meaning of its own in an address. Rename the file.

    a video that is renamed:
    slides/fr/milieu.md:4:13 “phone.mp4” is a QuickTime video by its first bytes, although it is named as MP4. Export it as MP4 or WebM.

    a file that is no video:
    slides/fr/milieu.md:4:22 “empty.webm” is no video by its first bytes, although it is named as WebM. Export it as MP4 or WebM.

    a picture as a video:
    slides/fr/milieu.md:4:22 “photos/harbour.jpg” is a file of assets/, but not a video. Videos end in .mp4, .webm.

    an unknown option:
    slides/fr/milieu.md:4:44 Unknown key “postion”. Did you mean “position”? Known: color, colour, loop, muted, opacity, picture, position, poster, size, text, video.

    invalid values of options:
    slides/fr/milieu.md:4:50 “size” cannot be “50%”. Known: contain, cover.
    slides/fr/milieu.md:4:65 “position”: write left, center or right, top, center or bottom, or one of each: top left.
    slides/fr/milieu.md:4:78 “opacity”: write tenths from 0.1 to 1, for instance 0.3.
    slides/fr/milieu.md:4:90 “text” cannot be “white”. Known: dark, light.

    options of a video without one:
    slides/fr/milieu.md:4:50 “loop” belongs to a video: add “video”, or remove it.
    slides/fr/milieu.md:4:63 “muted” belongs to a video: add “video”, or remove it.
    slides/fr/milieu.md:4:77 “poster” belongs to a video: add “video”, or remove it.

    options of a picture without one:
    slides/fr/milieu.md:4:34 “size” belongs to a picture or video: add one, or remove it.
    slides/fr/milieu.md:4:51 “position” belongs to a picture or video: add one, or remove it.
    slides/fr/milieu.md:4:65 “opacity” belongs to a picture or video: add one, or remove it.
    slides/fr/milieu.md:4:76 “text” belongs to a picture or video: add one, or remove it.

    a picture and a video:
    slides/fr/milieu.md:4:51 “video” cannot be beside a picture: write that as “poster”.

    two colours:
    slides/fr/milieu.md:4:35 “color” is another word for “colour”. Remove one of them.

    text that is illegible on the colour:
    slides/fr/milieu.md:4:66 “text: light” is not legible on “ground”, which is seen while the file loads. Write another colour, for instance ink, or text: dark.

    no option:
    slides/fr/milieu.md:4:13 This background has neither colour nor file. Write a colour (paper, raised, ground, ink, actor-2), or the path of a picture or video in assets/."
  `);
});

test('the format of a video is that of its first bytes', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  expect(videoFormat(bytes(MP4))).toBe('MP4');
  expect(videoFormat(bytes(WEBM))).toBe('WebM');
  expect(videoFormat(bytes(WEBM.replace('webm', 'matroska')))).toBe('Matroska');
  expect(videoFormat(bytes(ASSETS['phone.mp4']))).toBe('QuickTime');
  expect(videoFormat(bytes(''))).toBe(null);
  const real = readFileSync('src/vite/gallery/fixtures/background-video.webm');
  expect(videoFormat(real.subarray(0, 64))).toBe('WebM');
});
