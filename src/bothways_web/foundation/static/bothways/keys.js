/* The keyboard of the desk. Everything here has a link or a button of its own: without this file nothing is lost.
 *
 *   ?        the list of keys, in <dialog id="keys">
 *   /        the search field, [data-find]; arrow down goes on into what was found
 *   j, k     the next and the previous row, [data-row]
 *   Enter    opens the row: its [data-open] link, or else its first link
 *   x        ticks the row's checkbox
 *   l        logs a talk with the row's customer, [data-log]; outside of rows it is the page's own key
 *   Backspace  says no to the row, where it asks something
 *   a letter presses the control with that [data-key] in the focused row, or else outside all rows
 *   Escape   leaves a field
 */
"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const visible = (element) => element.getClientRects().length > 0;
  const rows = () => all("[data-row]").filter(visible);
  const rowOf = (element) => (element instanceof Element ? element.closest("[data-row]") : null);
  const typing = (element) =>
    element instanceof Element &&
    (element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])"));

  let lastIndex = -1;

  function focusRow(row) {
    if (!row) return;
    if (!row.hasAttribute("tabindex")) row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const list = rows();
    const here = list.indexOf(rowOf(document.activeElement));
    const start = lastIndex >= 0 || step > 0 ? lastIndex : list.length;
    const from = here >= 0 ? here : start;
    focusRow(list[Math.min(Math.max(from + step, 0), list.length - 1)]);
  }

  function controlFor(key) {
    const selector = `[data-key="${CSS.escape(key)}"]`;
    const row = rowOf(document.activeElement);
    const inRow = row ? all(selector, row).find(visible) : null;
    return inRow || all(selector).find((control) => visible(control) && !rowOf(control));
  }

  function press(control) {
    if (control.matches("input:not([type=submit], [type=button], [type=checkbox], [type=radio]), textarea, select")) control.focus();
    else control.click();
  }

  function labelOf(control) {
    const copy = control.cloneNode(true);
    all("kbd", copy).forEach((mark) => mark.remove());
    return control.dataset.keyLabel || control.getAttribute("aria-label") || copy.textContent.trim();
  }

  /* The dialog holds the fixed keys; those of the page in view are added when it opens. */
  function showKeys() {
    const dialog = document.getElementById("keys");
    if (!dialog || dialog.open) return;
    const list = dialog.querySelector("[data-page-keys]");
    if (list) {
      const labels = new Map();
      all("[data-key]").filter(visible).forEach((control) => {
        if (!labels.has(control.dataset.key)) labels.set(control.dataset.key, labelOf(control));
      });
      list.replaceChildren(
        ...[...labels].flatMap(([key, label]) => {
          const term = document.createElement("dt");
          term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
          return [term, Object.assign(document.createElement("dd"), { textContent: label })];
        }),
      );
    }
    dialog.showModal();
  }

  const fixed = {
    "?": showKeys,
    "/": () => document.querySelector("[data-find]")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    x: () => rowOf(document.activeElement)?.querySelector("input[type=checkbox]")?.click(),
  };

  function openRow(target) {
    if (!target.matches("[data-row]")) return false;
    const link = target.querySelector("[data-open]") || target.querySelector("a[href]");
    link?.click();
    return Boolean(link);
  }

  function inField(event) {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "ArrowDown" && event.target.matches("[data-find]")) {
      const first = event.target.closest("form, [data-finder]")?.querySelector("[data-found] a[href]");
      if (first) { event.preventDefault(); first.focus(); }
    }
  }

  /* In the found list the arrows walk from link to link. */
  function inFound(event, list) {
    const links = all("a[href]", list);
    const next = links[links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    (next || list.closest("form, [data-finder]")?.querySelector("[data-find]"))?.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) return inField(event);
    if (document.querySelector("dialog[open]")) return;
    const found = event.target instanceof Element && event.target.closest("[data-found]");
    if (found && (event.key === "ArrowDown" || event.key === "ArrowUp")) return inFound(event, found);
    if (event.key === "Enter") {
      if (openRow(event.target)) event.preventDefault();
      return;
    }
    if (event.key === "Escape") return rowOf(document.activeElement) ? document.activeElement.blur() : undefined;
    const log = event.key === "l" && rowOf(event.target)?.dataset.log;
    const control = event.key.length === 1 || event.key === "Backspace" ? controlFor(event.key) : null;
    const act = log ? () => location.assign(log) : control ? () => press(control) : fixed[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  function remember(element) {
    const row = rowOf(element);
    if (row) lastIndex = rows().indexOf(row);
  }
  document.addEventListener("focusin", (event) => remember(event.target));
  remember(document.activeElement); /* a row with autofocus may have got it before this was read */

  /* A row that was dealt with is gone: the next one takes the focus, so that one key after another works.
   * Where nothing was put in its place nothing settles, so the end of the request is listened to as well. */
  ["htmx:afterSettle", "htmx:afterRequest"].forEach((ended) => {
    document.addEventListener(ended, () => {
      if (document.activeElement !== document.body || lastIndex < 0) return;
      const list = rows();
      focusRow(list[Math.min(lastIndex, list.length - 1)]);
    });
  });
})();
