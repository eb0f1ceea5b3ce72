// Makes what stands on the page like what the server sent, and leaves alone what is alike already: a list of sixty rows of which one changed
// is laid out once, and where one was scrolled to and what had the focus stay.

const fields = "input, textarea, select";

export function renew(here: Element, there: Element): void {
  if (here.isEqualNode(there)) return;
  // What was typed or chosen in a field is no attribute of it: a field that the server sent otherwise is taken as sent.
  if (here.nodeName !== there.nodeName || here.id !== there.id || here.matches(fields)) {
    here.replaceWith(document.adoptNode(there));
    return;
  }
  for (const { name } of [...here.attributes]) if (!there.hasAttribute(name)) here.removeAttribute(name);
  for (const { name, value } of there.attributes) if (here.getAttribute(name) !== value) here.setAttribute(name, value);
  renewChildren(here, there);
}

/** Children with an id are found again wherever they went; the others by their place. */
function renewChildren(here: Element, there: Element): void {
  const named = new Map([...here.children].filter((child) => child.id).map((child) => [child.id, child]));
  let at: ChildNode | null = here.firstChild;
  for (const next of [...there.childNodes]) {
    const known = next instanceof Element && next.id ? named.get(next.id) : undefined;
    if (known && known !== at) here.insertBefore(known, at);
    const old: ChildNode | null = known ?? at;
    if (!known && (old === null || old.nodeType !== next.nodeType || (old instanceof Element && old.id))) {
      here.insertBefore(document.adoptNode(next), at);
      continue;
    }
    at = old!.nextSibling;
    if (next instanceof Element) renew(old as Element, next);
    else if (old!.nodeValue !== next.nodeValue) old!.nodeValue = next.nodeValue;
  }
  while (at) {
    const rest: ChildNode | null = at.nextSibling;
    at.remove();
    at = rest;
  }
}
