// The desk's script: swaps parts instead of loading pages, listens to keys, looks ahead. Everything works without it.
import { takeDrops } from "./drop";
import { lookAhead, press } from "./keys";
import { noteOpened } from "./marks";
import { open, prefetch, say, send } from "./swap";

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("data-whole") || new URL(form.action).origin !== location.origin) return;
  event.preventDefault();
  void send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = linkOf(event);
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void open(link.href, link.hasAttribute("data-open") ? "replace" : "push");
});

// A text to carry out: the button beside it puts it on the clipboard; where that is not allowed, the text is selected to be copied by hand.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copies]") : null;
  const text = button?.parentElement?.querySelector<HTMLTextAreaElement>("[data-copy]");
  if (!text) return;
  text.select();
  void navigator.clipboard?.writeText(text.value).then(() => say(button?.dataset.copies ?? ""), () => undefined);
});

document.addEventListener("pointerover", (event) => {
  const link = linkOf(event);
  if (link && link.href !== location.href) prefetch(link.href);
});

document.addEventListener("keydown", press);
document.documentElement.classList.add("js");
takeDrops();
document.addEventListener("daybook:shown", () => { lookAhead(); noteOpened(); });
addEventListener("popstate", () => void open(location.href, "keep"));
lookAhead();
noteOpened();

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-swap], a[data-open]") : null;
}
