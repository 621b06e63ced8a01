/** Asks again and again until the answer is not empty or false; throws after a minute and a half. */
export async function until<T>(ask: () => T | Promise<T>): Promise<NonNullable<Exclude<T, false>>> {
  for (let attempts = 900; attempts > 0; --attempts) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Exclude<T, false>>;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it never came true: ${String(ask)}`);
}
