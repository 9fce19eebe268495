/** What to write instead of an element of HTML, by the names of its tags. */
const CURES: readonly (readonly [tags: string, cure: string])[] = [
  [
    'br',
    'write nothing: the layout breaks the lines of titles, and an empty line separates paragraphs',
  ],
  ['hr', 'write each slide into its own file, listed in deck.yaml'],
  ['b strong mark u', 'write **words**'],
  ['i em cite dfn var', 'write *words*'],
  ['s strike del', 'write ~~words~~'],
  ['ins small big font span abbr', 'write the words alone, or **words**'],
  ['sup sub', 'write a formula, $x^2$ or $x_2$'],
  ['code kbd samp tt', 'write `code`'],
  ['pre', 'write a code block between lines of ```'],
  ['img picture svg', 'write ![description](path in assets/)'],
  ['a', 'write [words](address)'],
  ['video audio source', 'write “background: { video: … }” in the front matter'],
  ['iframe embed object', 'write a link, or a figure'],
  ['table thead tbody tr th td', 'write a table with | between its cells'],
  ['ul ol li', 'write “- ” or “1. ” before each item'],
  ['dl dt dd', 'write a list: “- **term**: its meaning”'],
  ['p', 'leave an empty line between paragraphs'],
  ['blockquote q', 'write “> ” before each line'],
  ['h1 h2 h3 h4 h5 h6', 'write “## ” before the title, and “### ” before a heading'],
  ['aside details summary', 'write what is said, and not shown, after a line “Note:”'],
  [
    'div section article center columns',
    'choose a layout in the front matter, and begin each block with ###',
  ],
  ['style script link', 'write styles in src/styles/, and what moves as a figure'],
  ['v-click v-clicks click fragment', 'write {.fragment} at the end of the paragraph'],
];

/** The message about HTML, with the deck's own syntax for what was meant. @param html from its first tag */
export function htmlMessage(html: string): string {
  if (/^<!--\s*\.element:/.test(html)) {
    return 'Write attributes in braces instead of this comment, for instance {.fragment .fade-up index=1}.';
  }
  if (/^<!--\s*(?:\.slide:|_\w+:)/.test(html)) {
    return 'Write attributes of a slide in its front matter instead of this comment, for instance “background: ground” or “transition: zoom”.';
  }
  const tag = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
  const cure = CURES.find(([tags]) => tags.split(' ').includes(tag))?.[1];
  return cure === undefined
    ? 'HTML is not supported; write Markdown, or `code` to show it as text.'
    : `HTML is not supported: instead of <${tag}> ${cure}.`;
}
