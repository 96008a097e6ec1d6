import { readCsv, type CsvRow } from "../read-csv"
import { readTable } from "../read-table"
import { CsvReport } from "../report"

async function* chunksOf(text: string | Buffer, size = 7) {
  const bytes = Buffer.from(text as string)
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
  }
}

async function rowsOf(text: string | Buffer): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of readCsv(chunksOf(text))) {
    rows.push(row)
  }
  return rows
}

describe("readCsv", () => {
  it("should read what Excel writes: mark, quotes, windows lines", async () => {
    expect(
      await rowsOf('\ufeffcode,name\r\nkg,"Kilo, gram"\r\n\r\nl,"ل""تر"\r\n')
    ).toEqual([
      { row: 1, cells: ["code", "name"] },
      { row: 2, cells: ["kg", "Kilo, gram"] },
      { row: 4, cells: ["l", 'ل"تر'] },
    ])
  })

  it.each([
    ["commas", "a,b;c\n1,2;3\n", ["1", "2;3"]],
    ["semicolons", "a;b;c\n1;2,5;3\n", ["1", "2,5", "3"]],
    ["tabs", "a\tb\n1\t2,5\n", ["1", "2,5"]],
  ])("should find out what separates: %s", async (_, text, cells) => {
    expect((await rowsOf(text))[1].cells).toEqual(cells)
  })

  it("should take the guard off cells", async () => {
    expect((await rowsOf("a,b\n'=1+1,'-5\n"))[1].cells).toEqual(["=1+1", "-5"])
  })

  it("should refuse what is not UTF-8", async () => {
    const text = Buffer.from([97, 44, 98, 10, 0xc7, 0xe1, 44, 49, 10])
    await expect(rowsOf(text)).rejects.toMatchObject({ code: "csv_not_utf8" })
  })

  it("should say near which row the quotes are broken", async () => {
    await expect(rowsOf('a,b\n1,2\n3,"4\n')).rejects.toMatchObject({
      code: "csv_broken",
      params: { row: 3 },
    })
  })
})

describe("readTable", () => {
  const COLUMNS = {
    required: ["code"],
    optional: ["rank", "is_active"],
    also: /^price_[a-z]{3}$/,
  }

  it("should report every problem of the columns and read no row", async () => {
    const report = new CsvReport()
    const text = "cod,rank,rank,price_sar\nkg,x,y,z\n"
    expect(await readTable(chunksOf(text), COLUMNS, report)).toEqual([])
    expect(report.problems).toMatchObject([
      { row: 1, column: "cod", code: "csv_column_unknown" },
      { row: 1, column: "rank", code: "csv_column_twice" },
      { row: 1, column: "code", code: "csv_column_missing" },
    ])
  })

  it("should tell an absent column from an empty cell", async () => {
    const report = new CsvReport()
    const [row] = await readTable(chunksOf("code,rank\nkg,\n"), COLUMNS, report)
    expect(row.whole("rank", 0, 9)).toBeNull()
    expect(row.flag("is_active")).toBeUndefined()
    expect(row.required("code")).toBe("kg")
    expect(report.problems).toEqual([])
  })

  it("should report wrong cells with row and column", async () => {
    const report = new CsvReport()
    const text =
      "code,rank,is_active,price_sar\n,-1,perhaps,1.x\nkg,1,TRUE,2,3\n"
    const [row] = await readTable(chunksOf(text), COLUMNS, report)
    row.required("code")
    row.whole("rank", 0, 9)
    row.flag("is_active")
    row.decimal("price_sar")
    expect(
      report.sorted().map(({ row, column, code }) => [row, column, code])
    ).toEqual([
      [2, "code", "csv_required"],
      [2, "rank", "csv_whole"],
      [2, "is_active", "csv_flag"],
      [2, "price_sar", "decimal_format"],
      [3, "", "csv_cells"],
    ])
  })

  it("should say that a file is empty", async () => {
    const report = new CsvReport()
    expect(await readTable(chunksOf(""), COLUMNS, report)).toEqual([])
    expect(report.problems).toMatchObject([{ code: "csv_empty" }])
  })
})
