/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs contestants in turn, round after round, so that what disturbs the
 * machine disturbs all of them. The first rounds warm up and do not count.
 *
 * @param {Record<string, () => Promise<unknown>>} contestants
 * @param {{ rounds: number, warmUp?: number }} options
 * @returns {Promise<Record<string, number>>} median milliseconds by name
 */
export async function alternate(contestants, { rounds, warmUp = 10 }) {
  /** @type {Record<string, number[]>} */
  const times = {}
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now()
      await run()
      const took = performance.now() - start
      if (round >= warmUp) {
        times[name] = [...(times[name] ?? []), took]
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, median(list)])
  )
}

/**
 * Prints medians and each one's ratio to the first.
 *
 * @param {string} title
 * @param {Record<string, number>} medians
 */
export function print(title, medians) {
  const [first] = Object.values(medians)
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(medians)) {
    console.log(
      `  ${name.padEnd(44)} ${value.toFixed(1).padStart(8)} ms   ${(value / first).toFixed(2)} x`
    )
  }
}
