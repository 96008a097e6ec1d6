/** Columns of a translator's file, in the order in which they are exported. */
export const TEXT_COLUMNS = [
  "reference",
  "reference_id",
  "field",
  "of",
  "sold",
  "text",
  "translation",
] as const

/** Longest text that a cell may hold. */
export const LONGEST_TEXT = 50_000
