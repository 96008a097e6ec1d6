import { lineUp } from "../line-up"

const soon = () => Date.now() + 5000
const tooLate = () => new Error("too late")

/** Lets everything run that waits for nothing else. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

function arrive(began: string[], name: string, keys: string[]) {
  return lineUp(keys, soon(), tooLate).then((leave) => {
    began.push(name)
    return leave
  })
}

describe("lining up", () => {
  it("should let one after the other in the order of arrival", async () => {
    const began: string[] = []
    const first = await arrive(began, "first", ["eggs"])
    const second = arrive(began, "second", ["eggs"])
    const third = arrive(began, "third", ["eggs"])
    await settle()
    expect(began).toEqual(["first"])
    first()
    ;(await second)()
    ;(await third)()
    expect(began).toEqual(["first", "second", "third"])
  })

  it("should not let those wait who share nothing", async () => {
    const began: string[] = []
    const milk = await arrive(began, "milk", ["milk"])
    const rice = await arrive(began, "rice", ["rice"])
    expect(began).toEqual(["milk", "rice"])
    milk()
    rice()
  })

  it("should wait in several lines without waiting for each other", async () => {
    const began: string[] = []
    const all = ["eggs", "milk", "rice"]
    const waiting = [
      arrive(began, "a", ["eggs", "milk"]),
      arrive(began, "b", ["milk", "eggs"]),
      arrive(began, "c", all),
      arrive(began, "d", ["rice"]),
    ]
    for (const turn of waiting) {
      ;(await turn)()
    }
    expect(began).toEqual(["a", "b", "c", "d"])
  })

  it("should refuse who waits too long and keep the others' order", async () => {
    const began: string[] = []
    const first = await arrive(began, "first", ["eggs"])
    const impatient = lineUp(["eggs"], Date.now() + 10, tooLate)
    const third = arrive(began, "third", ["eggs"])
    await expect(impatient).rejects.toThrow("too late")
    await settle()
    expect(began).toEqual(["first"])
    first()
    ;(await third)()
    expect(began).toEqual(["first", "third"])
  })
})
