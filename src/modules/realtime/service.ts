import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { EventLog, type NewEvent } from "./event-log"
import { Hub } from "./hub/hub"
import type { RealtimeMessage } from "./hub/message"
import InboxMark from "./models/inbox-mark"
import OrderState from "./models/order-state"
import Ticket from "./models/ticket"
import { connectHubRedis, isAllowedOrigin, stopAtSignals } from "./process"

type Dependencies = { __pg_connection__: Knex; logger: Logger }

/** The suite's options, as far as the hub needs them. */
type Options = {
  redisUrl?: string
  realtime?: {
    connectionsPerActor?: number
    followsPerSocket?: number
    messagesPerSecond?: number
    positionInterval?: number
  }
}

const JUST_NOW = 60_000

/** The hub of this process, its log, tickets and marks. */
export default class RealtimeModuleService extends MedusaService({
  Ticket,
  OrderState,
  InboxMark,
}) {
  readonly log: EventLog
  private readonly built: { hub?: Hub } = {}
  private readonly logger: Logger
  private readonly options: Options

  constructor(dependencies: Dependencies, options: Options = {}) {
    super(...arguments)
    this.log = new EventLog(dependencies.__pg_connection__)
    this.logger = dependencies.logger
    this.options = options
  }

  /** Built when first asked for: a command of the CLI needs none. */
  get hub(): Hub {
    const { realtime, redisUrl } = this.options
    if (!this.built.hub) {
      this.built.hub = new Hub({
        limits: {
          connections: realtime?.connectionsPerActor ?? 10,
          follows: realtime?.followsPerSocket ?? 50,
          messages: realtime?.messagesPerSecond ?? 20,
        },
        positionInterval: realtime?.positionInterval ?? 1_000,
        redis: redisUrl ? connectHubRedis(redisUrl, this.logger) : undefined,
        origins: isAllowedOrigin,
      })
      stopAtSignals(this.built.hub)
    }
    return this.built.hub
  }

  /**
   * Writes an event down and tells it, in every process. One whose key was
   * told before is not told again, but when that was a moment ago: whoever
   * wrote it may have died before he told it, and each process delivers an id
   * once.
   */
  async tell(event: NewEvent): Promise<RealtimeMessage> {
    const { message, isNew } = await this.log.add(event)
    await this.tellAgain(message, isNew)
    return message
  }

  /** Publishes what the log has, if it is new or only just written. */
  async tellAgain(message: RealtimeMessage, isNew = false): Promise<void> {
    if (isNew || Date.now() - Date.parse(message.time) < JUST_NOW) {
      this.hub.publish(message)
    }
  }

  __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.built.hub?.close()
    },
    onApplicationShutdown: async (): Promise<void> => {
      this.built.hub?.disconnect()
    },
  }
}
