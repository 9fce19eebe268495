import jsep, {
  type BinaryExpression,
  type Expression,
  type Identifier,
  type Literal,
  type UnaryExpression,
} from 'jsep';

jsep.addBinaryOp('^', 11, true);

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

/**
 * The value of a formula of `slides/facts.yaml`: facts in braces, numbers, `+ - * / ^` and parentheses.
 * @param valueFor gives the value of a fact by its id, and throws a sentence when there is none
 * @throws Error with a sentence about what is wrong
 */
export function evaluateFormula(formula: string, valueFor: (id: string) => number): number {
  const ids = Array.from(formula.matchAll(/\{([^{}]*)\}/g), (found) => found[1] as string);
  let index = 0;
  const source = formula.replace(/\{[^{}]*\}/g, () => `fact${index++}`);
  let tree: Expression;
  try {
    tree = jsep(source);
  } catch (error) {
    throw new Error(`“${formula}” is not a formula: ${(error as Error).message}.`);
  }
  const value = evaluate(tree, (name) => {
    const id = ids[Number(name.replace('fact', ''))];
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
    case 'UnaryExpression': {
      const { operator, argument } = node as UnaryExpression;
      if (operator === '-') return -evaluate(argument, valueFor);
      throw new Error(`“${operator}” is not an operation here. Known: + - * / ^.`);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as BinaryExpression;
      const operation = OPERATIONS[operator];
      if (!operation) throw new Error(`“${operator}” is not an operation here. Known: + - * / ^.`);
      return operation(evaluate(left, valueFor), evaluate(right, valueFor));
    }
    default:
      throw new Error('A formula holds facts in braces, numbers, + - * / ^ and parentheses only.');
  }
}
