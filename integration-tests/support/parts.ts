import type { SeedContext, TestContext } from "./app"

/** What one call of `suiteTest` wants to have tested. */
export type Part = {
  env?: Record<string, string>
  seed?: (context: SeedContext) => Promise<unknown>
  tests: (context: TestContext<unknown>) => void
}

export type NamedPart = Part & { name: string }

const collecting: { name?: string; parts: NamedPart[] } = { parts: [] }

/**
 * Takes the part for the area whose files are being read.
 * @returns false where there is none: the file runs alone
 */
export function collect(part: Part): boolean {
  if (collecting.name === undefined) {
    return false
  }
  collecting.parts.push({ ...part, name: collecting.name })
  return true
}

/** The parts of each file, under its name. */
export function partsOf(
  names: readonly string[],
  read: (name: string) => void
): NamedPart[] {
  for (const name of names) {
    collecting.name = name
    read(name)
  }
  collecting.name = undefined
  return collecting.parts
}
