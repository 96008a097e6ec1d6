import { EventEmitter } from "node:events"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { takeTurns } from "../take-turns"

const request = {} as MedusaRequest

function arrive(started: number[], number: number) {
  const res = new EventEmitter()
  takeTurns(request, res as unknown as MedusaResponse, () =>
    started.push(number)
  )
  return res
}

describe("taking turns", () => {
  it("should let six start and the others follow in their order", () => {
    const started: number[] = []
    const all = Array.from({ length: 9 }, (_, i) => arrive(started, i))
    expect(started).toEqual([0, 1, 2, 3, 4, 5])
    all[2].emit("finish")
    all[2].emit("close")
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6])
    // One that hangs up while waiting never starts and holds nobody.
    all[7].emit("close")
    all[0].emit("close")
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 8])
    for (const res of all) {
      res.emit("close")
    }
    const later: number[] = []
    const last = arrive(later, 1)
    expect(later).toEqual([1])
    last.emit("close")
  })
})
