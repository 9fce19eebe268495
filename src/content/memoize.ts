/**
 * A function that makes the value of each argument once.
 * @param make depends on the argument as a text only: two lists of the same languages are the same argument
 */
export function memoize<Argument, Value>(
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const values = new Map<string, Value>();
  return (argument) => {
    const key = String(argument);
    const value = values.get(key) ?? make(argument);
    values.set(key, value);
    return value;
  };
}
