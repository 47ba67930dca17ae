/** A block of the page: the source line it tells, and where on the page it starts, in pixels. */
export interface Block {
  uri: string;
  line: number;
  top: number;
}

/** What starts this little below the top is taken to be at the top, in pixels. */
const nearTop = 10;

/**
 * How far down the page the source line is told. A line may be told more than once, and the page need not follow the order
 * of the source: of several places the one nearest to what is seen now is taken, so that the page doesn't jump about.
 * Undefined where nothing at or before the line is told.
 */
export function topOfLine(blocks: readonly Block[], uri: string, line: number, scrollTop: number): number | undefined {
  let best: number | undefined;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.uri !== uri || block.line > line) {
      continue;
    }
    const known = best === undefined ? undefined : blocks[best]!;
    if (known === undefined || block.line > known.line
      || (block.line === known.line && Math.abs(block.top - scrollTop) < Math.abs(known.top - scrollTop))) {
      best = i;
    }
  }
  if (best === undefined) {
    return undefined;
  }

  const block = blocks[best]!;
  const next = blocks[best + 1];
  if (next === undefined || next.uri !== uri || next.line <= block.line || next.top <= block.top) {
    return block.top;
  }
  return block.top + (next.top - block.top) * Math.min(1, (line - block.line) / (next.line - block.line));
}

/** The source line that is told at the top of what is seen; undefined above the first block. */
export function lineAtTop(blocks: readonly Block[], scrollTop: number): { uri: string; line: number } | undefined {
  // Not every block stands below the one before it: cells of a row stand side by side.
  let at = -1;
  for (let i = 0; i < blocks.length; i++) {
    const { top } = blocks[i]!;
    if (top <= scrollTop + nearTop && (at < 0 || top > blocks[at]!.top)) {
      at = i;
    }
  }
  if (at < 0) {
    return undefined;
  }

  const block = blocks[at]!;
  const next = blocks[at + 1];
  if (next === undefined || next.uri !== block.uri || next.line <= block.line || next.top <= block.top) {
    return { uri: block.uri, line: block.line };
  }
  return { uri: block.uri, line: block.line + (next.line - block.line) * Math.min(1, Math.max(0, (scrollTop - block.top) / (next.top - block.top))) };
}
