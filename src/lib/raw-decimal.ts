/** The JSON twin (`raw_amount`) in which Medusa keeps a number exactly. */
export function rawOf(value: string): string {
  return JSON.stringify({ value, precision: 20 })
}
