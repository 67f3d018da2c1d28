// Charts, drawn as vectors; each has its words as a table or a label for those who do not see it.
import { html, useEffect, useRef } from "./ui.js";
import * as echarts from "echarts";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function Chart({ option, height, label }) {
  const place = useRef();
  const chart = useRef();
  useEffect(() => {
    chart.current = echarts.init(place.current, null, { renderer: "svg" });
    const look = new ResizeObserver(() => chart.current.resize());
    look.observe(place.current);
    return () => { look.disconnect(); chart.current.dispose(); };
  }, []);
  useEffect(() => {
    chart.current.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: css("--ink") }, aria: { enabled: false }, ...option }, true);
    chart.current.resize();
  }, [option]);
  return html`<div class="chart" role="img" aria-label=${label} ref=${place} style=${{ height: height + "px" }}></div>`;
}

const axis = () => ({ axisLine: { lineStyle: { color: css("--line") } }, splitLine: { lineStyle: { color: css("--line") } }, axisLabel: { color: css("--ink") } });
const TIP = { renderMode: "richText", confine: true };

/** How far behind, one bar for each indicator, in groups by dimension; strengths stand to the left. */
export function gapOption(rows) {
  const colours = { mild: "#e7c36a", moderate: "#e19b3c", severe: "#d2642f", critical: "#b42318" };
  return {
    grid: { left: 8, right: 170, top: 8, bottom: 24, containLabel: true },
    tooltip: { ...TIP, formatter: (at) => rows[at.dataIndex].words },
    xAxis: { type: "value", min: Math.min(0, Math.floor(4 * Math.min(...rows.map((row) => row.degree))) / 4), max: 1, interval: 0.25, ...axis() },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => row.name), ...axis(), axisLabel: { color: css("--ink"), width: 190, overflow: "truncate" } },
    series: [{ type: "bar", barMaxWidth: 16, data: rows.map((row) => ({ value: row.degree, itemStyle: { color: row.degree < 0 ? "#2e7d4f" : colours[row.severity] || "#c9cfc9" } })),
      label: { show: true, position: "right", formatter: (at) => rows[at.dataIndex].label, color: css("--ink") } }],
  };
}

/** How often each measure takes each rank. */
export function ranksOption(rows, places) {
  const cells = rows.flatMap((row, y) => row.ranks.slice(0, places).map((part, x) => [x, y, part]));
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 44, containLabel: true },
    tooltip: { ...TIP, formatter: (at) => `${rows[at.data[1]].name}\n${at.data[0] + 1}: ${Math.round(at.data[2] * 100)}%` },
    xAxis: { type: "category", data: Array.from({ length: places }, (none, at) => String(at + 1)), ...axis(), splitLine: { show: false } },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => row.name), ...axis(), axisLabel: { color: css("--ink"), width: 190, overflow: "truncate" } },
    visualMap: { min: 0, max: 1, show: false, inRange: { color: ["#f4f6f3", "#b9d7c2", "#4d9468", "#14532d"] } },
    series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: css("--paper"), borderWidth: 1 },
      label: { show: true, formatter: (at) => (at.data[2] >= 0.05 ? Math.round(at.data[2] * 100) : "") } }],
  };
}

/** The phases as bars over the years from the start of each measure: pale until first results can be expected, dark while they are. */
export function roadmapOption(phases, words) {
  const rows = phases.flatMap((phase) => phase.measures.map((measure) => ({ ...measure, phase: phase.number })));
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 64, containLabel: true },
    tooltip: { ...TIP, formatter: (at) => { const row = rows[at.dataIndex]; return `${row.rank}. ${row.name}\n${row.horizon} · ${row.lead}`; } },
    legend: { bottom: 0, itemWidth: 14, selectedMode: false, textStyle: { color: css("--ink") } },
    xAxis: { type: "value", min: 0, minInterval: 1, name: words.years, nameLocation: "middle", nameGap: 24, ...axis() },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => row.phase + " · " + row.name), ...axis(), axisLabel: { color: css("--ink"), width: 210, overflow: "truncate" } },
    series: [
      { type: "bar", name: words.work, stack: "years", barMaxWidth: 16, itemStyle: { color: "#b9d7c2" }, data: rows.map((row) => row.from) },
      { type: "bar", name: words.results, stack: "years", barMaxWidth: 16, itemStyle: { color: "#14532d" }, data: rows.map((row) => row.to - row.from) },
    ],
  };
}
