import type { MedusaContainer } from "@medusajs/framework/types"
import { affectedCombos } from "../affected-combos"
import { followPrices } from "../follow-prices"
import { keepFromPrices } from "../keep-from-prices"

jest.mock("../affected-combos")
jest.mock("../keep-from-prices")

const container = {} as MedusaContainer
const affected = jest.mocked(affectedCombos)
const keep = jest.mocked(keepFromPrices)

describe("followPrices", () => {
  beforeEach(() => jest.resetAllMocks())

  it("should take together what changes while it runs", async () => {
    let finish = () => {}
    keep.mockImplementationOnce(
      () => new Promise<void>((resolve) => (finish = resolve))
    )
    const first = followPrices(container, { price_ids: ["1"] })
    await followPrices(container, { price_ids: ["2"] })
    await followPrices(container, { price_ids: ["3"], variant_ids: ["a"] })
    await Promise.resolve()
    finish()
    await first
    expect(affected.mock.calls.map(([, change]) => change)).toEqual([
      { price_ids: ["1"], variant_ids: [], product_ids: [], all: false },
      {
        price_ids: ["2", "3"],
        variant_ids: ["a"],
        product_ids: [],
        all: false,
      },
    ])
    expect(keep).toHaveBeenCalledTimes(2)
  })

  it("should go on after a failure", async () => {
    keep.mockRejectedValueOnce(new Error("The database is away"))
    await expect(followPrices(container, { all: true })).rejects.toThrow()
    await followPrices(container, { product_ids: ["p"] })
    expect(affected).toHaveBeenLastCalledWith(container, {
      price_ids: [],
      variant_ids: [],
      product_ids: ["p"],
      all: false,
    })
  })
})
