import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export { x };
export type XmlElement = Extract<ReturnType<typeof x>, { readonly type: 'element' }>;

/** The namespaces that parts of a presentation use. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A part as a file. */
export function xmlFile(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(
    DECLARATION +
      toXml(root, { closeEmptyElements: true, tightClose: true }).replace(FORBIDDEN, ''),
  );
}
