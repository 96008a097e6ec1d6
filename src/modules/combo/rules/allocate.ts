/**
 * Splits a whole number by weights so that the parts add up to it exactly:
 * largest remainder, ties to the earlier part. Where nothing weighs anything
 * the second weights decide (pieces of a deal whose parts cost nothing).
 *
 * @param total what is split, 0 or more
 * @param weights one for each part, 0 or more
 * @param evenly weights for the case that all of `weights` are 0
 * @returns one part for each weight, none below 0
 *
 * @example allocate(700n, [100n, 100n, 100n]) // [234n, 233n, 233n]
 */
export function allocate(
  total: bigint,
  weights: readonly bigint[],
  evenly: readonly bigint[] = weights.map(() => 1n)
): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) {
    return evenly.some((weight) => weight > 0n)
      ? allocate(total, evenly, evenly)
      : weights.map(() => 0n)
  }
  const parts = weights.map((weight) => (total * weight) / sum)
  const rests = weights.map((weight, index) => ({
    index,
    rest: (total * weight) % sum,
  }))
  rests.sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1
  )
  const given = parts.reduce((all, part) => all + part, 0n)
  for (const { index } of rests.slice(0, Number(total - given))) {
    parts[index] += 1n
  }
  return parts
}
