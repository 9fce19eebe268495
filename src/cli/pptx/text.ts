import type { Paragraph, Run, TextItem } from '../../slide-content/content.ts';
import { solidFill, type Tokens, typefaceOf } from './theme.ts';
import { emu, hundredthsOfPoint } from './units.ts';
import { type XmlElement, x } from './xml.ts';

/** A link in a part: the id of a relationship, and what to do with it if it does not lead out of the file. */
export interface Link {
  readonly id: string;
  readonly action?: string;
}

/** What an address becomes in the part that has it; undefined where its target is not in the file. */
export type ResolveLink = (address: string) => Link | undefined;

export interface TextOptions {
  readonly tokens: Tokens;
  readonly resolveLink: ResolveLink;
  /** Factor of all sizes, at most 1. */
  readonly scale?: number;
  /** The styles of a placeholder, which its texts need not repeat. */
  readonly inherited?: RunStyle | undefined;
}

/** The styles of text that placeholders of a layout define. */
export interface RunStyle {
  readonly size: number;
  readonly isBold: boolean;
  readonly family: Run['family'];
  readonly color: Run['color'];
}

/** Height of a line of the theme's fonts, in multiples of the font size: to it, percentages of spacing refer. */
const NATURAL_LINE = 1.15;

/** From this weight on, a text is bold. */
const BOLD = 600;

const UNDERLINES = { solid: 'sng', dotted: 'dotted', dashed: 'dash', double: 'dbl' } as const;

/** Locales in which the texts of languages without a region are spelled; of others, the most likely region. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The locale of a language tag, for the spelling check: `fr-FR`. */
export function localeOf(lang: string): string {
  if (LOCALES[lang] !== undefined) return LOCALES[lang];
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}-${region}` : language;
}

/** The style that a placeholder has of a text: that of its first run. */
export function styleOfText({ paragraphs }: TextItem): RunStyle | undefined {
  const [run] = paragraphs[0]?.runs ?? [];
  return run && { ...run, isBold: run.weight >= BOLD };
}

/** The paragraphs of a text. */
export function paragraphElements(
  paragraphs: readonly Paragraph[],
  options: TextOptions,
): XmlElement[] {
  if (paragraphs.length === 0) return [x('a:p')];
  return paragraphs.map((paragraph) =>
    x('a:p', [
      paragraphProperties(paragraph, options),
      ...paragraph.runs.map((run) => runElement(run, options)),
    ]),
  );
}

function paragraphProperties(paragraph: Paragraph, { scale = 1 }: TextOptions): XmlElement {
  const { align, isRightToLeft, bullet, indent, level, lineHeight, before } = paragraph;
  const left = emu(indent);
  return x(
    'a:pPr',
    {
      marL: left,
      indent: bullet ? -left : 0,
      algn: { left: 'l', center: 'ctr', right: 'r', justify: 'just' }[align],
      ...(level > 0 ? { lvl: Math.min(level, 8) } : {}),
      ...(isRightToLeft ? { rtl: 1 } : {}),
    },
    [
      x('a:lnSpc', [x('a:spcPct', { val: Math.round((lineHeight / NATURAL_LINE) * 100) * 1000 })]),
      x('a:spcBef', [x('a:spcPts', { val: hundredthsOfPoint(before * scale) })]),
      x('a:spcAft', [x('a:spcPts', { val: 0 })]),
      ...bulletElements(bullet),
    ],
  );
}

function bulletElements(bullet: Paragraph['bullet']): XmlElement[] {
  if (!bullet) return [x('a:buNone')];
  const font = x('a:buFont', { typeface: '+mj-lt' });
  return bullet.kind === 'character'
    ? [font, x('a:buChar', { char: bullet.character })]
    : [font, x('a:buAutoNum', { type: 'arabicPeriod', startAt: Math.max(1, bullet.start) })];
}

function runElement(run: Run, options: TextOptions): XmlElement {
  if (run.text === '\n') return x('a:br', [runProperties(run, options)]);
  return x('a:r', [runProperties(run, options), x('a:t', run.text)]);
}

function runProperties(run: Run, options: TextOptions): XmlElement {
  const { tokens, scale = 1, inherited, resolveLink } = options;
  const isBold = run.weight >= BOLD;
  const size = hundredthsOfPoint(run.size * scale);
  const isSame = {
    size: inherited !== undefined && hundredthsOfPoint(inherited.size) === size,
    bold: inherited?.isBold === isBold,
    family: inherited?.family === run.family,
    color: inherited?.color.hex === run.color.hex && inherited.color.alpha === run.color.alpha,
  };
  const link = run.link === undefined ? undefined : resolveLink(run.link);
  return x(
    'a:rPr',
    {
      lang: localeOf(run.lang),
      ...(isSame.size ? {} : { sz: size }),
      ...(isSame.bold ? {} : { b: isBold ? 1 : 0 }),
      ...(run.isItalic ? { i: 1 } : {}),
      ...(run.underline ? { u: UNDERLINES[run.underline] } : {}),
      ...(run.isStruck ? { strike: 'sngStrike' } : {}),
      ...(run.spacing ? { spc: hundredthsOfPoint(run.spacing * scale) } : {}),
      ...(run.baseline ? { baseline: Math.round(run.baseline * 100_000) } : {}),
      dirty: 0,
    },
    [
      ...(isSame.color ? [] : [solidFill(run.color, tokens)]),
      ...(isSame.family ? [] : [x('a:latin', { typeface: typefaceOf(run.family) })]),
      ...(link ? [linkElement(link)] : []),
    ],
  );
}

/** A link in the colour of its text, as in the deck (MS-ODRAWXML, `hlinkClr`). */
function linkElement({ id, action }: Link): XmlElement {
  return x('a:hlinkClick', { 'r:id': id, ...(action ? { action } : {}) }, [
    x('a:extLst', [
      x('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
        x('ahyp:hlinkClr', {
          'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
          val: 'tx',
        }),
      ]),
    ]),
  ]);
}
