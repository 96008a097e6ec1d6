import type {
  ICachingModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Answers kept in this process at once; the oldest goes first. */
const MOST = 500

type Kept = { value: unknown; until: number }

/** What is kept where there is no Caching Module, by group and key. */
const kept = new Map<string, Kept>()
const ongoing = new Map<string, Promise<unknown>>()
/** How often a group was forgotten: an answer begun before is not kept. */
const forgotten = new Map<string, number>()

/** How long an answer holds, found out while it is made. */
export type Held<T> = { value: T; seconds: number }

/**
 * An answer that is made once and then kept: in the Caching Module when the
 * store has one (then all processes share it), in memory otherwise. Who asks
 * while it is being made waits for the same one.
 *
 * @param group what `forgetAnswers` forgets together
 * @param key everything the answer depends on
 */
export async function keptAnswer<T>(
  container: MedusaContainer,
  group: string,
  key: string,
  make: () => Promise<Held<T>>
): Promise<T> {
  const id = `saptmarkets:${group}:${key}`
  const found = await read<T>(container, id)
  if (found !== undefined) {
    return found
  }
  const running = ongoing.get(id) as Promise<T> | undefined
  if (running) {
    return running
  }
  const generation = forgotten.get(group)
  const made = make().then(async ({ value, seconds }) => {
    if (seconds > 0 && forgotten.get(group) === generation) {
      await write(container, group, id, value, seconds)
    }
    return value
  })
  const settled = made.finally(() => ongoing.delete(id))
  ongoing.set(id, settled)
  return settled
}

/** Makes all answers of a group anew from now on. */
export async function forgetAnswers(
  container: MedusaContainer,
  group: string
): Promise<void> {
  forgotten.set(group, (forgotten.get(group) ?? 0) + 1)
  for (const ids of [kept, ongoing]) {
    for (const id of ids.keys()) {
      if (id.startsWith(`saptmarkets:${group}:`)) {
        ids.delete(id)
      }
    }
  }
  await cacheOf(container)?.clear({ tags: [`saptmarkets:${group}`] })
}

/** Without the module the name is registered with nothing behind it. */
function cacheOf(
  container: MedusaContainer
): ICachingModuleService | undefined {
  return container.resolve<ICachingModuleService | undefined>(Modules.CACHING, {
    allowUnregistered: true,
  })
}

async function read<T>(
  container: MedusaContainer,
  id: string
): Promise<T | undefined> {
  const cache = cacheOf(container)
  if (cache) {
    const found = await cache.get({ key: id })
    return (found ?? undefined) as T | undefined
  }
  const entry = kept.get(id)
  return entry && entry.until > Date.now() ? (entry.value as T) : undefined
}

async function write(
  container: MedusaContainer,
  group: string,
  id: string,
  value: unknown,
  seconds: number
): Promise<void> {
  const cache = cacheOf(container)
  if (cache) {
    await cache.set({
      key: id,
      data: value as object,
      ttl: Math.ceil(seconds),
      tags: [`saptmarkets:${group}`],
      options: { autoInvalidate: false },
    })
    return
  }
  kept.delete(id)
  kept.set(id, { value, until: Date.now() + seconds * 1000 })
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest) {
    kept.delete(oldest)
  }
}
