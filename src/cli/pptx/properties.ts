import type { DocumentInfo } from '../browser/document-info.ts';
import type { OfficePackage } from './package.ts';
import { localeOf } from './text.ts';
import { x } from './xml.ts';

/** Title, author, language and date of the deck, which file managers and search show (ECMA-376 part 2, 11). */
export function addProperties(
  file: OfficePackage,
  { title, author, subject, keywords, lang, version, date }: DocumentInfo,
): void {
  const time = `${date ?? '1980-01-01'}T00:00:00Z`;
  const stamp = (name: string) => x(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    x(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        x('dc:title', title),
        x('dc:subject', subject),
        x('dc:creator', author),
        x('cp:keywords', keywords.join(', ')),
        x('dc:language', localeOf(lang)),
        ...(version === undefined ? [] : [x('cp:version', version)]),
        stamp('dcterms:created'),
        stamp('dcterms:modified'),
      ],
    ),
  );
  file.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    x('Properties', {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    }),
  );
  file.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  file.relate('', 'extended-properties', 'docProps/app.xml');
}
