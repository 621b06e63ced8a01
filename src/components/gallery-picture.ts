import {create} from "d3-selection";

const [width, height] = [96, 60];

/** A sketch of each example's chart, drawn with made-up values: how it looks, not what it says. */
const sketches: Record<string, string[]> = {
  "heat-map": Array.from({length: 24}, (_, i) => {
    const [row, column] = [Math.floor(i / 6), i % 6];
    return `M${column * 16 + 0.5},${row * 15 + 0.5}h14v13h-14z|${[1, 2, 4, 3][row]}|${0.12 + 0.75 * ((column * (row + 2) * 7 + row * 3) % 10) * 0.1}`;
  }),
  "slope-chart": [
    "M16,50L80,10|3|1|3",
    "M16,26L80,22|0|0.7|1.5",
    "M16,34L80,40|0|0.7|1.5",
    "M16,44L80,48|0|0.7|1.5",
    "M16,20L80,32|0|0.7|1.5"
  ],
  "chord-diagram": [
    "M48,4A26,26 0 0 1 72,20Q48,30 66,49A26,26 0 0 0 72.5,39Q48,30 60,6A26,26 0 0 0 48,4|1|0.5",
    "M24,20A26,26 0 0 1 38,6Q48,30 36,53A26,26 0 0 1 24,40Q48,30 24,20|3|0.5",
    "M50,4A26,26 0 0 1 73,22|1|1|4",
    "M74,28A26,26 0 0 1 54,55|2|1|4",
    "M48,56A26,26 0 0 1 24,40|3|1|4",
    "M22.4,34A26,26 0 0 1 44,4.4|4|1|4"
  ],
  beeswarm: Array.from({length: 31}, (_, i) => {
    const column = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 8, 8][i]!;
    const before = [0, 1, 3, 6, 11, 18, 23, 27, 29][column]!;
    const total = [1, 2, 3, 5, 7, 5, 4, 2, 2][column]!;
    const [x, y] = [8 + column * 10, 30 + (i - before - (total - 1) / 2) * 8];
    return `M${x - 3},${y}a3,3 0 1 1 6,0a3,3 0 1 1 -6,0z|${[1, 2, 3, 4, 5, 6][(i * 5) % 6]}|${i % 3 ? "0.85|1.4" : "0.9"}`;
  }),
  "stream-graph": [
    "M0,26L24,24L48,8L72,2L96,16L96,24L72,16L48,20L24,28L0,28Z|4|0.6",
    "M0,28L24,28L48,20L72,16L96,24L96,32L72,36L48,32L24,31L0,30Z|3|0.6",
    "M0,30L24,31L48,32L72,36L96,32L96,38L72,48L48,44L24,36L0,32Z|2|0.6",
    "M0,32L24,36L48,44L72,48L96,38L96,42L72,58L48,54L24,40L0,34Z|1|0.6"
  ],
  "upset-plot": [0, 1, 2, 3, 4].flatMap((row) => {
    const y = 6 + row * 12;
    const length = [48, 38, 26, 18, 10][row]!;
    const dots = [[0], [0, 1], [2], [1, 2], [0, 2]][row]!;
    return [
      ...[0, 1, 2].map(
        (i) => `M${2 + i * 11},${y}a3,3 0 1 1 6,0a3,3 0 1 1 -6,0z|${dots.includes(i) ? "ink" : "rule"}|1`
      ),
      `M42,${y - 4}h${length * 0.4}v8h${-length * 0.4}z|code|1`,
      `M${42 + length * 0.4},${y - 4}h${length * 0.6}v8h${-length * 0.6}z|none|1`
    ];
  }),
  "annotated-trend": [
    "M58,14h38v44h-38z|1|0.12",
    "M6,52L28,48L50,40L72,20L92,16|1|1|2.5",
    "M50,8V4H72V8|ink|1|1.2",
    "M0,58H96|rule|1|1"
  ],
  poster: [
    "M0,1H96|ink|1|2.5",
    "M0,8h62|ink|1|4",
    ...Array.from({length: 24}, (_, i) => {
      const [block, bar] = [Math.floor(i / 4), i % 4];
      const [x, base] = [(block % 3) * 34 + bar * 7, block < 3 ? 36 : 60];
      const tall = 3 + ((i * 7 + block * 5) % 14);
      return `M${x},${base}v${-tall}h5.5v${tall}z|${block + 1}|${bar === 3 ? 1 : 0.55}`;
    })
  ]
};

const colours: Record<string, string> = {
  ink: "var(--ink)",
  rule: "var(--rule-2)",
  code: "var(--code-linked)",
  none: "var(--code-none)"
};

/** A small picture of a worked example; decoration, beside its title. */
export function galleryPicture(name: string): SVGSVGElement {
  const svg = create("svg:svg")
    .attr("class", "gallery-picture")
    .attr("viewBox", `-1 -1 ${width + 2} ${height + 2}`)
    .attr("width", width)
    .attr("height", height)
    .attr("aria-hidden", "true");
  for (const sketch of sketches[name] ?? []) {
    const [path = "", colour = "0", opacity = "1", line] = sketch.split("|");
    const paint = colours[colour] ?? `var(--c${colour})`;
    const drawn = svg.append("path").attr("d", path).attr("opacity", opacity);
    if (line) drawn.attr("fill", "none").attr("stroke", paint).attr("stroke-width", line);
    else drawn.attr("fill", paint);
  }
  return svg.node() as unknown as SVGSVGElement;
}
