const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "1 paper", "2 papers", "3,661 papers"; give the plural of words that do not take an s. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : plural}`;
}

/** A whole number with its thousands set off by commas. */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Numbers up to twelve as words, "no" for 0; digits beyond. */
export function inWords(n: number): string {
  return small[n] ?? grouped(n);
}

/** A share as people say it ("one in five", "two in nine"), the nearest of fractions with a denominator up to ten; 0 to 1. */
export function shareInWords(share: number): string {
  if (share <= 0) return "none";
  if (share >= 1) return "all";
  if (share > 0.93) return "nearly all";
  if (share < 0.07) return share < 0.015 ? "very few" : "a few";
  if (Math.abs(share - 0.5) < 0.015) return "half";
  let best = {a: 1, b: 2, error: Infinity};
  for (let b = 2; b <= 10; ++b)
    for (let a = 1; a < b; ++a) {
      const error = Math.abs(a / b - share) + 0.002 * b + (a > 1 && b !== 10 ? 0.012 : 0.004);
      if (error < best.error) best = {a, b, error};
    }
  return `${small[best.a]!} in ${small[best.b]!}`;
}

/** "21%", "0.4%", "99.6%": as many digits as a share of 0 to 1 deserves; 0% and 100% only where it is none or all. */
export function percent(share: number): string {
  const value = 100 * share;
  if (value > 0 && value < 0.05) return "under 0.1%";
  if (value < 100 && value > 99.95) return "over 99.9%";
  return (value > 0 && value < 1) || (value < 100 && value > 99) ? `${value.toFixed(1)}%` : `${Math.round(value)}%`;
}

/** "a, b and c". */
export function listed(items: string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];

/** An ISO day, month or year as people write it: "1 Mar 2025", "Mar 2025", "2025"; long: "1 March 2025". */
export function dateInWords(date: string, {long = false} = {}): string {
  const [year, month, day] = date.split("-");
  const name = month ? months[Number(month) - 1]! : "";
  return [day ? String(Number(day)) : "", long ? name : name.slice(0, 3), year].filter(Boolean).join(" ");
}

/** A label with its first letter in upper case, for the start of a line; names such as "k-means", "iPhone" or "β-VAE" stay. */
export function capitalised(label: string): string {
  const [first = ""] = label;
  return /^\p{Ll}(?:-|[a-z]*[A-Z])/u.test(label) || !/^\p{Script=Latin}/u.test(label)
    ? label
    : first.toUpperCase() + label.slice(first.length);
}
