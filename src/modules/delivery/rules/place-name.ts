/** Cities are compared without case, spaces around and Latin accents. */
export function plainName(name: string | null | undefined): string {
  return (name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
}
