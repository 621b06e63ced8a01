/** A run of periods in which a topic is uncharacteristically frequent. */
export interface Burst {
  /** Positions of its first and last period. */
  start: number;
  end: number;
  /** How much better the state of bursts explains the span than the usual one: the difference of their costs, above 0. */
  weight: number;
  /** Papers of the span that mention the topic, of how many. */
  papers: number;
  n: number;
  /** Share of the papers within the span over that of all periods. */
  level: number;
}

export interface BurstOptions {
  /** How many times the usual share the state of bursts expects, above 1 (Kleinberg's s). */
  s?: number;
  /** What it costs to enter that state, in logarithms of the number of periods (Kleinberg's γ). */
  gamma?: number;
}

/**
 * Bursts of `counts` out of `totals`, period by period, in the order of time: the two-state automaton for batched arrivals
 * (Kleinberg 2002, "Bursty and hierarchical structure in streams", section 4). In the usual state a paper mentions the topic with
 * chance p₀ = R / D over all periods, in a burst with s·p₀; entering a burst costs γ ln n, leaving it nothing; the sequence of
 * states is the one of least cost, found by dynamic programming, and of equal ones that with the shorter bursts. None where s·p₀
 * is 1 or more: what is in that many papers cannot be much more frequent.
 */
export function burstsOf(counts: number[], totals: number[], {s = 2, gamma = 1}: BurstOptions = {}): Burst[] {
  const gains = burstGains(counts, totals, s);
  if (!gains) return [];
  const states = leastCost(gains, gamma * Math.log(counts.length));
  const share = sum(counts) / sum(totals);
  const bursts: Burst[] = [];
  for (const [at, bursting] of states.entries()) {
    if (!bursting) continue;
    const last = bursts.at(-1);
    const burst = last?.end === at - 1 ? last : {start: at, end: at, weight: 0, papers: 0, n: 0, level: 0};
    if (burst !== last) bursts.push(burst);
    burst.end = at;
    burst.weight += gains[at]!;
    burst.papers += counts[at]!;
    burst.n += totals[at]!;
    burst.level = burst.papers / burst.n / share;
  }
  return bursts;
}

/** By period, what the state of bursts saves over the usual one: σ(0, r, d) − σ(1, r, d), in which the binomial coefficients cancel. */
function burstGains(counts: number[], totals: number[], s: number): number[] | null {
  const usual = sum(counts) / sum(totals);
  const high = s * usual;
  if (!(usual > 0 && high < 1 && s > 1)) return null;
  const [mentioned, not] = [Math.log(s), Math.log((1 - high) / (1 - usual))];
  return counts.map((count, i) => count * mentioned + (totals[i]! - count) * not);
}

/** Which periods burst in the sequence of states, begun in the usual one, that saves most. */
function leastCost(gains: number[], entering: number): boolean[] {
  /** For each period and state, whether the best way there came from a burst. */
  const cameFromBurst: [boolean, boolean][] = [];
  let [usual, burst] = [0, -Infinity];
  for (const gain of gains) {
    const [leaves, stays] = [burst > usual, burst > usual - entering];
    cameFromBurst.push([leaves, stays]);
    [usual, burst] = [leaves ? burst : usual, (stays ? burst : usual - entering) + gain];
  }
  const states: boolean[] = [];
  let bursting = burst > usual;
  for (let at = gains.length - 1; at >= 0; --at) {
    states[at] = bursting;
    bursting = cameFromBurst[at]![bursting ? 1 : 0];
  }
  return states;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
