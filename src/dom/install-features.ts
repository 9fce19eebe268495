/**
 * One part of a view. Its listeners end with the signal; a function that it returns undoes its other
 * changes, after the signal has been aborted.
 */
export type FeatureOf<Context> = (
  context: Context,
  signal: AbortSignal,
  // biome-ignore lint/suspicious/noConfusingVoidType: a feature without a return statement has nothing to undo.
) => void | (() => void);

/**
 * Installs features in order. If one throws, it and those before it are cleaned up, so that a view that
 * could not start leaves nothing behind in the next one.
 * @param close releases the context, after all features
 * @returns cleans up all features in reverse order, then calls `close`; what these throw is logged
 * @throws what a feature throws
 */
export function installFeatures<Context>(
  features: readonly FeatureOf<Context>[],
  context: Context,
  close: () => void = () => {},
): () => void {
  const cleanups: (() => void)[] = [];
  const cleanUp = () => {
    // One that throws must not keep the others from being undone, nor the next view from being shown.
    for (const undo of [close, ...cleanups.splice(0)].reverse()) {
      try {
        undo();
      } catch (error) {
        console.error(error);
      }
    }
  };
  const install = (feature: FeatureOf<Context>) => {
    const controller = new AbortController();
    let undo: ReturnType<FeatureOf<Context>>;
    cleanups.push(() => {
      controller.abort();
      undo?.();
    });
    undo = feature(context, controller.signal);
  };
  try {
    for (const feature of features) install(feature);
  } catch (error) {
    cleanUp();
    throw error;
  }
  return cleanUp;
}
