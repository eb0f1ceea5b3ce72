// The keyboard. An element with data-key="t" is activated by t: first in the current row, then in the main part, then anywhere.
// In lists with data-rows, j and k follow the link [data-open] of the next and previous row.
import { prefetch } from "./swap";

const pause = 150; // ms
let looking: ReturnType<typeof setTimeout> | undefined;
const moves: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

export function press(event: KeyboardEvent): void {
  clearTimeout(looking);
  if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
  const name = event.ctrlKey ? `Ctrl ${event.key}` : event.key;
  if (writing(event.target) && !event.ctrlKey && event.key !== "Escape") return;
  if (!event.ctrlKey && name in moves && !(event.target as Element).closest?.("[role=menu], select") && move(moves[name]!)) {
    event.preventDefault();
    return;
  }
  if (event.key === " " && !event.ctrlKey && turnPage(event)) return;
  if (event.key === "Escape" && writing(event.target)) {
    (event.target as HTMLElement).blur();
    return;
  }
  // Ctrl+Enter in a box sends its own form, by the button it names.
  const sends = event.target instanceof HTMLElement && name === "Ctrl Enter" ? event.target.dataset.submits : undefined;
  if (sends && !document.querySelector('main [data-key="Ctrl Enter"]')) {
    event.preventDefault();
    document.getElementById(sends)?.click();
    return;
  }
  const found = ["[aria-current=true]", "main", "body"].map((where) => visible(`${where} [data-key="${CSS.escape(name)}"]`)).find((element) => element !== undefined);
  if (!found) return;
  event.preventDefault();
  activate(found);
}

/** Space pages through what is being read and goes on to the next row at its end. */
function turnPage(event: KeyboardEvent): boolean {
  const pane = document.querySelector<HTMLElement>("[data-pages]");
  if (!pane || (event.target as Element).closest?.("button, a, summary, input")) return false;
  const all = document.documentElement;
  const place = pane.scrollHeight > pane.clientHeight + 4 && getComputedStyle(pane).overflowY === "auto" ? pane : all;
  if (place.scrollTop + place.clientHeight < place.scrollHeight - 4) {
    if (place === all) return false;
    place.scrollBy(0, place.clientHeight * 0.9);
  } else if (!move(1)) return false;
  event.preventDefault();
  return true;
}

function activate(element: HTMLElement): void {
  const menu = element.closest<HTMLDetailsElement>("details.menu");
  if (element.matches("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select")) {
    if (menu) menu.open = true;
    element.focus();
  }
  else element.click();
}

/** Where the rows of this page are, and which is current. */
function rows(): { all: HTMLElement[]; at: number } {
  const all = [...document.querySelectorAll<HTMLElement>("[data-rows] > li")].filter((row) => row.querySelector("[data-open]"));
  return { all, at: all.findIndex((row) => row.getAttribute("aria-current") === "true") };
}

function move(step: number): boolean {
  const { all, at } = rows();
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (!next) return all.length > 0;
  // Seen at once; the answer brings the rest.
  all[at]?.removeAttribute("aria-current");
  all[at]?.classList.remove("on");
  next.setAttribute("aria-current", "true");
  next.classList.add("on");
  next.querySelector<HTMLElement>("[data-open]")!.click();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** Fetches the row below the current one ahead: after a moment, so that it never stands in the way of an editor who is quicker. */
export function lookAhead(): void {
  const { all, at } = rows();
  all[at]?.scrollIntoView({ block: "nearest" });
  clearTimeout(looking);
  looking = setTimeout(() => {
    const link = all[at + 1]?.querySelector<HTMLAnchorElement>("a[data-open]");
    if (link?.isConnected) prefetch(link.href);
  }, pause);
}

/** Also what stands in a closed menu: whoever knows its key need not open it. */
function visible(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .find((element) => (element.checkVisibility() || element.closest("details.menu:not([open])")?.checkVisibility()) && !element.matches(":disabled"));
}

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=submit], [type=file]), textarea, select"));
}
