/** Where goods lie: an inventory item at a branch. */
export type Place = { item: string; branch: string }

export type Account = Place & { stocked: number; reserved: number }

export type BookedLine = {
  id: string
  item: string
  /** What one piece takes, in the basic unit, when it was ordered. */
  conversion: number
  quantity: number
  /** Not packed yet. */
  open: number
  /** Handed over and not given back. */
  returned: number
}

export type Parcel = {
  id: string
  items: { id: string; quantity: number }[]
  shipped: boolean
}

export type BookedOrder = {
  id: string
  branch: string
  lines: BookedLine[]
  parcels: Parcel[]
  cancelled: boolean
}

type Part = { id: string; quantity: number }

/**
 * The same books as the store's, kept by the rules of STOCK.md alone: it
 * knows nothing of Medusa. Quantities are whole basic units.
 */
export class Books {
  private readonly byPlace = new Map<string, Account>()
  private readonly orders: BookedOrder[] = []

  open(place: Place, stocked: number): void {
    this.byPlace.set(keyOf(place), { ...place, stocked, reserved: 0 })
  }

  accounts(): Account[] {
    return [...this.byPlace.values()]
  }

  /** Whether the branch can promise all of these lines together. */
  covers(
    branch: string,
    lines: { item: string; quantity: number; conversion: number }[]
  ): boolean {
    const needs = new Map<string, number>()
    for (const { item, quantity, conversion } of lines) {
      needs.set(item, (needs.get(item) ?? 0) + quantity * conversion)
    }
    return [...needs].every(([item, need]) => {
      const { stocked, reserved } = this.at({ item, branch })
      return need <= stocked - reserved
    })
  }

  place(
    id: string,
    branch: string,
    lines: Omit<BookedLine, "open" | "returned">[]
  ): void {
    const booked = lines.map((line) => ({
      ...line,
      open: line.quantity,
      returned: 0,
    }))
    for (const line of booked) {
      this.at({ item: line.item, branch }).reserved +=
        line.quantity * line.conversion
    }
    this.orders.push({
      id,
      branch,
      lines: booked,
      parcels: [],
      cancelled: false,
    })
  }

  cancellable(): BookedOrder[] {
    return this.orders.filter(
      (order) => !order.cancelled && !order.parcels.length
    )
  }

  cancel(order: BookedOrder): void {
    order.cancelled = true
    for (const line of order.lines) {
      this.at({ item: line.item, branch: order.branch }).reserved -=
        line.open * line.conversion
      line.open = 0
    }
  }

  /** Orders with open lines whose goods really stand on the shelf. */
  fulfillable(): BookedOrder[] {
    return this.orders.filter(
      (order) =>
        !order.cancelled &&
        order.lines.some((line) => line.open > 0) &&
        order.lines.every((line) => {
          const account = this.at({ item: line.item, branch: order.branch })
          return account.stocked >= account.reserved
        })
    )
  }

  /**
   * Whether packing a part of a line meets a fault of the core: it takes the
   * goods off the shelf, then looks whether what stays promised is covered,
   * and only then lowers what is promised. So it refuses where less is free
   * than is packed; whole lines are always packed.
   */
  refusesPart(order: BookedOrder, parts: Part[]): boolean {
    return parts.some(({ id, quantity }) => {
      const line = lineOf(order, id)
      const { stocked, reserved } = this.at({
        item: line.item,
        branch: order.branch,
      })
      return (
        quantity < line.open && stocked - reserved < quantity * line.conversion
      )
    })
  }

  fulfil(order: BookedOrder, parcelId: string, parts: Part[]): void {
    for (const { id, quantity } of parts) {
      const line = lineOf(order, id)
      const account = this.at({ item: line.item, branch: order.branch })
      account.stocked -= quantity * line.conversion
      account.reserved -= quantity * line.conversion
      line.open -= quantity
    }
    order.parcels.push({ id: parcelId, items: parts, shipped: false })
  }

  packed(): { order: BookedOrder; parcel: Parcel }[] {
    return this.orders.flatMap((order) =>
      order.parcels
        .filter((parcel) => !parcel.shipped)
        .map((parcel) => ({ order, parcel }))
    )
  }

  /** Whether more is promised than there is of what the parcel holds. */
  isShort(order: BookedOrder, parcel: Parcel): boolean {
    return parcel.items.some(({ id }) => {
      const { item } = lineOf(order, id)
      const { stocked, reserved } = this.at({ item, branch: order.branch })
      return stocked < reserved
    })
  }

  unfulfil(order: BookedOrder, parcel: Parcel): void {
    for (const { id, quantity } of parcel.items) {
      const line = lineOf(order, id)
      const account = this.at({ item: line.item, branch: order.branch })
      account.stocked += quantity * line.conversion
      account.reserved += quantity * line.conversion
      line.open += quantity
    }
    order.parcels = order.parcels.filter((other) => other !== parcel)
  }

  returnable(): BookedOrder[] {
    return this.orders.filter((order) => this.backOf(order).length > 0)
  }

  /** Everything of the order that was handed over and not given back. */
  backOf(order: BookedOrder): Part[] {
    return order.lines.flatMap((line) => {
      const shipped = order.parcels
        .filter((parcel) => parcel.shipped)
        .flatMap((parcel) => parcel.items)
        .filter((part) => part.id === line.id)
        .reduce((sum, part) => sum + part.quantity, 0)
      const quantity = shipped - line.returned
      return quantity > 0 ? [{ id: line.id, quantity }] : []
    })
  }

  giveBack(order: BookedOrder, parts: Part[]): void {
    for (const { id, quantity } of parts) {
      const line = lineOf(order, id)
      line.returned += quantity
      this.at({ item: line.item, branch: order.branch }).stocked +=
        quantity * line.conversion
    }
  }

  count(place: Place, counted: number): void {
    this.at(place).stocked = counted
  }

  private at(place: Place): Account {
    const account = this.byPlace.get(keyOf(place))
    if (!account) {
      throw new Error(`No account for ${keyOf(place)}`)
    }
    return account
  }
}

function keyOf({ item, branch }: Place): string {
  return `${item} ${branch}`
}

function lineOf(order: BookedOrder, id: string): BookedLine {
  const line = order.lines.find((candidate) => candidate.id === id)
  if (!line) {
    throw new Error(`Order ${order.id} has no line ${id}`)
  }
  return line
}
