import { suiteTest } from "../../support/app"
import {
  comboOf,
  createCombo,
  onlyVariant,
  seedBreakfast,
  type AdminCombo,
} from "../../support/combos"

type Failure = {
  type?: string
  code?: string
  message?: string
  errors?: { field: string; code: string; message: string }[]
}

const sar = (amount: number | string) => ({ currency_code: "sar", amount })

suiteTest({ seed: seedBreakfast }, (app) => {
  const bread = () => onlyVariant(app.seeded.bread)
  const post = (path: string, body: unknown, locale = "en-US") =>
    app.call<Failure>("admin", "POST", path, {
      body,
      headers: { "x-medusa-locale": locale },
    })
  const problems = ({ errors }: Failure) =>
    errors?.map(({ field, code }) => `${field} ${code}`).sort()
  const combo = (own: Record<string, unknown> = {}) => ({
    title: "Deal",
    ...comboOf(bread()),
    ...own,
  })
  const slots = (...choices: Record<string, unknown>[]) => [
    { title: "Part", choices },
  ]
  /** Rows that need an id of the seed are functions. */
  type Row = [string, () => Record<string, unknown>]

  describe("a new combo", () => {
    it.each<Row>([
      ["prices combo_price_missing", () => ({ pricing: "fixed" })],
      [
        "prices combo_price_missing",
        () => ({ pricing: "fixed", prices: [], percent: 10 }),
      ],
      ["percent combo_percent_missing", () => ({ percent: null })],
      ["percent combo_percent_range", () => ({ percent: "100.5" })],
      ["amounts combo_amount_missing", () => ({ pricing: "amount_off" })],
      [
        "ends_at combo_window",
        () => ({
          starts_at: "2026-12-01T10:00:00Z",
          ends_at: "2026-12-01T13:00:00+03:00",
        }),
      ],
      [
        "slots.0.choices.0.variant_id combo_variant_unknown",
        () => ({ slots: slots({ variant_id: "variant_none" }) }),
      ],
      [
        "slots.0.choices.1.variant_id combo_choice_twice",
        () => ({
          slots: slots({ variant_id: bread() }, { variant_id: bread() }),
        }),
      ],
      [
        "slots combo_slots_optional",
        () => ({
          slots: [{ title: "A", min: 0, choices: [{ variant_id: bread() }] }],
        }),
      ],
      [
        "slots.0.id combo_slot_unknown_id",
        () => ({
          slots: [
            {
              id: "cslot_none",
              title: "A",
              choices: [{ variant_id: bread() }],
            },
          ],
        }),
      ],
      [
        "prices.1.currency_code price_currency_twice",
        () => ({ pricing: "fixed", prices: [sar(1), sar(2)] }),
      ],
      [
        "prices.0.amount price_decimals",
        () => ({ pricing: "fixed", prices: [sar("1.005")] }),
      ],
      [
        "amounts.0.amount price_decimals",
        () => ({ pricing: "amount_off", amounts: [sar("1.005")] }),
      ],
      [
        "amounts.0.currency_code currency_unknown",
        () => ({
          pricing: "amount_off",
          amounts: [{ currency_code: "xxx", amount: 1 }],
        }),
      ],
      [
        "slots.0.choices.0.surcharges.0.amount price_decimals",
        () => ({
          slots: slots({ variant_id: bread(), surcharges: [sar("0.001")] }),
        }),
      ],
      [
        "sales_channel_ids.0 sales_channel_unknown",
        () => ({ sales_channel_ids: ["sc_none"] }),
      ],
    ])("should be refused: %s", async (expected, own) => {
      const { status, data } = await post("/admin/combos", combo(own()))
      expect(status).toBe(400)
      expect(data.code).toBe("validation_failed")
      expect(problems(data)).toEqual([expected])
    })

    it("should be refused when a slot asks for more than it takes", async () => {
      const { status, data } = await post(
        "/admin/combos",
        combo({
          slots: [
            { title: "A", min: 3, max: 2, choices: [{ variant_id: bread() }] },
          ],
        }),
        "ar-SA"
      )
      expect(status).toBe(400)
      expect(problems(data)).toEqual(["slots.0.max combo_slot_range"])
      expect(data.errors?.[0].message).toMatch(/[\u0600-\u06ff]/)
    })

    it("should be refused when a choice is a combo", async () => {
      const other = await createCombo(app.call, {
        title: "Other",
        ...comboOf(bread()),
      })
      const { status, data } = await post(
        "/admin/combos",
        combo({ slots: slots({ variant_id: other.variant_id }) })
      )
      expect(status).toBe(400)
      expect(data.errors).toEqual([
        {
          field: "slots.0.choices.0.variant_id",
          code: "combo_variant_is_combo",
          message: "Other is a combo itself and cannot be a choice of another.",
        },
      ])
    })

    it("should hear of all problems at once", async () => {
      const { data } = await post(
        "/admin/combos",
        combo({
          pricing: "fixed",
          sales_channel_ids: ["sc_none"],
          slots: slots({ variant_id: "variant_none" }),
        })
      )
      expect(problems(data)).toEqual([
        "prices combo_price_missing",
        "sales_channel_ids.0 sales_channel_unknown",
        "slots.0.choices.0.variant_id combo_variant_unknown",
      ])
      const { data: listed } = await app.call("admin", "GET", "/admin/combos")
      expect(listed.count).toBe(0)
    })

    it("should be refused for a handle that is taken", async () => {
      const { status, data } = await post(
        "/admin/combos",
        combo({ handle: "bread" })
      )
      expect(status).toBe(409)
      expect(data).toEqual({
        type: "conflict",
        code: "combo_handle_taken",
        message: "A product with the handle bread exists already.",
      })
    })

    it("should take the same variant twice in different numbers", async () => {
      const { status } = await post(
        "/admin/combos",
        combo({
          slots: slots(
            { variant_id: bread() },
            { variant_id: bread(), quantity: 2 }
          ),
        })
      )
      expect(status).toBe(200)
    })
  })

  describe("a change", () => {
    const made = () =>
      createCombo(app.call, {
        title: "Deal",
        ...comboOf(bread()),
        starts_at: "2026-12-01T10:00:00Z",
      })
    type Change = [string, (combo: AdminCombo) => Record<string, unknown>]

    it.each<Change>([
      // The kept "from" price is no price that the merchant has set.
      ["prices combo_price_missing", () => ({ pricing: "fixed" })],
      ["amounts combo_amount_missing", () => ({ pricing: "amount_off" })],
      ["percent combo_percent_missing", () => ({ percent: null })],
      ["ends_at combo_window", () => ({ ends_at: "2026-11-30T00:00:00Z" })],
      [
        "slots.1.id combo_slot_unknown_id",
        ({ slots: [{ id }] }) => ({
          slots: [
            { id, title: "A", choices: [{ variant_id: bread() }] },
            { id, title: "B", choices: [{ variant_id: bread() }] },
          ],
        }),
      ],
      [
        "slots.0.choices.0.variant_id combo_variant_is_combo",
        ({ variant_id }) => ({ slots: slots({ variant_id }) }),
      ],
    ])("should be refused: %s", async (expected, change) => {
      const before = await made()
      const path = `/admin/combos/${before.id}`
      const { status, data } = await post(path, change(before))
      expect(status).toBe(400)
      expect(problems(data)).toEqual([expected])
      const after = await app.call<{ combo: AdminCombo }>("admin", "GET", path)
      expect(after.data.combo).toEqual(before)
    })

    it("should be refused with slots and choices of another combo", async () => {
      const [mine, other] = [await made(), await made()]
      const [slot] = other.slots
      const { status, data } = await post(`/admin/combos/${mine.id}`, {
        slots: [
          {
            id: slot.id,
            title: "Mine now",
            choices: [{ id: slot.choices[0].id, variant_id: bread() }],
          },
        ],
      })
      expect(status).toBe(400)
      expect(problems(data)).toEqual([
        "slots.0.choices.0.id combo_slot_unknown_id",
        "slots.0.id combo_slot_unknown_id",
      ])
    })

    it("should be refused for another product's handle, not for its own", async () => {
      const { id, handle } = await made()
      const path = `/admin/combos/${id}`
      expect((await post(path, { handle })).status).toBe(200)
      const { status, data } = await post(path, { handle: "honey" })
      expect({ status, code: data.code }).toEqual({
        status: 409,
        code: "combo_handle_taken",
      })
      const copy = await post(`${path}/duplicate`, { handle: "honey" })
      expect(copy.status).toBe(409)
    })
  })
})
