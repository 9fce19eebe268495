import {
  type PresentationMessages,
  presentationMessagesIn,
} from '../../i18n/presentation-messages.ts';
import type { PictureItem, SlideContent } from '../../slide-content/content.ts';
import type { DocumentInfo } from '../browser/document-info.ts';
import { type Layout, layoutPart, layoutsOf } from './layouts.ts';
import { FIRST_MASTER_ID, masterPart } from './master.ts';
import { NOTES_SIZE, notesMasterPart, notesPart } from './notes.ts';
import { OfficePackage } from './package.ts';
import type { MediaFile } from './picture.ts';
import { addProperties } from './properties.ts';
import { slidePart } from './slide.ts';
import { type Tokens, themePart } from './theme.ts';
import { SLIDE_SIZE } from './units.ts';
import { NAMESPACES, type XmlElement, x } from './xml.ts';

/** What a presentation is made of. */
export interface PresentationSource {
  readonly info: DocumentInfo;
  readonly tokens: Tokens;
  readonly slides: readonly SlideContent[];
  readonly media: ReadonlyMap<PictureItem, MediaFile>;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';
const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** Ids of slides begin here (ECMA-376 part 1, 19.7.13). */
const FIRST_SLIDE_ID = 256;

const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`;
const layoutPath = (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`;

/** A presentation as a file. */
export function presentationFile(source: PresentationSource): Uint8Array {
  const { info, slides } = source;
  const file = new OfficePackage();
  file.relate('', 'officeDocument', PRESENTATION);
  addProperties(file, info);
  const masterId = file.relate(PRESENTATION, 'slideMaster', MASTER);
  const slideIds = slides.map((_, index) => file.relate(PRESENTATION, 'slide', slidePath(index)));
  const notesMasterId = file.relate(PRESENTATION, 'notesMaster', NOTES_MASTER);
  const layouts = layoutsOf(slides);
  addFrame(file, source, layouts);
  for (const index of slides.keys()) addSlide(file, source, layouts, index);
  file.add(
    PRESENTATION,
    `${TYPE}.presentation.main+xml`,
    x('p:presentation', { ...NAMESPACES, saveSubsetFonts: 1 }, [
      x('p:sldMasterIdLst', [x('p:sldMasterId', { id: FIRST_MASTER_ID, 'r:id': masterId })]),
      x('p:notesMasterIdLst', [x('p:notesMasterId', { 'r:id': notesMasterId })]),
      x(
        'p:sldIdLst',
        slideIds.map((id, index) => x('p:sldId', { id: FIRST_SLIDE_ID + index, 'r:id': id })),
      ),
      x('p:sldSz', SLIDE_SIZE),
      x('p:notesSz', NOTES_SIZE),
      x('p:extLst', [sectionList(slides, info.lang)]),
    ]),
  );
  return file.zip();
}

/** The theme, the masters and the layouts. */
function addFrame(
  file: OfficePackage,
  { info, tokens, slides }: PresentationSource,
  layouts: readonly Layout[],
): void {
  const counts = layouts.map(({ name }) => slides.filter(({ layout }) => layout === name).length);
  const usual = layouts[counts.indexOf(Math.max(...counts))];
  if (!usual) throw new Error('A presentation needs a slide.');
  const themes = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'] as const;
  for (const path of themes) file.add(path, THEME_TYPE, themePart(info.title, tokens));
  const layoutIds = layouts.map((layout, index) => {
    const path = layoutPath(index);
    file.add(path, `${TYPE}.slideLayout+xml`, layoutPart(layout, tokens));
    file.relate(path, 'slideMaster', MASTER);
    return file.relate(MASTER, 'slideLayout', path);
  });
  file.relate(MASTER, 'theme', themes[0]);
  file.add(MASTER, `${TYPE}.slideMaster+xml`, masterPart(layouts, layoutIds, usual, tokens));
  file.relate(PRESENTATION, 'theme', themes[0]);
  file.relate(NOTES_MASTER, 'theme', themes[1]);
  file.add(NOTES_MASTER, `${TYPE}.notesMaster+xml`, notesMasterPart());
}

function addSlide(
  file: OfficePackage,
  source: PresentationSource,
  layouts: readonly Layout[],
  index: number,
): void {
  const { info, tokens, slides, media } = source;
  const content = slides[index];
  if (!content) return;
  const path = slidePath(index);
  const layoutIndex = layouts.findIndex(({ name }) => name === content.layout);
  const layout = layouts[layoutIndex];
  if (!layout) return;
  file.relate(path, 'slideLayout', layoutPath(layoutIndex));
  const embedded = new Map<PictureItem, string>();
  for (const item of content.items) {
    const picture = item.kind === 'picture' ? media.get(item) : undefined;
    if (item.kind !== 'picture' || !picture) continue;
    file.addMedia(picture.path, picture.bytes);
    embedded.set(item, file.relate(path, 'image', picture.path));
  }
  const words = presentationMessagesIn(info.lang);
  const resolveLink = (address: string) => {
    if (!address.startsWith('#')) return { id: file.relate(path, 'hyperlink', address, true) };
    const name = address.slice(1).replace(/\/\d+$/, '');
    const target = slides.findIndex((each) => each.name === name || each.ids.includes(name));
    if (target < 0) return undefined;
    const id = file.relate(path, 'slide', slidePath(target));
    return { id, action: 'ppaction://hlinksldjump' };
  };
  file.add(
    path,
    `${TYPE}.slide+xml`,
    slidePart(content, {
      tokens,
      layout,
      number: index + 1,
      lang: info.lang,
      resolveLink,
      media: embedded,
      words,
      addChart: (write, workbook) => addChart(file, path, write, workbook),
    }),
  );
  addNotes(file, source, index, words);
}

function addChart(
  file: OfficePackage,
  slide: string,
  write: (workbookId: string) => XmlElement,
  workbook: Uint8Array,
): string {
  const number = file.count('ppt/charts/') + 1;
  const path = `ppt/charts/chart${number}.xml`;
  const workbookPath = `ppt/embeddings/workbook${number}.xlsx`;
  file.addMedia(workbookPath, workbook);
  const workbookId = file.relate(path, 'package', workbookPath);
  file.add(
    path,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    write(workbookId),
  );
  return file.relate(slide, 'chart', path);
}

function addNotes(
  file: OfficePackage,
  { info, slides }: PresentationSource,
  index: number,
  words: PresentationMessages,
): void {
  const content = slides[index];
  if (!content || (content.notes.length === 0 && !content.isDroppable)) return;
  const path = `ppt/notesSlides/notesSlide${index + 1}.xml`;
  const droppable = content.isDroppable ? words.droppable : undefined;
  file.add(path, `${TYPE}.notesSlide+xml`, notesPart(content, info.lang, droppable));
  file.relate(path, 'notesMaster', NOTES_MASTER);
  file.relate(path, 'slide', slidePath(index));
  file.relate(slidePath(index), 'notesSlide', path);
}

/** The sections of the deck: its acts, and what comes before and after them (MS-PPTX, `sectionLst`). */
function sectionList(slides: readonly SlideContent[], lang: string): XmlElement {
  const { opening, closing } = presentationMessagesIn(lang);
  const sections: { name: string; ids: number[] }[] = [];
  for (const [index, { act }] of slides.entries()) {
    const isAfterActs = slides.slice(0, index).some((slide) => slide.act !== undefined);
    const name = act ?? (isAfterActs ? closing : opening);
    const last = sections.at(-1);
    if (last?.name === name) last.ids.push(FIRST_SLIDE_ID + index);
    else sections.push({ name, ids: [FIRST_SLIDE_ID + index] });
  }
  return x('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [
    x(
      'p14:sectionLst',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
      sections.map(({ name, ids }, index) =>
        x('p14:section', { name, id: sectionId(index) }, [
          x(
            'p14:sldIdLst',
            ids.map((id) => x('p14:sldId', { id })),
          ),
        ]),
      ),
    ),
  ]);
}

/** A GUID that is the same for every export of the deck. */
function sectionId(index: number): string {
  return `{5EC70000-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
}
