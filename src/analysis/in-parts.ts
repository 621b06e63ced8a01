/** Work that can be left off for a while where it yields. */
export type Parts<Result> = Generator<void, Result>;

/** What the work comes to, done without a pause. */
export function atOnce<Result>(parts: Parts<Result>): Result {
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}
