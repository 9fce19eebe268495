import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { fromXml } from 'xast-util-from-xml';
import type { XmlElement } from './xml.ts';

/** A part that was read from a file. */
export interface ReadPart {
  readonly root: XmlElement;
  /** Targets of relationships by id: paths from the root of the package, or addresses. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The parts of a file, by path; what is not XML is only listed. */
export interface ReadPackage {
  readonly parts: ReadonlyMap<string, ReadPart>;
  readonly paths: ReadonlySet<string>;
  /** What a program that opens the file would repair or refuse, as sentences. */
  readonly problems: readonly string[];
}

/** Reads an Office document, and checks that each relationship and each use of one leads somewhere. */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const files = unzipSync(bytes);
  const paths = new Set(Object.keys(files));
  const problems: string[] = [];
  const parts = new Map<string, ReadPart>();
  const decoder = new TextDecoder();
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('.xml')) continue;
    const root = rootOf(decoder.decode(content));
    if (!root) {
      problems.push(`${path} has no root element.`);
      continue;
    }
    const rels = files[relationshipsPath(path)];
    const targets = rels ? targetsIn(path, rootOf(decoder.decode(rels))) : new Map();
    for (const target of targets.values()) {
      if (!/^[a-z][a-z\d+.-]*:/i.test(target) && !paths.has(target))
        problems.push(`${path} refers to ${target}, which is not in the file.`);
    }
    for (const id of relationshipsUsed(root)) {
      if (!targets.has(id)) problems.push(`${path} uses the relationship ${id}, which it has not.`);
    }
    parts.set(path, { root, targets });
  }
  return { parts, paths, problems };
}

function rootOf(text: string): XmlElement | undefined {
  return fromXml(text).children.find((node) => node.type === 'element');
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function targetsIn(path: string, root: XmlElement | undefined): Map<string, string> {
  return new Map(
    elementsIn(root, 'Relationship').map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      const isExternal = attributes['TargetMode'] === 'External';
      return [
        attributes['Id'] ?? '',
        isExternal ? target : posix.join(posix.dirname(path), target),
      ];
    }),
  );
}

function relationshipsUsed(root: XmlElement): string[] {
  return allElements(root).flatMap(({ attributes }) =>
    ['r:id', 'r:embed'].flatMap((name) => attributes[name] ?? []),
  );
}

/** An element and all in it, in the order of the file. */
function allElements(root: XmlElement | undefined): XmlElement[] {
  if (!root) return [];
  return [
    root,
    ...root.children.flatMap((child) => (child.type === 'element' ? allElements(child) : [])),
  ];
}

/** The elements of a name within an element, in the order of the file. */
export function elementsIn(root: XmlElement | undefined, name: string): XmlElement[] {
  return allElements(root).filter((element) => element.name === name);
}

/** The text of an element. */
export function textIn(root: XmlElement | undefined): string {
  return (root?.children ?? [])
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '',
    )
    .join('');
}

/** All texts of a presentation: slides, notes and properties. */
export function textOfPresentation(bytes: Uint8Array): string {
  return Array.from(readPackage(bytes).parts.values(), ({ root }) => {
    const paragraphs = elementsIn(root, 'a:p');
    return paragraphs.length > 0 ? paragraphs.map(textIn).join('\n') : textIn(root);
  }).join('\n');
}
