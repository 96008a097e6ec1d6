import assert from "node:assert/strict"

const ROUTES = [
  "/admin/delivery-board",
  "/admin/delivery-statistics",
  "/admin/delivery-statistics/export",
]

/** @type {import("./index.mjs").Step} */
export const dispatching = {
  title: "a merchant opens the dispatch board and the statistics of deliveries",
  async run({ merchant, sql }) {
    const board = await merchant.client.fetch("/admin/delivery-board")
    assert.deepEqual(board.counts, { unassigned: 0, on_the_road: 0, late: 0 })
    const { statistics } = await merchant.client.fetch(
      "/admin/delivery-statistics?group_by=courier,zone,day"
    )
    assert.deepEqual(statistics, [])
    const [index] = await sql(
      "select 1 from pg_indexes where indexname = 'IDX_delivery_finished'"
    )
    assert.ok(index, "the delivery module's migrations have not all run")
  },
}

/** @type {import("./index.mjs").Step} */
export const dispatchingRests = {
  title: "delivery off: the board and the statistics answer 404",
  async run({ merchant }) {
    for (const path of ROUTES) {
      await assert.rejects(() => merchant.client.fetch(path), { status: 404 })
    }
  },
}
