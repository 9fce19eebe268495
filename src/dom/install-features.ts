/**
 * Installs features in their order. Where one throws, those before it are taken back, so that nothing of
 * a view that could not start stays behind in another.
 * @param close ends what the features were given, after all of them
 * @returns takes all of them back, the last one first
 */
export function installFeatures<Context>(
  features: readonly ((context: Context) => () => void)[],
  context: Context,
  close: () => void = () => {},
): () => void {
  const endings: (() => void)[] = [];
  const end = () => {
    for (const stop of endings.reverse()) stop();
    close();
  };
  try {
    for (const install of features) endings.push(install(context));
  } catch (error) {
    end();
    throw error;
  }
  return end;
}
