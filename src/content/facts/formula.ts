import jsep, {
  type BinaryExpression,
  type Expression,
  type Identifier,
  type Literal,
  type UnaryExpression,
} from 'jsep';

jsep.addBinaryOp('^', 11, true);

// jsep drops parentheses and binds a unary minus more tightly than any operator. Groups are kept in the
// tree to distinguish `(-2) ^ 2` from `-2 ^ 2`.
jsep.hooks.add('gobble-token', function keepGroup(env) {
  if (this.char === '(') env.node = { type: 'Group', expression: this.gobbleGroup() };
});

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

/** The most characters of a formula. */
const LONGEST = 1000;

/**
 * Computes a formula of `slides/facts.yaml`: facts in braces, numbers, `+ - * / ^` and parentheses.
 * As in mathematics, `^` binds more tightly than a minus sign: `-2 ^ 2` is −4.
 * @param valueFor returns the value of a fact by its id; throws an Error with a message if it has none
 * @throws Error with a message for the author
 */
export function evaluateFormula(formula: string, valueFor: (id: string) => number): number {
  if (formula.length > LONGEST) {
    throw new Error(
      `“${formula}” has ${formula.length} characters; ${LONGEST} are the most. Give its parts names, as facts with formulas of their own.`,
    );
  }
  // jsep parses identifiers only. None that the author typed may equal a placeholder.
  let prefix = 'fact';
  while (formula.includes(prefix)) prefix += '_';
  const ids = new Map<string, string>();
  const source = formula.replace(/\{([^{}]*)\}/g, (_, id: string) => {
    const placeholder = `${prefix}${ids.size}`;
    ids.set(placeholder, id);
    return placeholder;
  });
  let tree: Expression;
  try {
    tree = jsep(source);
  } catch {
    throw new Error(
      `“${formula}” is not a complete formula. Look for a sign without a number beside it, or a parenthesis or brace that is not closed.`,
    );
  }
  const value = evaluate(tree, (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`“${name}” is not a fact; write its id in braces.`);
    return valueFor(id);
  });
  if (!Number.isFinite(value)) throw new Error(`“${formula}” has no finite value.`);
  return value;
}

function evaluate(node: Expression, valueFor: (name: string) => number): number {
  switch (node.type) {
    case 'Literal': {
      const { value, raw } = node as Literal;
      if (typeof value === 'number') return value;
      throw new Error(`${raw} is not a number.`);
    }
    case 'Identifier':
      return valueFor((node as Identifier).name);
    case 'Group':
      return evaluate(node['expression'] as Expression, valueFor);
    case 'UnaryExpression': {
      const { operator, argument } = node as UnaryExpression;
      if (operator === '-') return -evaluate(argument, valueFor);
      throw new Error(`“${operator}” is not an operation here. Known: + - * / ^.`);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as BinaryExpression;
      if (operator === '^' && isMinus(left)) {
        return -evaluate({ ...node, left: left.argument }, valueFor);
      }
      const operation = OPERATIONS[operator];
      if (!operation) throw new Error(`“${operator}” is not an operation here. Known: + - * / ^.`);
      return operation(evaluate(left, valueFor), evaluate(right, valueFor));
    }
    default:
      throw new Error('A formula holds facts in braces, numbers, + - * / ^ and parentheses only.');
  }
}

function isMinus(node: Expression): node is UnaryExpression {
  return node.type === 'UnaryExpression' && node['operator'] === '-';
}
