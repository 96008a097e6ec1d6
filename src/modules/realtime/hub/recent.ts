/** Remembers the last ids, so that what comes twice is delivered once. */
export class Recent {
  private readonly ids = new Set<string>()

  constructor(private readonly most: number) {}

  /** False for an id that was seen; what has no id is always new. */
  isNew(id: string | null): boolean {
    if (id === null) {
      return true
    }
    if (this.ids.has(id)) {
      return false
    }
    this.ids.add(id)
    if (this.ids.size > this.most) {
      const [oldest] = this.ids
      this.ids.delete(oldest)
    }
    return true
  }
}
