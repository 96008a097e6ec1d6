import { search } from "@medusajs/framework/utils"
import { plannedFields } from "../fields"
import { condition } from "../filters"
import { projector } from "../project"

const fields = plannedFields({
  name: "test",
  fields: search
    .define({
      id: search.keyword().filterable(),
      tags: search.keyword().filterable().array(),
      prices: search.object({ sar: search.float().filterable() }),
      is_new: search.boolean().filterable(),
      made_at: search.date().filterable(),
      title: search.text().searchable({ weight: 3 }),
    })
    .toFields(),
})

describe("filters", () => {
  it("should become conditions with their values apart", () => {
    expect(
      condition(
        {
          $or: [{ tags: ["a", "b'c"] }, { is_new: "true" }],
          $not: { id: "x" },
          "prices.sar": { $gte: 1, $lt: "2.5" },
        },
        fields
      )
    ).toEqual({
      text:
        "((((indexed @> ?::jsonb or indexed @> ?::jsonb)) or " +
        "(indexed @> ?::jsonb)) and not coalesce((indexed @> ?::jsonb), false) and " +
        `((indexed #>> '{"prices","sar"}')::float8 >= ? and ` +
        `(indexed #>> '{"prices","sar"}')::float8 < ?))`,
      bindings: [
        '{"tags":["a"]}',
        `{"tags":["b'c"]}`,
        '{"is_new":true}',
        '{"id":"x"}',
        1,
        2.5,
      ],
    })
  })

  it("should compare dates as instants", () => {
    const { bindings } = condition(
      { made_at: { $gt: "2026-01-01T00:00:00Z" } },
      fields
    )
    expect(bindings).toEqual([Date.UTC(2026, 0, 1)])
  })

  it.each([
    [{ nothing: 1 }],
    [{ tags: { $gt: 1 } }],
    [{ "prices.sar": { $gt: "much" } }],
    [{ id: { $soundsLike: "x" } }],
  ])("should refuse %j", (filters) => {
    expect(() => condition(filters as never, fields)).toThrow()
  })

  it("should need nothing when there are none", () => {
    expect(condition(undefined, fields)).toEqual({ text: "true", bindings: [] })
    expect(condition({ $or: [] }, fields).text).toContain("false")
  })
})

describe("a projection", () => {
  it("should keep what is asked for, at any depth, and nothing else", () => {
    const project = projector(["id", "prices.sar", "variants.sku"])
    expect(
      project({
        id: "p",
        secret: 1,
        prices: { sar: 4, kwd: 1 },
        variants: [{ sku: "a", id: 1 }, { sku: "b" }],
      })
    ).toEqual({
      id: "p",
      prices: { sar: 4 },
      variants: [{ sku: "a" }, { sku: "b" }],
    })
    expect(projector(["id"])({ toString: 1, id: 2 })).toEqual({ id: 2 })
  })
})
