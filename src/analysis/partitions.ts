/** A partition: by position, the group that a thing is in. */
export type Partition = readonly number[];

/**
 * How much two partitions of the same things agree: the adjusted Rand index (Hubert & Arabie 1985), 1 where they are the same, 0 on
 * average where they have nothing to do with each other. Two partitions that each say nothing (all together, or all apart) agree.
 */
export function adjustedRand(a: Partition, b: Partition): number {
  const together = new Map<string, number>();
  const [inA, inB] = [new Map<number, number>(), new Map<number, number>()];
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; ++i) {
    add(together, `${a[i]!} ${b[i]!}`);
    add(inA, a[i]!);
    add(inB, b[i]!);
  }
  const pairs = (counts: Iterable<number>) => {
    let sum = 0;
    for (const n of counts) sum += (n * (n - 1)) / 2;
    return sum;
  };
  const [both, ofA, ofB] = [pairs(together.values()), pairs(inA.values()), pairs(inB.values())];
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all ? (ofA * ofB) / all : 0;
  const most = (ofA + ofB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** The mean adjusted Rand index of every two of several partitions; 1 for fewer than two. */
export function meanAgreement(partitions: readonly Partition[]): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < partitions.length; ++i)
    for (let j = 0; j < i; ++j) {
      sum += adjustedRand(partitions[i]!, partitions[j]!);
      ++pairs;
    }
  return pairs ? sum / pairs : 1;
}
