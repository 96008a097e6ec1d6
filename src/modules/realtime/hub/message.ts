import type { RealtimeEventName } from "../events"

/** Parts of a payload that are written in the reader's language. */
export type LocalTexts = Record<string, Record<string, string>>

/** An event on its way to the members of its rooms. */
export type RealtimeMessage = {
  id: string | null
  name: RealtimeEventName
  time: string
  rooms: string[]
  /** Members of these hear it another way. */
  except?: string[]
  payload: Record<string, unknown>
  /** By language; merged into the payload of each listener. */
  texts?: LocalTexts
}

/** What one listener gets of a message. */
export function bodyFor(
  message: RealtimeMessage,
  language: string
): Record<string, unknown> {
  const { id, time, payload, texts } = message
  return { id, time, ...payload, ...(texts?.[language] ?? texts?.en) }
}
