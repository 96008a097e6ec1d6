import { combosOf, nameOf, type OrderLine } from "../model"

const combo = (instance_id: string) => ({
  instance_id,
  combo_id: "combo_1",
  product_id: "prod_c",
  variant_id: "variant_c",
  handle: "box",
  title: "Box",
  quantity: 2,
  price: 25,
  slot_id: "slot_1",
  slot_title: "Bread",
  choice_id: "choice_1",
  per_combo: 1,
  part: 1,
})

function line(id: string, metadata: OrderLine["metadata"]): OrderLine {
  return { id, title: id, quantity: 2, unit_price: 1, metadata }
}

const order = (items: OrderLine[]) => ({
  id: "order_1",
  status: "pending",
  currency_code: "sar",
  items,
})

describe("combosOf", () => {
  it("should group lines by instance and leave out those bought singly", () => {
    const { instances, dissolved } = combosOf(
      order([
        line("a", { combo: combo("one") }),
        line("b", null),
        line("c", { combo: combo("two") }),
        line("d", { combo: combo("one") }),
      ])
    )

    expect(
      instances.map(({ lines }) => lines.map(({ id }) => id).join(""))
    ).toEqual(["ad", "c"])
    expect(dissolved).toEqual([])
  })

  it("should remember a dissolved combo with its note", () => {
    const kept = {
      ...combo("one"),
      note: "Out of bread",
      dissolved_at: "2026-11-20",
    }
    const { instances, dissolved } = combosOf(
      order([
        line("a", { dissolved_combo: kept }),
        line("b", { dissolved_combo: kept }),
      ])
    )

    expect(instances).toEqual([])
    expect(dissolved).toHaveLength(1)
    expect(dissolved[0]).toMatchObject({
      note: "Out of bread",
      at: "2026-11-20",
      combo: { title: "Box" },
      lines: [{ id: "a" }, { id: "b" }],
    })
  })

  it("should not show lines that an edit took out", () => {
    const gone = { ...line("a", { combo: combo("one") }), quantity: 0 }

    expect(combosOf(order([gone])).instances).toEqual([])
  })
})

describe("nameOf", () => {
  it("should not say the same twice", () => {
    const plain = line("Milk", null)

    expect(nameOf({ ...plain, variant_title: "Milk" }).variant).toBe("")
    expect(
      nameOf({ ...plain, product_title: "Rice", variant_title: "5 kg" })
    ).toEqual({ title: "Rice", variant: "5 kg" })
  })
})
