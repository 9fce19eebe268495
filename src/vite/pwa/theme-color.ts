/** The values of `--color-paper` for light and dark in `tokens.css`. */
export function themeColors(tokens: string): { readonly light: string; readonly dark: string } {
  const paper = (scheme: string) => {
    const [, colour] =
      new RegExp(`color-scheme: only ${scheme};[^}]*?--color-paper: (#[\\da-f]{6});`).exec(
        tokens,
      ) ?? [];
    if (colour !== undefined) return colour;
    throw new Error(
      `src/styles/tokens.css has no --color-paper for “color-scheme: only ${scheme}”, as in #fafaf6.`,
    );
  };
  return { light: paper('light'), dark: paper('dark') };
}
