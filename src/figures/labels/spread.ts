/** The upper and lower edge of a box. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Moves boxes that are beside one another's column apart, keeping their order from top to bottom, as little as possible
 * and inside the area.
 * @returns by how much each is moved down, in the order of the boxes
 */
export function spread(boxes: readonly Extent[], area: Extent, gap: number): number[] {
  const order = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => a.box.top - b.box.top || a.index - b.index);
  // Boxes that touch form a group, which is centred where its boxes are wanted.
  const groups: { top: number; height: number; wanted: number; members: typeof order }[] = [];
  for (const member of order) {
    const height = member.box.bottom - member.box.top;
    groups.push({ top: member.box.top, height, wanted: member.box.top, members: [member] });
    for (;;) {
      const [before, last] = groups.slice(-2);
      if (!before || !last || before.top + before.height + gap <= last.top) break;
      const [n, m] = [before.members.length, last.members.length];
      // The mean of the tops that the members would give to the whole group.
      const wanted = (before.wanted * n + (last.wanted - before.height - gap) * m) / (n + m);
      const joined = before.height + gap + last.height;
      const top = Math.max(area.top, Math.min(wanted, area.bottom - joined));
      groups.splice(-2, 2, {
        top,
        height: joined,
        wanted,
        members: [...before.members, ...last.members],
      });
    }
  }
  const moved = boxes.map(() => 0);
  for (const { top, members } of groups) {
    let at = top;
    for (const { box, index } of members) {
      moved[index] = at - box.top;
      at += box.bottom - box.top + gap;
    }
  }
  return moved;
}
