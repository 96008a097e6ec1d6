/**
 * Runs an assertion until it holds: events are worked on after the answer.
 * The last failure is thrown when it does not hold within the time.
 */
export async function eventually(
  assertion: () => Promise<void> | void,
  milliseconds = 15_000
): Promise<void> {
  const end = Date.now() + milliseconds
  for (;;) {
    try {
      await assertion()
      return
    } catch (error) {
      if (Date.now() > end) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
