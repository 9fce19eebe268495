import { type Zippable, zipSync } from 'fflate';
import { type XmlElement, x, xmlFile } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Content types of the extensions of media. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an Office document and the relationships between them (ECMA-376 part 2). */
export class OfficePackage {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly extensions = new Set<string>();
  private readonly relationships = new Map<string, Relationship[]>();

  /** Adds a part of XML. @param path from the root, without a leading slash */
  add(path: string, type: string, root: XmlElement): void {
    this.parts.set(path, xmlFile(root));
    this.types.set(path, type);
  }

  /** The number of parts in a folder. */
  count(folder: string): number {
    return [...this.parts.keys()].filter((path) => path.startsWith(folder)).length;
  }

  /** Adds a file whose content type follows from its extension. */
  addMedia(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
    this.extensions.add(path.split('.').at(-1) ?? '');
  }

  /**
   * Adds a relationship, once for each target.
   * @param from path of the part; empty for the package itself
   * @param type the last part of its name, or the whole name if it is of another namespace
   * @param target path of a part, or an address
   * @returns its id, for `r:id`
   */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const list = this.relationships.get(from) ?? [];
    this.relationships.set(from, list);
    const name = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
    const known = list.find((each) => each.type === name && each.target === target);
    if (known) return known.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, type: name, target, isExternal });
    return id;
  }

  /** The file. Its entries have a fixed date, so that the same deck has the same bytes. */
  zip(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': xmlFile(this.contentTypes()) };
    for (const [from, list] of this.relationships) {
      files[relationshipsPath(from)] = xmlFile(relationshipsOf(from, list));
    }
    for (const [path, bytes] of this.parts) {
      // Pictures are compressed already.
      const level = /\.(?:png|jpg|xlsx)$/.test(path) ? 0 : 6;
      files[path] = [bytes, { level }];
    }
    return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
  }

  private contentTypes(): XmlElement {
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...[...this.extensions].sort().map((name) => [name, MEDIA_TYPES[name] ?? '']),
    ];
    return x('Types', { xmlns: CONTENT_TYPES }, [
      ...defaults.map(([Extension, ContentType]) => x('Default', { Extension, ContentType })),
      ...Array.from(this.types, ([path, ContentType]) =>
        x('Override', { PartName: `/${path}`, ContentType }),
      ),
    ]);
  }
}

function relationshipsPath(from: string): string {
  const slash = from.lastIndexOf('/') + 1;
  return `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
}

function relationshipsOf(from: string, list: readonly Relationship[]): XmlElement {
  return x(
    'Relationships',
    { xmlns: PACKAGE_RELATIONSHIPS },
    list.map(({ id, type, target, isExternal }) =>
      x('Relationship', {
        Id: id,
        Type: type,
        Target: isExternal ? target : relativePath(from, target),
        ...(isExternal ? { TargetMode: 'External' } : {}),
      }),
    ),
  );
}

/** The path of a part as seen from another one. */
function relativePath(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = target.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
