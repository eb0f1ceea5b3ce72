// What was opened counts as read after a moment. Marks go to the server a few at a time, and before the page is left.
import { say } from "./swap";

const dwell = 700; // ms an item stays open before it counts as read: passing by with j is not reading
const gather = 2_000; // ms in which further marks are waited for
const waiting = new Map<string, string>();
let opened = 0, sending = 0;

/** Looks whether the page shows an item that is not marked yet. */
export function noteOpened(): void {
  clearTimeout(opened);
  const form = document.querySelector<HTMLFormElement>("form[data-mark]");
  const item = form?.dataset.mark;
  if (!form || !item) return;
  const token = new FormData(form).get("form-token"), action = form.action;
  opened = window.setTimeout(() => {
    waiting.set(item, String(token));
    document.getElementById("i" + item)?.classList.add("read");
    clearTimeout(sending);
    sending = window.setTimeout(() => flush(action), gather);
    addEventListener("pagehide", () => flush(action), { once: true });
  }, dwell);
}

/** Sends what waits. A keepalive request outlives the page. */
export function flush(action: string): void {
  if (waiting.size === 0) return;
  const body = new URLSearchParams([["form-token", [...waiting.values()].at(-1)!], ["seen", "yes"], ["quiet", "1"]]);
  for (const item of waiting.keys()) body.append("item", item);
  const sent = [...waiting];
  waiting.clear();
  fetch(action, { method: "POST", body, keepalive: true, credentials: "same-origin", headers: { "Daybook-Script": "1" } })
    .then((answer) => { if (!answer.ok) throw new Error(); })
    .catch(() => {
      for (const [item, token] of sent) waiting.set(item, token);
      say(document.body.dataset.unreachable ?? "");
    });
}
