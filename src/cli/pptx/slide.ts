import type { PresentationMessages } from '../../i18n/presentation-messages.ts';
import type { Item, SlideContent, TextItem } from '../../slide-content/content.ts';
import { type AddChart, drawingElements } from './drawing.ts';
import { scaleToFit } from './fit-text.ts';
import {
  backgroundElement,
  type Layout,
  placeholderElement,
  shapeTree,
  slideNumberField,
} from './layouts.ts';
import { pictureElement } from './picture.ts';
import {
  boxFor,
  heightFor,
  type Placeholder,
  placeholderKey,
  placeholdersOf,
} from './placeholders.ts';
import {
  bodyProperties,
  type NextId,
  nonVisualProperties,
  shapeElement,
  textBoxElement,
  transformElement,
} from './shape.ts';
import { scaleOfTable, tableElement } from './table.ts';
import { localeOf, paragraphElements, type ResolveLink, type TextOptions } from './text.ts';
import type { Tokens } from './theme.ts';
import { isSameBox } from './units.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** What a slide is written with. */
export interface SlideOptions {
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** Number of the slide in the file, from 1. */
  readonly number: number;
  /** Language tag of the deck. */
  readonly lang: string;
  readonly resolveLink: ResolveLink;
  /** Relationship ids of the pictures. */
  readonly media: ReadonlyMap<Item, string>;
  readonly addChart: AddChart;
  /** Names of shapes that have no title. */
  readonly words: PresentationMessages;
}

/** The part of a slide. */
export function slidePart(content: SlideContent, options: SlideOptions): XmlElement {
  const { tokens, layout } = options;
  const placeholders = placeholdersOf(content);
  let last = 1;
  const nextId = () => ++last;
  const shapes = content.items.flatMap((item) => {
    const placeholder = item.kind === 'text' ? placeholders.get(item) : undefined;
    return item.kind === 'text' && placeholder
      ? [placeholderText(item, placeholder, content, nextId(), options)]
      : itemElements(item, content, nextId, options);
  });
  const ownBackground =
    content.background.hex === layout.background.hex
      ? []
      : [backgroundElement(content.background, tokens)];
  return x('p:sld', NAMESPACES, [
    x('p:cSld', [...ownBackground, shapeTree(shapes)]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ]);
}

function placeholderText(
  item: TextItem,
  placeholder: Placeholder,
  { items, title }: SlideContent,
  id: number,
  options: SlideOptions,
): XmlElement {
  const { tokens, layout, resolveLink, number, lang, words } = options;
  const placed = layout.placeholders.get(placeholderKey(placeholder));
  const scale = scaleToFit(item, heightFor(item, items));
  const text: TextOptions = { tokens, resolveLink, scale, inherited: placed?.style };
  const box = boxFor(item, items, scale);
  const isMoved = !placed || !isSameBox(placed.box, box);
  return x('p:sp', [
    x('p:nvSpPr', [
      nonVisualProperties({
        id,
        name: placeholder.type === 'title' ? title : `${words.text} ${id}`,
      }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: 1 })]),
      x('p:nvPr', [placeholderElement(placeholder)]),
    ]),
    x('p:spPr', isMoved ? [transformElement(box)] : []),
    x('p:txBody', [
      bodyProperties(item),
      x('a:lstStyle'),
      ...(placeholder.type === 'sldNum'
        ? [x('a:p', [slideNumberField(String(number), localeOf(lang))])]
        : paragraphElements(item.paragraphs, text)),
    ]),
  ]);
}

function itemElements(
  item: Item,
  content: SlideContent,
  nextId: NextId,
  options: SlideOptions,
): XmlElement[] {
  const { tokens, resolveLink, media, words } = options;
  const text: TextOptions = { tokens, resolveLink };
  const id = nextId();
  switch (item.kind) {
    case 'shape':
      return [shapeElement(item, tokens, { id, name: `${words.shape} ${id}`, isDecorative: true })];
    case 'text': {
      const properties = { id, name: `${words.text} ${id}`, isDecorative: item.isDecorative };
      const scale = scaleToFit(item, heightFor(item, content.items));
      const box = boxFor(item, content.items, scale);
      return [textBoxElement({ ...item, box }, { ...text, scale }, properties)];
    }
    case 'table': {
      const properties = {
        id,
        name: item.caption || `${words.table} ${id}`,
        description: item.caption,
      };
      return [tableElement(item, { ...text, scale: scaleOfTable(item) }, properties)];
    }
    case 'picture': {
      const embedId = media.get(item);
      if (embedId === undefined) return [];
      const { alternative: description } = item;
      const link = item.link === undefined ? undefined : resolveLink(item.link);
      const name = `${words.picture} ${id}`;
      const properties = { id, name, description, isDecorative: !description, link };
      return [pictureElement(item, embedId, properties)];
    }
    case 'drawing':
      return drawingElements(item, id, nextId, options);
  }
}
