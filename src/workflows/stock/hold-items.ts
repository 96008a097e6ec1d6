import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"

/** How long to wait for orders that book the same items. */
const WAIT_SECONDS = 30

/** After a crash the locks fall off; no booking takes that long. */
const EXPIRE_SECONDS = 120

/**
 * Runs a job while holding the locks under which the core books inventory
 * items: it reads a level and writes the sum, so that whoever changes a level
 * without the lock can be overwritten.
 *
 * The core takes several locks in the order of the cart's lines. Whoever holds
 * some and waits for others could wait for ever (medusajs/medusa#16285): here
 * all are taken or none, and none is held while waiting.
 *
 * @throws SuiteError 409 `conflict` when the items stay busy
 */
export async function holdItems<T>(
  container: MedusaContainer,
  itemIds: string[],
  job: () => Promise<T>
): Promise<T> {
  const keys = [...new Set(itemIds)].sort()
  if (keys.length === 1) {
    return holdOne(container, keys[0], job)
  }
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = `saptmarkets:${randomUUID()}`
  const deadline = Date.now() + WAIT_SECONDS * 1000
  await waitForAll(container, keys, ownerId, deadline, EXPIRE_SECONDS)
  try {
    return await job()
  } finally {
    await locking.release(keys, { ownerId })
  }
}

/** One lock may be queued for: nothing is held while waiting. */
async function holdOne<T>(
  container: MedusaContainer,
  key: string,
  job: () => Promise<T>
): Promise<T> {
  let begun = false
  try {
    return await container.resolve(Modules.LOCKING).execute(
      key,
      () => {
        begun = true
        return job()
      },
      { timeout: WAIT_SECONDS }
    )
  } catch (error) {
    throw begun ? error : new SuiteError("conflict", "conflict")
  }
}

/**
 * Takes all of the locks as soon as all are free.
 *
 * @throws SuiteError 409 `conflict` when they stay busy
 */
export async function waitForAll(
  container: MedusaContainer,
  keys: string[],
  ownerId: string,
  deadline: number,
  expireSeconds: number
): Promise<void> {
  while (!(await takeAll(container, keys, ownerId, expireSeconds))) {
    if (Date.now() > deadline) {
      throw new SuiteError("conflict", "conflict")
    }
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 30))
  }
}

/** All of the locks, or none of them. */
async function takeAll(
  container: MedusaContainer,
  keys: string[],
  ownerId: string,
  expireSeconds: number
): Promise<boolean> {
  const locking = container.resolve(Modules.LOCKING)
  const taken: string[] = []
  try {
    for (const key of keys) {
      await locking.acquire(key, { ownerId, expire: expireSeconds })
      taken.push(key)
    }
    return true
  } catch {
    // Busy: the lock of the key is somebody else's.
    await locking.release(taken, { ownerId })
    return false
  }
}
