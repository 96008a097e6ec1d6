import { DISSOLVED_COMBO_KEY, readLineCombo } from "../../../src"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { createDeli } from "./support/deli"
import { linesOfDeal, ordering } from "./support/ordering"

covers("POST /admin/orders/:id/combos/:instance_id/dissolve")

suiteTest({ seed: createDeli }, (app) => {
  const { admin, beginEdit, edit, linesOf, order, read } = ordering(app)

  it("should keep on order lines to which deal they belong", async () => {
    const { lines } = await order()
    expect(linesOfDeal(lines, "Breakfast")).not.toHaveLength(0)
    for (const line of linesOfDeal(lines, "Breakfast")) {
      const combo = readLineCombo(line)
      expect(combo).toMatchObject({ quantity: 2, price: 19.99 })
      expect(Number(line.quantity)).toBe(Number(combo?.per_combo) * 2)
    }
    const bare = Object.values(app.seeded.combos).map((c) => c.variant_id)
    expect(lines.filter((l) => bare.includes(l.variant_id))).toEqual([])
  })

  it("should refuse an edit that breaks a deal, on request and on confirm", async () => {
    const { id, lines } = await order()
    const [line] = linesOfDeal(lines, "Breakfast")
    await beginEdit(id)
    await edit(id, line, Number(line.quantity) - 1)
    for (const last of ["request", "confirm"]) {
      const { status, data } = await admin("POST", `order-edits/${id}/${last}`)
      expect({ last, status }).toEqual({ last, status: 400 })
      expect(data.code).toBe("combo_edit_breaks")
      expect(data.message).toContain("Breakfast")
    }
    expect(await linesOf(id)).toHaveLength(lines.length)
  })

  it("should let an edit make a whole deal less, and take it out", async () => {
    const { id, lines } = await order()
    await beginEdit(id)
    for (const line of linesOfDeal(lines, "Breakfast")) {
      await edit(id, line, Number(line.quantity) / 2)
    }
    for (const line of linesOfDeal(lines, "Pair")) {
      await edit(id, line, 0)
    }
    const { status, data } = await admin("POST", `order-edits/${id}/confirm`)
    expect({ status, data }).toMatchObject({ status: 200 })
    const after = await read(id)
    // One breakfast and the juice.
    expect(Number(after.item_total)).toBeCloseTo(19.99 + 8.5, 6)
  })

  it("should let plain lines be edited, and no price of a deal's line", async () => {
    const { id, lines } = await order()
    const [juice] = lines.filter((line) => !readLineCombo(line))
    await beginEdit(id)
    await edit(id, juice, 3)
    const plain = await admin("POST", `order-edits/${id}/confirm`)
    expect(plain.status).toBe(200)
    const total = 2 * 19.99 + 9 + 3 * 8.5
    expect(Number((await read(id)).item_total)).toBeCloseTo(total, 6)

    const [line] = linesOfDeal(await linesOf(id), "Breakfast")
    await beginEdit(id)
    await edit(id, line, Number(line.quantity), 0.01)
    const priced = await admin("POST", `order-edits/${id}/confirm`)
    expect(priced.status).toBe(400)
    expect(priced.data.code).toBe("combo_edit_breaks")
    expect(Number((await read(id)).item_total)).toBeCloseTo(total, 6)
  })

  it("should let single parts be edited after dissolving with a note", async () => {
    const { id, lines } = await order()
    const [first] = linesOfDeal(lines, "Breakfast")
    const instance = readLineCombo(first)?.instance_id
    const path = `orders/${id}/combos/${instance}/dissolve`
    expect((await admin("POST", path, {})).status).toBe(400)
    const { status, data } = await admin("POST", path, {
      note: "Out of eggs",
    })
    expect(status).toBe(200)
    const own = linesOfDeal(lines, "Breakfast")
    expect((data.line_ids as unknown as string[]).sort()).toEqual(
      own.map((line) => line.id).sort()
    )
    const after = await linesOf(id)
    for (const { id: lineId, unit_price } of own) {
      const line = after.find((candidate) => candidate.id === lineId)
      expect(line && readLineCombo(line)).toBeNull()
      expect(Number(line?.unit_price)).toBe(Number(unit_price))
      expect(line?.metadata?.[DISSOLVED_COMBO_KEY]).toMatchObject({
        instance_id: instance,
        title: "Breakfast",
        note: "Out of eggs",
        dissolved_by: app.people.admin.id,
      })
    }
    expect((await admin("POST", path, { note: "Again" })).status).toBe(404)
    await beginEdit(id)
    await edit(id, own[0], 1)
    const confirmed = await admin("POST", `order-edits/${id}/confirm`)
    expect(confirmed.status).toBe(200)
    // The other deal is still whole, and still guarded.
    expect(linesOfDeal(await linesOf(id), "Pair").length).toBeGreaterThan(1)
  })

  it("should refuse a combo's own variant in edits, drafts, exchanges and claims", async () => {
    const { id } = await order()
    const { breakfast } = app.seeded.combos
    const items = [{ variant_id: breakfast.variant_id, quantity: 1 }]
    await beginEdit(id)
    const begun: Record<string, string> = {}
    for (const [what, body] of [
      ["exchanges", { order_id: id }],
      ["claims", { order_id: id, type: "replace" }],
    ] as const) {
      const other = await order()
      const { status, data } = await admin("POST", what, {
        ...body,
        order_id: other.id,
      })
      expect({ what, status }).toEqual({ what, status: 200 })
      begun[what] = String(data[what.slice(0, -1)].id)
    }
    const calls: [string, object][] = [
      [`order-edits/${id}/items`, { items }],
      [`exchanges/${begun.exchanges}/outbound/items`, { items }],
      [`claims/${begun.claims}/outbound/items`, { items }],
      [
        "draft-orders",
        {
          region_id: app.shop.regionId,
          sales_channel_id: app.shop.salesChannelId,
          email: "guest@example.com",
          items,
        },
      ],
    ]
    for (const [path, body] of calls) {
      const { status, data } = await admin("POST", path, body)
      expect({ path, status, code: data.code }).toEqual({
        path,
        status: 400,
        code: "combo_variant_bare",
      })
      expect(data.message).toContain("Breakfast")
    }
  })
})
