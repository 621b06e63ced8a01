import type {Trend, TrendPoint, Trends} from "./trends.js";

/** A topic among the leading ones of a period. */
export interface RankPoint {
  trend: Trend;
  point: TrendPoint;
  /** Place among all topics of the period by papers, 1 = most; ties share the better place. */
  rank: number;
  tied: boolean;
  /** Row that it is drawn in, 1 = top: ties stand below each other in a fixed order. */
  row: number;
}

/** A topic's ranks: runs of neighbouring periods in which it is among the leading ones. */
export interface RankLine {
  trend: Trend;
  runs: RankPoint[][];
}

/**
 * The topics that come highest, at most `most` of them, each with its place by papers in the periods that have enough of them, down to
 * place `places`. Of topics with the same best place those with more papers come in. A line ends where the topic falls out of these
 * places or a period is too thin, and begins anew where it comes back.
 */
export function rankLines(
  {trends, told}: Trends,
  {most = 12, places = 12}: {most?: number; places?: number} = {}
): RankLine[] {
  const best = (trend: Trend) => Math.min(...told.map((i) => trend.points[i]!.rank ?? Infinity));
  const leading = trends
    .map((trend) => ({trend, best: best(trend)}))
    .filter(({best}) => best <= places)
    .sort(
      (a, b) => a.best - b.best || b.trend.papers - a.trend.papers || (a.trend.term.label < b.trend.term.label ? -1 : 1)
    )
    .slice(0, most)
    .map(({trend}) => trend);
  const points = told.map((period) => rowsOf(trends, period, places));
  return leading.map((trend): RankLine => {
    const runs: RankPoint[][] = [];
    let before = -Infinity;
    told.forEach((period, at) => {
      const point = points[at]!.get(trend);
      if (!point) return;
      if (period === before + 1) runs.at(-1)!.push(point);
      else runs.push([point]);
      before = period;
    });
    return {trend, runs};
  });
}

/** The topics of a period that stand in its first rows. */
function rowsOf(trends: Trend[], period: number, places: number): Map<Trend, RankPoint> {
  const present = trends.filter(({points}) => points[period]!.rank !== null);
  present.sort((a, b) => a.points[period]!.rank! - b.points[period]!.rank!);
  const shared = new Map<number, number>();
  for (const {points} of present) shared.set(points[period]!.rank!, (shared.get(points[period]!.rank!) ?? 0) + 1);
  return new Map(
    present.slice(0, places).map((trend, i) => {
      const point = trend.points[period]!;
      return [trend, {trend, point, rank: point.rank!, tied: shared.get(point.rank!)! > 1, row: i + 1}];
    })
  );
}
