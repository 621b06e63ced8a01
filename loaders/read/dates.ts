/** ISO day, month or year at the front of a value such as 2024-06-05T08:37:50Z or 2024/06; null when there is no real one. */
export function isoDate(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return null;
  const match = /^\s*(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?!\d))?)?(?!\d)/.exec(text);
  if (!match) return null;
  const [, year, , month, day] = match;
  if (!month) return year!;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const start = `${year}-${month.padStart(2, "0")}`;
  if (!day) return start;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${start}-${day.padStart(2, "0")}` : null;
}
