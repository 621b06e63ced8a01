// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {tableTwin} from "../../src/components/table-twin.ts";

const cells = (box: Element) =>
  Array.from(box.querySelectorAll("tbody tr"), (row) =>
    Array.from(row.querySelectorAll("td"), (cell) => cell.textContent)
  );

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
);

describe("the table of a chart", () => {
  it("has a caption, a header for each column, and figures to the right", () => {
    const box = tableTwin(
      [
        {topic: "graphs", papers: 1200, share: 0.123456, year: 2024},
        {topic: "<b>flow</b>", papers: 1, share: null, year: 2025}
      ],
      {caption: "Graphs lead"}
    );
    expect(box.querySelector("caption")!.textContent).toBe("Graphs lead");
    const heads = Array.from(box.querySelectorAll("th"));
    expect(heads.map(({textContent, scope}) => [textContent, scope])).toEqual([
      ["Topic", "col"],
      ["Papers", "col"],
      ["Share", "col"],
      ["Year", "col"]
    ]);
    expect(heads.map(({className}) => className)).toEqual(["", "number", "number", "number"]);
    expect(cells(box)).toEqual([
      ["graphs", "1,200", "0.123", "2024"],
      ["<b>flow</b>", "1", "", "2025"]
    ]);
  });

  it("draws the rows in view of a long table", () => {
    const rows = Array.from({length: 10_000}, (_, i) => ({i, name: `row ${i}`}));
    const box = tableTwin(rows, {caption: "many"});
    document.body.replaceChildren(box);
    const drawn = box.querySelectorAll("tbody tr[aria-rowindex]");
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThan(100);
    expect(box.querySelector("table")!.getAttribute("aria-rowcount")).toBe("10001");
    expect(box.querySelectorAll("col")).toHaveLength(2);
    expect(box.querySelector(".find-note")!.textContent).toContain("only the rows in sight");
  });

  it("opens what a row stands for", () => {
    const open = vi.fn();
    const box = tableTwin([{topic: "graphs"}, {topic: "flow"}], {
      caption: "two",
      open: ({topic}) => (topic === "flow" ? () => open(topic) : null)
    });
    expect(box.querySelectorAll("tbody button")).toHaveLength(1);
    box.querySelector<HTMLButtonElement>("tbody button")!.click();
    expect(open).toHaveBeenCalledWith("flow");
  });

  it("says that there are no rows", () => {
    expect(tableTwin([], {caption: "Nothing stands out"}).textContent).toContain("Nothing stands out. No rows.");
  });
});
