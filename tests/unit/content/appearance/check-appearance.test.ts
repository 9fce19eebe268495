import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDeckConfig } from '../../../../src/content/deck/deck-config.ts';
import { Diagnostics, formatDiagnostic } from '../../../../src/content/diagnostics.ts';

const TOKENS = ['tokens.css', 'optional/actors.css'].map((name) =>
  readFileSync(`src/styles/${name}`, 'utf8'),
);

const DECK = `name: tiny
title: { en: Tiny }
description: { en: Small. }
author: { en: Nobody }
languages: [en]
slides: [start]
`;

/** The problems and warnings of a deck.yaml with these further lines. */
function answersTo(lines: string): { problems: string[]; warnings: string[] } {
  const diagnostics = new Diagnostics();
  const isInstalled = (name: string) => name === '@fontsource/lora';
  readDeckConfig('deck.yaml', DECK + lines, diagnostics, { isInstalled, tokens: TOKENS });
  return {
    problems: diagnostics.all.map(formatDiagnostic),
    warnings: diagnostics.warnings.map(formatDiagnostic),
  };
}

test('a deck needs to say nothing of how it looks', () => {
  expect(answersTo('')).toEqual({ problems: [], warnings: [] });
  expect(answersTo('motif: seesaw\nactors: [{}, { shape: star }]\n').problems).toEqual([]);
});

test('a motif, a shape or a role that does not exist is answered with the known ones', () => {
  const { problems } = answersTo(
    'motif: seasaw\npalette: { papper: "#ffffff" }\nactors: [{ shape: dics }]\n',
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:8 “motif” cannot be “seasaw”. Did you mean “seesaw”? Known: plain, seesaw.",
      "deck.yaml:8:12 Unknown key “papper”. Did you mean “paper”? Known: dark, focus, ground, ink, line, mark, muted, on-ground, on-mark, paper, raised, rest.",
      "deck.yaml:9:19 “actors.0.shape” cannot be “dics”. Did you mean “disc”? Known: diamond, disc, hexagon, square, star, triangle.",
    ]
  `);
});

test('a colour that YAML reads as something else is answered with how to write it', () => {
  expect(
    answersTo('palette: { paper: white, ink: #000000\n  , line: 123456 }\n').problems,
  ).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:19 “palette.paper”: a colour is written in quotes with six hexadecimal digits: "#1d3aa8".",
      "deck.yaml:7:31 “palette.ink”: a colour is written in quotes with six hexadecimal digits: "#1d3aa8".",
      "deck.yaml:8:11 “palette.line”: a colour is written in quotes with six hexadecimal digits: "#1d3aa8".",
    ]
  `);
});

test('too little contrast is reported where the colour is, in both themes', () => {
  const { problems } = answersTo(
    `palette:
  ink: "#777777"
  ground: "#0f3d3e"
  dark: { paper: "#808080" }
actors:
  - color: "#fff2a8"
`,
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "deck.yaml:8:8 “ink” (#777777) on “paper” (#fafaf6) has a contrast of 4.3 : 1; it needs 7 : 1. Make the first one darker.",
      "deck.yaml:8:8 “ink” (#777777) on “raised” (#efeee7) has a contrast of 3.8 : 1; it needs 7 : 1. Make the first one darker.",
      "deck.yaml:9:11 “on-ground” (#15161d) on “ground” (#0f3d3e) has a contrast of 1.5 : 1; it needs 7 : 1. Make the second one lighter.",
      "deck.yaml:12:12 “actor-1” (#fff2a8) on “paper” (#fafaf6) has a contrast of 1.1 : 1; it needs 3 : 1. Make the first one darker.",
      "deck.yaml:10:18 “ink” (#f1efe8) on “paper” (#808080) has a contrast of 3.4 : 1 in the dark theme; it needs 4.5 : 1. Make the second one darker.",
      "deck.yaml:10:18 “muted” (#b5b6bd) on “paper” (#808080) has a contrast of 2.0 : 1 in the dark theme; it needs 4.5 : 1. Make the second one darker.",
      "deck.yaml:10:18 “focus” (#9db0ff) on “paper” (#808080) has a contrast of 1.9 : 1 in the dark theme; it needs 3 : 1. Make the second one darker.",
    ]
  `);
});

test('actors that look alike are warned of, once per pair', () => {
  const { problems, warnings } = answersTo(
    'actors: [{ color: "#b8430f" }, { color: "#3d6b1f" }, { color: "#1d3aa8" }]\n',
  );
  expect(problems).toEqual([]);
  expect(warnings).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:41 The colours of actor-1 (#b8430f) and actor-2 (#3d6b1f) look alike with protanopia, with deuteranopia, in greyscale; only their shapes differ then. Make one of them lighter or darker.",
      "deck.yaml:7:63 The colours of actor-1 (#b8430f) and actor-3 (#1d3aa8) look alike in greyscale; only their shapes differ then. Make one of them lighter or darker.",
    ]
  `);
});

test('an actor beyond the sixth needs a colour', () => {
  const { problems } = answersTo(`actors: [{}, {}, {}, {}, {}, {}, { shape: star }]\n`);
  expect(problems).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:34 Actor 7 needs a color: "#…"; only the first 6 have one by default.",
    ]
  `);
});

test('a typeface that is not installed, or is none of Fontsource, is answered with what to do', () => {
  const { problems } = answersTo(
    'typefaces: { label: "@fontsource-variable/inter", text: "@fontsource/lora" }\n',
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:21 The typeface “@fontsource-variable/inter” is not installed. Run “npm install @fontsource-variable/inter”, or remove the line for the default one.",
    ]
  `);
  expect(answersTo('typefaces: { text: Lora }\n').problems).toMatchInlineSnapshot(`
    [
      "deck.yaml:7:20 “typefaces.text”: a typeface is named by its package of Fontsource: "@fontsource-variable/inter".",
    ]
  `);
});

test('a language without a translation of the interface is warned of', () => {
  const diagnostics = new Diagnostics();
  const text = DECK.replaceAll('{ en: ', '{ de: x, pt-BR: x, fr-CA: x, en: ').replace(
    '[en]',
    '[de, pt-BR, fr-CA, en]',
  );
  readDeckConfig('deck.yaml', text, diagnostics);
  expect(diagnostics.all).toEqual([]);
  expect(diagnostics.warnings.map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "deck.yaml:5:13 The interface is not translated into German: buttons and labels are in English there. Add src/i18n/de/, as src/i18n/README.md says, or leave it so.",
      "deck.yaml:5:17 The interface is not translated into Brazilian Portuguese: buttons and labels are in English there. Add src/i18n/pt-BR/, as src/i18n/README.md says, or leave it so.",
    ]
  `);
});

test.each(['xx', 'eng', 'FR', 'en_GB', 'Deutsch'])('“%s” is no language', (lang) => {
  const diagnostics = new Diagnostics();
  const text = DECK.replace('[en]', `[en, ${lang}]`);
  expect(readDeckConfig('deck.yaml', text, diagnostics)).toBeUndefined();
  expect(diagnostics.all.map(({ message }) => message).join()).toContain(
    `“${lang}” is not the tag of a language, as in fr, en, de or pt-BR.`,
  );
});
