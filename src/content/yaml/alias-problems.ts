import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type parseDocument,
} from 'yaml';
import type { YamlProblem } from './parser-messages.ts';

type ParsedDocument = ReturnType<typeof parseDocument>;

/** The most values of a file, those counted again that aliases repeat: ten aliases of ten aliases of … are a million. */
const MOST_VALUES = 100_000;

const NO_ANCHOR =
  '“*” has a meaning in YAML at the start of a value. Put the text in quotes: "*…".';
const OF_ITSELF = 'This alias stands inside of what it stands for. Write out what is meant.';
const TOO_MANY = `This alias repeats so much that the file would have more than ${MOST_VALUES / 1000},000 values. Write out what is meant.`;
const NO_GROUP =
  '“<<” takes over the keys of another group: “<<: *name”, where that group begins with “&name”. This is no such group; remove the line.';

/** Problems of aliases (`*name`) and of merge keys (`<<`), which the parser does not look at. */
export function aliasProblems(document: ParsedDocument): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  const anchors = new Map<string, Node>();
  const sizes = new Map<Node, number>();
  const ancestors = new Set<unknown>();
  const report = (node: unknown, message: string) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    problems.push({ offset, message });
  };
  /** The number of values in a node. */
  const visit = (node: unknown): number => {
    if (isPair(node)) {
      if (isScalar(node.key) && isMergeKey(node.key) && !isGroup(node.value, anchors)) {
        report(node.key, NO_GROUP);
      }
      return visit(node.key) + visit(node.value);
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) report(node, NO_ANCHOR);
      else if (ancestors.has(target)) report(node, OF_ITSELF);
      const size = (target && sizes.get(target)) ?? 1;
      if (size > MOST_VALUES) report(node, TOO_MANY);
      return size;
    }
    if (!isNode(node)) return 0;
    if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
    ancestors.add(node);
    const items: readonly unknown[] = isMap(node) || isSeq(node) ? node.items : [];
    const size = items.reduce<number>((sum, item) => sum + visit(item), 1);
    ancestors.delete(node);
    sizes.set(node, size);
    return size;
  };
  visit(document.contents);
  const [first] = problems;
  // What is repeated too often makes everything after it too large.
  return first?.message === TOO_MANY ? [first] : problems;
}

function isMergeKey({
  value,
  type,
}: {
  readonly value: unknown;
  readonly type?: string | undefined;
}): boolean {
  const name = typeof value === 'symbol' ? value.description : value;
  return name === '<<' && (type === undefined || type === 'PLAIN');
}

/** Whether a value is a group of keys, or a list of groups. */
function isGroup(value: unknown, anchors: ReadonlyMap<string, Node>): boolean {
  const node = isAlias(value) ? anchors.get(value.source) : value;
  if (!isSeq(node)) return isMap(node);
  return node.items.every((item) => isMap(isAlias(item) ? anchors.get(item.source) : item));
}
