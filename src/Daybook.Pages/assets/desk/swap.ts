// Swaps the parts of a page for those of an answer, so that an action costs one request and the page stays where it was.
// The server sends whole pages to everybody; a part is any element with data-part. Without this script the same links and forms load pages.

import { renew } from "./renew";

const fresh = 20_000; // how long a page fetched ahead may be shown, in ms: a round of collecting takes longer
const ahead = new Map<string, { at: number; page: Promise<Answer> }>();
let turn: Promise<unknown> = Promise.resolve();
let newest = 0;

export interface Answer { html: string; url: string; status: number }

async function ask(url: string, body?: BodyInit): Promise<Answer> {
  const answer = await fetch(url, { method: body === undefined ? "GET" : "POST", body, headers: { "Daybook-Script": "1" }, credentials: "same-origin" });
  const type = answer.headers.get("Content-Type") ?? "";
  // Signed out meanwhile, or no page: the browser itself shows what it is.
  if (answer.status === 401 || !type.startsWith("text/html")) throw new Elsewhere();
  return { html: await answer.text(), url: answer.headers.get("Content-Location") ?? answer.url, status: answer.status };
}

class Elsewhere extends Error {}

/** Fetches a page ahead of its being asked for. */
export function prefetch(url: string): void {
  if (!ahead.has(url)) {
    const page = ask(url);
    page.catch(() => ahead.delete(url));
    ahead.set(url, { at: performance.now(), page });
  }
}

/** Shows a page: the newest one asked for wins. */
export async function open(url: string, history: "push" | "replace" | "keep"): Promise<void> {
  const mine = ++newest;
  const known = ahead.get(url);
  ahead.delete(url);
  await guarded(url, async () => {
    const answer = await (known && performance.now() - known.at < fresh ? known.page : ask(url));
    if (mine === newest) show(answer, history);
  });
}

/** Sends a form and shows its answer. Forms go one after another, in the order in which they were sent. */
export function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const fields = new FormData(form, button);
  const body = form.enctype === "multipart/form-data" ? fields : new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  const url = button?.getAttribute("formaction") ?? form.action;
  const mine = ++newest;
  ahead.clear();
  const sent = turn.then(() => guarded(null, async () => {
    const answer = await ask(url, body);
    ahead.clear();
    if (mine !== newest) return;
    // What was sent has arrived: the form is empty for the next, unless the answer fills it.
    form.reset();
    held(() => show(answer, "push"));
  }));
  turn = sent;
  return sent;
}

async function guarded(url: string | null, work: () => Promise<void>): Promise<void> {
  const main = document.querySelector("main");
  main?.setAttribute("aria-busy", "true");
  try {
    await work();
  } catch (problem) {
    if (problem instanceof Elsewhere) {
      if (url === null) location.reload();
      else location.assign(url);
    } else {
      say(document.body.dataset.unreachable ?? "");
    }
  } finally {
    document.querySelector("main")?.removeAttribute("aria-busy");
  }
}

/** Puts words into the key line, where what was done last is told. */
export function say(words: string): void {
  const line = document.querySelector(".said");
  if (line) line.textContent = words;
}

const onePane = matchMedia("(max-width: 60rem)"); // as in desk-widths.css

/** In one pane the row that is current after an action stands where the one before it stood: the eye stays where it is, whatever closed or opened above. */
function held(change: () => void): void {
  const place = () => document.querySelector("[data-rows] > [aria-current=true]")?.getBoundingClientRect().top;
  const before = place();
  change();
  const after = place();
  if (onePane.matches && before !== undefined && after !== undefined && before > 0 && before < innerHeight) scrollBy({ top: after - before, behavior: "instant" });
}

function show(answer: Answer, how: "push" | "replace" | "keep"): void {
  const page = new DOMParser().parseFromString(answer.html, "text/html");
  const focused = handle(document.activeElement);
  const here = parts(document), there = parts(page);
  const same = here.size === there.size && [...here.keys()].every((name) => there.has(name));
  if (same) {
    for (const [name, part] of here) {
      const next = there.get(name)!;
      // Where one was in a list stays; what is read begins at its top.
      if (part.hasAttribute("data-pages") && !part.isEqualNode(next)) part.scrollTop = 0;
      renew(part, next);
    }
  } else {
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
  }
  document.title = page.title;
  if (how !== "keep" && answer.url !== location.href) history[how === "push" && !same ? "pushState" : "replaceState"](null, "", answer.url);
  if (focused && !document.querySelector(focused)?.matches(":focus")) document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("daybook:shown"));
}

function parts(root: Document): Map<string, Element> {
  return new Map([...root.querySelectorAll("[data-part]")].filter((part) => !part.parentElement?.closest("[data-part]")).map((part) => [part.getAttribute("data-part")!, part]));
}

/** How to find an element again after its part was replaced. */
function handle(element: Element | null): string | null {
  if (!element || element === document.body) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const key = element.getAttribute("data-key"), href = element.getAttribute("href");
  return key ? `[data-key="${CSS.escape(key)}"]` : href ? `a[href="${CSS.escape(href)}"]` : null;
}
