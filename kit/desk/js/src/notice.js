// What the desk says: one line on the page for a while, and a live region for those who listen.

import { h } from "./dom.js";

const STAYS = 8000; // ms a notice is shown; an error stays until the next decision

export function createNotice() {
  const live = h("div", { class: "kit-unseen", role: "status", "aria-live": "polite" });
  const dom = h("div", { class: "kit-notice", hidden: true });
  let timer = 0;
  const notice = {
    dom,
    live,
    /** One line to show and to announce; "" takes it away. @param {string} line @param {"notice"|"error"} [tone] */
    say(line, tone = "notice") {
      clearTimeout(timer);
      dom.textContent = line;
      dom.hidden = line === "";
      dom.classList.toggle("kit-error", tone === "error");
      if (!line) return;
      notice.announce(line);
      if (tone !== "error") timer = setTimeout(() => notice.say(""), STAYS);
    },
    /** @param {string} line */
    announce(line) {
      live.textContent = line;
    },
    close: () => clearTimeout(timer),
  };
  return notice;
}
