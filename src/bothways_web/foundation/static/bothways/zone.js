/* Chooses the browser's own time zone where the page asks for one. Without this file the zone that the page
 * chose stands there.
 *
 *   <select data-zone-here>
 */
"use strict";

(() => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  document.querySelectorAll("select[data-zone-here]").forEach((select) => {
    if ([...select.options].some((option) => option.value === here)) select.value = here;
  });
})();
