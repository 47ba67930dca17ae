/**
 * Makes `target` hold what `source` holds and leaves alone what is the same already, so that an edit does not lose the
 * reader's place, selection or focus.
 */
export function morph(target: Element, source: Element): void {
  let old = target.firstChild;
  for (const fresh of [...source.childNodes]) {
    if (old === null) {
      target.append(fresh);
      continue;
    }
    const next: ChildNode | null = old.nextSibling;
    if (!old.isEqualNode(fresh)) {
      if (old instanceof HTMLElement && fresh instanceof HTMLElement && isSameElement(old, fresh)) {
        morph(old, fresh);
      } else {
        old.replaceWith(fresh);
      }
    }
    old = next;
  }
  while (old !== null) {
    const next = old.nextSibling;
    old.remove();
    old = next;
  }
}

function isSameElement(a: HTMLElement, b: HTMLElement): boolean {
  return a.localName === b.localName
    && a.childElementCount > 0
    && b.childElementCount > 0
    && a.attributes.length === b.attributes.length
    && [...a.attributes].every((attribute) => b.getAttribute(attribute.name) === attribute.value);
}
