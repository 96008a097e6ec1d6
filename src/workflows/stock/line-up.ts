/** The end of each key's line: done when everybody in it has left. */
const tails = new Map<string, Promise<void>>()

/**
 * Lines up for several keys at once, in this process. Places are taken in all
 * lines in the same instant, so that no two wait for each other, and turns
 * come in the order of arrival.
 *
 * @returns what gives the place up: call it in every case
 * @throws what `tooLate` makes when the turn has not come by then
 */
export async function lineUp(
  keys: string[],
  deadline: number,
  tooLate: () => Error
): Promise<() => void> {
  const turn = Promise.all(keys.map((key) => tails.get(key)))
  let leave = () => {}
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  // Who gives up early still has the ones before him between him and the next.
  const tail = Promise.all([turn, left]).then(() => {
    for (const key of keys) {
      if (tails.get(key) === tail) {
        tails.delete(key)
      }
    }
  })
  for (const key of keys) {
    tails.set(key, tail)
  }
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), deadline - Date.now())
  })
  try {
    await Promise.race([turn, patience])
    return leave
  } catch (error) {
    leave()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
