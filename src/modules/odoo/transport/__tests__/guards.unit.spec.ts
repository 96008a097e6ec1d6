import { CircuitBreaker } from "../breaker"
import { errorOfException, errorOfFault, OdooError, readable } from "../errors"
import { Limiter } from "../limiter"
import { withRetries } from "../retry"
import { versionOf } from "../version"
import { encodeCall } from "../xml-codec"

const transient = () => new OdooError("transient", "down")

describe("CircuitBreaker", () => {
  it("should open after failures in a row, try once, and close", async () => {
    let now = 0
    const breaker = new CircuitBreaker(2, 100, () => now)
    const fail = () => breaker.run(() => Promise.reject(transient()))
    await expect(fail()).rejects.toThrow("down")
    await expect(fail()).rejects.toThrow("down")

    expect(breaker.state).toBe("open")
    await expect(breaker.run(async () => 1)).rejects.toThrow("not answered")
    now = 100
    expect(breaker.state).toBe("half_open")
    await expect(breaker.run(async () => 1)).resolves.toBe(1)
    expect(breaker.state).toBe("closed")
  })

  it("should count a refusal as an answer", async () => {
    const breaker = new CircuitBreaker(2, 100)
    const run = (kind: "transient" | "validation") =>
      breaker
        .run(() => Promise.reject(new OdooError(kind, "x")))
        .catch(() => undefined)
    await run("transient")
    await run("validation")
    await run("transient")

    expect(breaker.state).toBe("closed")
  })
})

describe("Limiter", () => {
  it("should let no more than so many run at once", async () => {
    const limiter = new Limiter(3)
    let [running, most] = [0, 0]
    const job = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
    }

    await Promise.all(Array.from({ length: 30 }, () => limiter.run(job)))

    expect(most).toBe(3)
  })

  it("should go on after a failure", async () => {
    const limiter = new Limiter(1)
    await limiter.run(() => Promise.reject(transient())).catch(() => undefined)

    await expect(limiter.run(async () => 1)).resolves.toBe(1)
  })
})

describe("withRetries", () => {
  const waits: number[] = []
  const options = {
    retries: 3,
    firstMs: 100,
    repeatable: true,
    sleep: async (ms: number) => void waits.push(ms),
    random: () => 1,
  }
  beforeEach(() => waits.splice(0))

  it("should double the wait and end", async () => {
    await expect(
      withRetries(() => Promise.reject(transient()), options)
    ).rejects.toThrow("down")
    expect(waits).toEqual([100, 200, 400])
  })

  it("should not repeat what a rule refuses", async () => {
    await expect(
      withRetries(
        () => Promise.reject(new OdooError("validation", "no")),
        options
      )
    ).rejects.toThrow("no")
    expect(waits).toEqual([])
  })

  it("should repeat what was never sent, whatever it is", async () => {
    let calls = 0
    const job = async () => {
      calls++
      if (calls < 2) {
        throw new OdooError("transient", "refused", { neverSent: true })
      }
      return calls
    }

    await expect(
      withRetries(job, { ...options, repeatable: false })
    ).resolves.toBe(2)
  })
})

describe("errors", () => {
  it.each([
    [3, "Access Denied", "auth"],
    [4, "You are not allowed", "access"],
    [2, "Record does not exist or has been deleted.\n(Record: x)", "missing"],
    [2, "Object no.such.model doesn't exist", "program"],
    [2, "Barcode(s) already assigned", "validation"],
    [2, "could not serialize access due to concurrent update", "transient"],
    [
      1,
      'Traceback (most recent call last):\npsycopg2.OperationalError: FATAL:  database "x" does not exist\n',
      "auth",
    ],
    [1, "Traceback (most recent call last):\nValueError: bad\n", "program"],
  ])("should type fault %s %s as %s", (code, text, kind) => {
    expect(errorOfFault(code, text).kind).toBe(kind)
  })

  it.each([
    ["odoo.exceptions.AccessDenied", "auth"],
    ["odoo.exceptions.AccessError", "access"],
    ["odoo.exceptions.ValidationError", "validation"],
    ["builtins.ValueError", "program"],
    ["psycopg2.errors.SerializationFailure", "transient"],
  ])("should type exception %s as %s", (name, kind) => {
    expect(errorOfException(name, "text").kind).toBe(kind)
  })

  it("should keep paths of the server to itself", () => {
    const text =
      'Traceback (most recent call last):\n  File "/opt/odoo/x.py"\nOSError: cannot open /var/lib/odoo/secret.txt\n'

    expect(readable(text)).toBe("cannot open …")
  })
})

describe("versionOf", () => {
  it.each([
    [{ server_version: "16.0", server_version_info: [16, 0] }, 16],
    [
      { server_version: "saas~17.4+e", server_version_info: ["saas~17", 4] },
      17,
    ],
    [{ version: "19.0", version_info: [19, 0] }, 19],
  ])("should read %j", (answer, major) => {
    expect(versionOf(answer, null).major).toBe(major)
  })

  it("should refuse what is no version", () => {
    expect(() => versionOf("hello", null)).toThrow("version")
  })
})

describe("encodeCall", () => {
  it("should leave out what may not stand in XML", () => {
    const xml = encodeCall("m", ["a\u0000b]]>c", { deep: ["\u001F"] }])

    expect(xml).toContain("ab]] &gt;c")
    expect(xml).not.toMatch(/[\u0000\u001F]/)
  })
})
