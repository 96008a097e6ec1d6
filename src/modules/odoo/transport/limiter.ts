/** Lets so many jobs run at once; the others wait in line. */
export class Limiter {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly most: number) {}

  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) {
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    } else {
      this.running++
    }
    try {
      return await job()
    } finally {
      const next = this.waiting.shift()
      if (next) {
        // The place is handed over: nobody slips in between.
        next()
      } else {
        this.running--
      }
    }
  }
}
