import { toHtml } from 'hast-util-to-html';
import type { DocumentInfo } from '../browser/document-info.ts';

/** An XMP packet (ISO 16684-1) with the document's Dublin Core metadata. */
export function toXmp(info: DocumentInfo): string {
  const { lang, title, author, subject, keywords, date, name, version } = info;
  const list = (kind: string, items: readonly string[], attributes = '') =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li${attributes}>${escapeXml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const defaultLanguage = ' xml:lang="x-default"';
  const dates = date
    ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`
    : '';
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title>${list('Alt', [title], defaultLanguage)}</dc:title>
<dc:creator>${list('Seq', [author])}</dc:creator>
<dc:description>${list('Alt', [subject], defaultLanguage)}</dc:description>
<dc:subject>${list('Bag', keywords)}</dc:subject>
<dc:language>${list('Bag', [lang])}</dc:language>
<xmp:CreatorTool>${escapeXml([name, version].filter(Boolean).join(' '))}</xmp:CreatorTool>${dates}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return toHtml(
    { type: 'text', value: text },
    { characterReferences: { useNamedReferences: false } },
  );
}
