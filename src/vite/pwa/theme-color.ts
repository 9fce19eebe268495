/** The colours of paper, light and dark, as `tokens.css` gives them first. */
export function themeColors(tokens: string): { readonly light: string; readonly dark: string } {
  const paper = (scheme: string) => {
    const [, colour] =
      new RegExp(`color-scheme: only ${scheme};[^}]*?--color-paper: (#[\\da-f]{6});`).exec(
        tokens,
      ) ?? [];
    if (colour !== undefined) return colour;
    throw new Error(
      `src/styles/tokens.css gives no --color-paper for “color-scheme: only ${scheme}”, as in #fafaf6.`,
    );
  };
  return { light: paper('light'), dark: paper('dark') };
}
