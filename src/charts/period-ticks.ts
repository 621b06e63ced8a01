import type {Period} from "../analysis/periods.js";
import {textWidth} from "../components/text-width.js";

export interface PeriodTick {
  /** Under each column; empty where there is no room. */
  label: string;
  /** Under the first column of each year, where the labels do not say it; else empty. */
  year: string;
}

/** Names of columns `step` px apart, in as many words as fit side by side: the last column always keeps its name. */
export function periodTicks(periods: Period[], step: number, size = 13): PeriodTick[] {
  const yearly = periods.every(({tick}) => !tick);
  if (yearly) {
    const full = periods.map(({label}) => label);
    const labels = fits(full, step, size)
      ? full
      : thinned(
          periods.map(({short}) => short),
          step,
          size
        );
    return labels.map((label) => ({label, year: ""}));
  }
  const forms = [
    periods.map(({tick, label}) => tick || label),
    periods.map(({tick, short}) => tick.split("–")[0] || short)
  ];
  const labels = forms.find((form) => fits(form, step, size)) ?? periods.map(() => "");
  const first = periods.map(({year, tick}, i) => (tick && periods[i - 1]?.year !== year ? year : ""));
  const years = spaced(first, step, size) ? first : periods.map(({short}, i) => (first[i] ? short : ""));
  const merged = periods.map(({tick, short}, i) => (tick || labels[i] ? years[i]! : short));
  return labels.map((label, i) => ({label, year: spaced(merged, step, size) ? merged[i]! : ""}));
}

function fits(labels: string[], step: number, size: number): boolean {
  return labels.every((label) => textWidth(label, size) <= step - 5);
}

/** Whether labels that are not empty leave room for one another. */
function spaced(labels: string[], step: number, size: number): boolean {
  let end = -Infinity;
  return labels.every((label, i) => {
    if (!label) return true;
    const half = textWidth(label, size) / 2;
    const free = i * step - half >= end;
    end = i * step + half + 5;
    return free;
  });
}

/** Every second, third or further label, counted from the last. */
function thinned(labels: string[], step: number, size: number): string[] {
  const widest = Math.max(...labels.map((label) => textWidth(label, size)));
  const every = Math.max(1, Math.ceil((widest + 5) / step));
  return labels.map((label, i) => ((labels.length - 1 - i) % every ? "" : label));
}
