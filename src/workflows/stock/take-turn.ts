import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { waitForAll } from "./hold-items"
import { lineUp } from "./line-up"

/**
 * How long a cart waits for its turn. The core waits 30 seconds for the lock
 * of a cart and then answers 500: who taps "pay" twice must not meet that.
 */
const WAIT_SECONDS = 25

/** How long the first of the line waits for other processes. */
const SHARED_SECONDS = 5

/** A completion that crashed ends its turn so late. */
const TURN_SECONDS = 60

const LOOK_EVERY_MS = 20

/** How each cart's open turn ends in this process. */
const open = new Map<string, () => void>()

/**
 * Waits until no other cart that draws on one of these inventory items is
 * being completed; the turn ends by itself when this cart has its stock, or
 * its completion ends without. A slow payment holds nobody up.
 * Call it inside `completeCart`, before the stock is looked at.
 *
 * The core creates the order and then, in one parallel block, links it,
 * completes the cart and reserves, where two things go wrong when many carts
 * get there together:
 *
 * - it waits five seconds for the lock of an item and answers 500;
 * - when the reservation is refused while its siblings still run, all of them
 *   write the workflow's checkpoint. A writer that finds another one at it
 *   tries three times in about half a second. On a loaded server writing takes
 *   longer, the engine throws, and **nothing is undone**: an order without
 *   reservations stays, and the cart's lock for two minutes.
 *
 * One after the other, the summed check after this refuses what does not fit,
 * before there is an order, alone in its step.
 *
 * Carts of this process line up in the order of arrival; the first of the
 * line then looks by the Locking Module that no other process has the turn.
 *
 * @throws SuiteError 409 `conflict` when the turn does not come
 */
export async function takeTurn(
  container: MedusaContainer,
  cartId: string,
  itemIds: string[]
): Promise<void> {
  // Not the items' own names: the core takes those while the turn lasts.
  const keys = [...new Set(itemIds)]
    .sort()
    .map((id) => `saptmarkets:turn:${id}`)
  if (!keys.length) {
    return
  }
  // Who comes here holds the cart's lock: an earlier turn of this cart that
  // still looks for it is over. For the same reason the cart is the owner.
  open.get(cartId)?.()
  const ownerId = `saptmarkets:${cartId}`
  const deadline = Date.now() + WAIT_SECONDS * 1000
  const leave = await lineUp(
    keys,
    deadline,
    () => new SuiteError("conflict", "conflict")
  )
  open.set(cartId, leave)
  await waitForAll(
    container,
    keys,
    ownerId,
    Date.now() + SHARED_SECONDS * 1000,
    TURN_SECONDS
  ).catch(() => {
    // Rather at the same time as another process than not at all: the guard
    // in the database has the last word.
  })
  void untilReserved(container, cartId)
    .then(() => container.resolve(Modules.LOCKING).release(keys, { ownerId }))
    // It falls off by itself.
    .catch(() => undefined)
    .finally(() => {
      leave()
      if (open.get(cartId) === leave) {
        open.delete(cartId)
      }
    })
}

/**
 * The core reserves all lines of an order in one transaction: one that is
 * there says that all are. Where nothing is reserved the completion's end
 * counts. It holds the cart's lock from its first step to its last, be it an
 * order, a refusal or part of a longer workflow, whoever called it: no hook
 * tells the end of all of them.
 */
async function untilReserved(
  container: MedusaContainer,
  cartId: string
): Promise<void> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = `saptmarkets:${randomUUID()}`
  const deadline = Date.now() + TURN_SECONDS * 1000
  while (Date.now() < deadline) {
    await sleep(LOOK_EVERY_MS, undefined, { ref: false })
    try {
      await locking.acquire(cartId, { ownerId, expire: 1 })
      await locking.release(cartId, { ownerId })
      return
    } catch {
      // Busy: it is still being completed.
    }
    if (await hasReservation(container, cartId)) {
      return
    }
  }
}

async function hasReservation(
  container: MedusaContainer,
  cartId: string
): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from order_cart link
     join order_item line
       on line.order_id = link.order_id and line.deleted_at is null
     join reservation_item r
       on r.line_item_id = line.item_id and r.deleted_at is null
     where link.cart_id = ? and link.deleted_at is null
     limit 1`,
    [cartId]
  )
  return rows.length > 0
}
