/* Says how many rows are ticked, in the bar that belongs to them. Without this file the bar says its own words.
 *
 *   <p class="count" data-count="several" data-words="{n} chosen">The ticked ones</p>
 *   counts the ticked checkboxes of the form with id="several".
 *
 * A list that is fetched anew while somebody ticks keeps the ticks of the rows that still stand in it.
 */
"use strict";

(() => {
  const boxes = () =>
    [...document.querySelectorAll("[data-count]")].flatMap((place) =>
      [...(document.getElementById(place.dataset.count)?.elements ?? [])].filter((field) => field.type === "checkbox"),
    );
  let kept = new Set();

  function count(place) {
    const form = document.getElementById(place.dataset.count);
    const ticked = form ? [...form.elements].filter((field) => field.type === "checkbox" && field.checked) : [];
    place.textContent = place.dataset.words.replace("{n}", String(ticked.length));
  }

  const countAll = () => document.querySelectorAll("[data-count]").forEach(count);

  document.addEventListener("change", countAll);
  document.addEventListener("htmx:beforeSwap", () => {
    kept = new Set(boxes().filter((box) => box.checked).map((box) => box.value));
  });
  document.addEventListener("htmx:afterSettle", () => {
    boxes().forEach((box) => { box.checked ||= kept.has(box.value); });
    countAll();
  });
  countAll();
})();
