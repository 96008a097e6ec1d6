import { withSuite } from "../../with-suite"

type Entry = {
  resolve?: string
  options?: { providers?: { id: string; resolve: string }[] }
}

const paymentOf = (config: ReturnType<typeof withSuite>): Entry | undefined =>
  (config.modules as Entry[]).find((entry) =>
    String(entry.resolve).endsWith("/payment")
  )

describe("withSuite", () => {
  it("should add cash on delivery from the package or from the sources", () => {
    expect(paymentOf(withSuite({}))?.options?.providers).toEqual([
      { resolve: "@saptmarkets/medusa-suite/providers/payment-cod", id: "cod" },
    ])
    const source = paymentOf(withSuite({}, {}, { from: "source" }))
    expect(source?.options?.providers?.[0].resolve).toBe(
      "./src/providers/payment-cod"
    )
  })

  it("should leave the host's payment providers and options in place", () => {
    const stripe = { resolve: "@medusajs/payment-stripe", id: "stripe" }
    const config = {
      modules: [
        {
          resolve: "@medusajs/medusa/payment",
          options: { providers: [stripe], webhook_delay: 1 },
        },
      ],
    }
    const { options } = paymentOf(withSuite(config)) ?? {}
    expect(options).toMatchObject({ webhook_delay: 1 })
    expect(options?.providers?.map(({ id }) => id)).toEqual(["stripe", "cod"])
    expect(config.modules[0].options.providers).toEqual([stripe])
  })

  it("should let a provider of the host with our id win", () => {
    const own = { resolve: "./src/cash", id: "cod" }
    const { options } =
      paymentOf(
        withSuite({
          modules: [
            {
              resolve: "@medusajs/medusa/payment",
              options: { providers: [own] },
            },
          ],
        })
      ) ?? {}
    expect(options?.providers).toEqual([own])
  })

  it("should add no provider of a feature that is off", () => {
    const off = withSuite({}, { features: { delivery: false } })
    expect(paymentOf(off)).toBeUndefined()
  })
})
