/* Draws the pictures of Insights from their tables. Without this file the tables stand open.
 *
 *   <figure data-chart="stack"> … <div class="drawn" hidden> </figure> … <table>
 *   the head of a column says in whose colour it is drawn and how (data-whose, data-fill), a cell what (data-value,
 *   or data-low and data-high for a bar between two ends).
 */
"use strict";

(() => {
  const colour = (within, whose) => {
    const probe = document.createElement("i");
    probe.className = `probe ${whose}`;
    within.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  function hatched(ink) {
    const tile = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
    const pen = tile.getContext("2d");
    Object.assign(pen, { strokeStyle: ink, lineWidth: 2 });
    for (const shift of [-8, 0, 8]) {
      pen.beginPath();
      pen.moveTo(shift, 8);
      pen.lineTo(shift + 8, 0);
      pen.stroke();
    }
    return pen.createPattern(tile, "repeat");
  }

  const filled = (fill, ink) => ({ hatch: hatched(ink), hollow: "transparent" })[fill] ?? ink;

  /* The columns that are drawn, each with its cells. */
  function columnsOf(table) {
    const rows = [...table.tBodies[0].rows];
    return [...table.tHead.rows[0].cells].flatMap((head, place) =>
      head.dataset.fill === undefined ? [] : [{ head, cells: rows.map((row) => row.cells[place]) }],
    );
  }

  function valueOf(cell, sign) {
    const { value, low, high } = cell.dataset;
    if (high !== undefined) return [Number(low), Number(high)];
    return value === undefined ? null : sign * Number(value);
  }

  function datasetOf({ head, cells }, kind, within) {
    const { whose, fill, below } = head.dataset;
    const ink = colour(within, whose);
    const sign = below === undefined ? 1 : -1;
    const found = {
      label: head.textContent.trim(),
      cells,
      ink,
      data: cells.map((cell) => valueOf(cell, sign)),
      borderColor: ink,
      borderWidth: 1.5,
      backgroundColor: cells.map((cell) => filled(kind === "bars" && cell.dataset.high ? "hollow" : fill, ink)),
    };
    if (kind === "stack") found.stack = "one";
    if (kind !== "lines") return { ...found, maxBarThickness: 34, minBarLength: 2, borderSkipped: false };
    const dash = fill === "dash" ? [6, 4] : [];
    return { ...found, borderWidth: 2, borderDash: dash, backgroundColor: ink, pointRadius: 2, spanGaps: true };
  }

  /* The middle of a bar between two ends: a line across it; where there is no bar, why. */
  const middles = {
    id: "middles",
    afterDatasetsDraw(chart) {
      const { ctx, scales, options } = chart;
      const lying = options.indexAxis === "y";
      const font = `12px ${Chart.defaults.font.family}`;
      Object.assign(ctx, { strokeStyle: options.middle, lineWidth: 3, fillStyle: options.quiet, font });
      chart.data.datasets.forEach((set, place) => {
        chart.getDatasetMeta(place).data.forEach((bar, row) => {
          const { high, value } = set.cells[row].dataset;
          if (high === undefined) {
            if (lying) ctx.fillText(set.cells[row].textContent.trim(), scales.x.left + 6, bar.y + 4);
            return;
          }
          const at = (lying ? scales.x : scales.y).getPixelForValue(Number(value));
          const half = (lying ? bar.height : bar.width) / 2 + 3;
          ctx.beginPath();
          ctx.moveTo(...(lying ? [at, bar.y - half] : [bar.x - half, at]));
          ctx.lineTo(...(lying ? [at, bar.y + half] : [bar.x + half, at]));
          ctx.stroke();
        });
      });
    },
  };

  function optionsOf(figure, kind, names) {
    const [soft, line] = [colour(figure, "quiet"), colour(figure, "hair")];
    const lying = kind === "ranges";
    const values = {
      beginAtZero: true,
      stacked: kind === "stack",
      max: figure.dataset.most ? Number(figure.dataset.most) : undefined,
      grid: { color: line },
      ticks: { color: soft, precision: 0, maxTicksLimit: 6, callback: (value) => Math.abs(value).toLocaleString() },
    };
    const labels = {
      stacked: kind === "stack",
      grid: { display: false },
      ticks: { color: soft, maxRotation: 0, autoSkip: !lying, autoSkipPadding: 14, callback: (value) => names[value] },
    };
    return {
      middle: colour(figure, "ink"),
      quiet: soft,
      indexAxis: lying ? "y" : "x",
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "nearest", intersect: kind !== "lines" },
      scales: lying ? { x: values, y: labels } : { x: labels, y: values },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: { label: ({ dataset, dataIndex }) => `${dataset.label}: ${dataset.cells[dataIndex].textContent.trim()}` },
        },
      },
      onClick: (_event, [hit], chart) => {
        const link = hit && chart.data.datasets[hit.datasetIndex].cells[hit.index].querySelector("a");
        if (link) location.assign(link.href);
      },
    };
  }

  function draw(card) {
    const figure = card.querySelector("figure");
    if (!figure) return;
    const table = card.querySelector("table");
    const kind = figure.dataset.chart;
    const names = [...table.tBodies[0].rows].map((row) => row.cells[0].textContent.trim());
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", figure.dataset.says);
    const place = figure.querySelector(".drawn");
    place.replaceChildren(canvas);
    for (const part of [place, figure.querySelector(".legend")]) part.hidden = false;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    drawn.push(
      new Chart(canvas, {
        type: kind === "lines" ? "line" : "bar",
        data: { labels: names, datasets: columnsOf(table).map((column) => datasetOf(column, kind, figure)) },
        options: optionsOf(figure, kind, names),
        plugins: [middles],
      }),
    );
  }

  const drawn = [];
  const cards = [...document.querySelectorAll(".chart")];
  const drawAll = () => {
    drawn.splice(0).forEach((chart) => chart.destroy());
    cards.forEach(draw);
  };

  if (typeof Chart === "undefined") return;
  drawAll();
  cards.forEach((card) => { if (card.querySelector("figure")) card.querySelector("details").open = false; });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
})();
