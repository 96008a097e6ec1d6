import { PassThrough } from "node:stream"
import type { MedusaResponse } from "@medusajs/framework/http"
import { sendCsv, type Cell } from "../send-csv"

/** A response as far as `sendCsv` uses it. */
function fakeResponse() {
  const stream = new PassThrough({ highWaterMark: 64 })
  const headers: Record<string, string> = {}
  const res = Object.assign(stream, {
    status: () => res,
    setHeader: (name: string, value: string) => {
      headers[name] = value
      return res
    },
  })
  return { res: res as unknown as MedusaResponse, stream, headers }
}

async function* pagesOf(...pages: Cell[][][]) {
  yield* pages
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

describe("sendCsv", () => {
  it("should begin with the mark that makes Excel read Arabic", async () => {
    const { res, stream, headers } = fakeResponse()
    const text = textOf(stream)
    const pages = pagesOf([["kg", "كيلو, غرام"]], [["=1+1", null]])
    await sendCsv(res, "units.csv", ["code", "name"], pages)
    expect(await text).toBe('\ufeffcode,name\r\nkg,"كيلو, غرام"\r\n\'=1+1,\r\n')
    expect(headers).toEqual({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="units.csv"',
    })
  })

  it("should wait for a slow reader", async () => {
    const { res, stream } = fakeResponse()
    const page = Array.from({ length: 500 }, (_, at) => [`row ${at}`, at])
    let asked = 0
    async function* pages() {
      for (; asked < 20; asked += 1) {
        yield page
      }
    }
    const sent = sendCsv(res, "x.csv", ["a", "b"], pages())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toBeLessThan(5)
    const text = await textOf(stream)
    await sent
    expect(text.trimEnd().split("\r\n")).toHaveLength(10_001)
  })

  it("should fail before anything is sent when the first page fails", async () => {
    const { res } = fakeResponse()
    async function* pages(): AsyncGenerator<Cell[][]> {
      throw new Error("no database")
    }
    await expect(sendCsv(res, "x.csv", ["a"], pages())).rejects.toThrow(
      "no database"
    )
  })

  it("should cut the answer off when a later page fails", async () => {
    const { res, stream } = fakeResponse()
    async function* pages(): AsyncGenerator<Cell[][]> {
      yield [["1"]]
      throw new Error("lost")
    }
    stream.on("error", () => undefined)
    await expect(sendCsv(res, "x.csv", ["a"], pages())).rejects.toThrow("lost")
    expect(stream.destroyed).toBe(true)
  })
})
