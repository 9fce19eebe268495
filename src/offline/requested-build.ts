/** Format of a build id. */
const BUILD_ID = /^[\da-f]{16}$/;

/** The build id in the `build` parameter of a URL; undefined without a valid one. */
export function requestedBuild({ searchParams }: URL): string | undefined {
  const id = searchParams.get('build') ?? '';
  return BUILD_ID.test(id) ? id : undefined;
}
