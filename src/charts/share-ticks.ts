const steps = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5];

/**
 * Ticks for shares from 0 up, at most `count` above zero, and the top of the axis, which holds `most`: the next tick where that is
 * near, else a little above `most`; all 0 to 1.
 */
export function shareTicks(most: number, count = 4): {ticks: number[]; top: number} {
  const step = steps.find((step) => most <= count * step + 1e-9) ?? 0.5;
  const next = Math.max(1, Math.ceil(most / step - 1e-9)) * step;
  const top = Math.min(1, next <= 1.12 * most || next === step ? next : 1.04 * most);
  const ticks = Array.from({length: Math.floor(top / step + 1e-9) + 1}, (_, i) => Math.round(1e6 * i * step) / 1e6);
  return {ticks, top};
}

/** A tick of a share axis: the unit on the last only, so "0", "25", "50%"; fractions of a percent keep their digit. */
export function shareTickLabel(tick: number): string {
  return tick === 0 ? "0" : `${Math.round(1000 * tick) / 10}%`;
}
