/** Whether the end of this part of a line stands in prose or in a text, and not in a hole of one. */
export function isInProse(before: string): boolean {
  let inText = false, inProse = false, inHole = false;
  for (let i = 0; i < before.length; i++) {
    const c = before[i];
    if (inHole) {
      inHole = c !== '}' && !(inText && c === '"');
      inText &&= inHole || c !== '"';
    } else if (inText || inProse) {
      if (c === '\\' && (inText || before[i + 1] === '{')) {
        i++;
      } else if (c === '{') {
        inHole = true;
      } else if (inText && c === '"') {
        inText = false;
      }
    } else if (c === '|') {
      inProse = true;
    } else if (c === '"') {
      inText = true;
    } else if (c === '/' && before[i + 1] === '/') {
      return false;
    }
  }
  return (inText || inProse) && !inHole;
}
