import crypto from "node:crypto"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { withClient } from "../lib/databases.mjs"
import { Failure } from "../lib/failure.mjs"
import { readable } from "../lib/log-line.mjs"
import { freePort } from "../lib/ports.mjs"
import { sleep } from "../lib/processes.mjs"
import { cleanEnv, runCommand } from "./command.mjs"
import { configuration, manifest, TSCONFIG, write } from "./host-files.mjs"

export const SUITE = "@saptmarkets/medusa-suite"

const BOOT_PATIENCE = 120_000
/** Where `medusa build` puts the application, and where it is started. */
const SERVER = ".medusa/server"

/**
 * A stock Medusa application in a folder of its own, with the suite installed
 * from a tarball as a stranger installs it.
 */
export class Host {
  #children
  #databaseUrl

  /**
   * @param {import("../lib/children.mjs").Children} children
   * @param {string} folder
   * @param {string} databaseUrl
   */
  constructor(children, folder, databaseUrl) {
    this.#children = children
    this.#databaseUrl = databaseUrl
    this.folder = folder
    /** Loads packages as the host's own code does. */
    this.require = createRequire(path.join(folder, "package.json"))
  }

  /**
   * @param {import("./versions.mjs").Versions} versions
   * @param {string} tarball
   */
  async install(versions, tarball) {
    const hash = crypto.createHash("sha256")
    const stamp = hash.update(fs.readFileSync(tarball)).digest("hex")
    // A name of its own for each content: npm trusts its lock file otherwise.
    const name = `suite-${stamp.slice(0, 12)}.tgz`
    const sources = path.join(this.folder, "src")
    fs.rmSync(sources, { recursive: true, force: true })
    fs.mkdirSync(sources, { recursive: true })
    fs.copyFileSync(tarball, path.join(this.folder, name))
    write(this.folder, "package.json", manifest(versions, name))
    write(this.folder, "tsconfig.json", TSCONFIG)
    await this.#run("npm install", [
      "npm",
      "install",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      "--loglevel=error",
    ])
  }

  /** @param {object} options of the suite */
  configure(options) {
    write(this.folder, "medusa-config.ts", configuration(options))
  }

  /**
   * @param {string} file in the host
   * @param {string} text
   */
  addSource(file, text) {
    fs.mkdirSync(path.dirname(path.join(this.folder, file)), {
      recursive: true,
    })
    write(this.folder, file, text)
  }

  /** Names of the suite's features, as it is installed. */
  features() {
    return this.evaluate(
      `const { parseSuiteOptions } = require("${SUITE}")
      console.log(JSON.stringify(Object.keys(parseSuiteOptions().features)))
      process.exit(0)`
    )
  }

  /**
   * @param {string} query
   * @returns {Promise<any[]>} rows
   */
  async sql(query) {
    const { rows } = await withClient(this.#databaseUrl, (client) =>
      client.query(query)
    )
    return rows
  }

  /** @param {string[]} args of the `medusa` command */
  medusa(...args) {
    return this.#run(`medusa ${args[0]}`, [...this.#cli(), ...args])
  }

  /** @param {string} code run by Node in the host, prints one line of JSON */
  async evaluate(code) {
    const { output } = await this.#run("node", [process.execPath, "-e", code])
    return JSON.parse(output.at(-1) ?? "null")
  }

  /** @returns {Promise<RunningHost>} */
  async start() {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const [node, cli] = this.#cli()
    const child = this.#children.start(
      "medusa start",
      node,
      [cli, "start", "--port", String(port)],
      {
        cwd: path.join(this.folder, SERVER),
        env: cleanEnv(this.#env()),
        log: this.logFile("medusa start"),
      }
    )
    const end = Date.now() + BOOT_PATIENCE
    while (child.running() && Date.now() < end) {
      if (await answers(url)) {
        return { url, stop: () => child.stop() }
      }
      await sleep(250)
    }
    const output = child.tail().map(readable)
    await child.stop()
    throw new Failure("The host did not start.", { output })
  }

  /** @returns {string[]} text of every script of the built admin */
  adminScripts() {
    const assets = path.join(this.folder, SERVER, "public/admin/assets")
    return fs
      .readdirSync(assets)
      .filter((name) => name.endsWith(".js"))
      .map((name) => fs.readFileSync(path.join(assets, name), "utf8"))
  }

  /** @param {string} name */
  logFile(name) {
    return path.join(this.folder, "logs", `${name.replace(/\W+/g, "-")}.log`)
  }

  /**
   * @param {string} name
   * @param {string[]} command
   */
  #run(name, command) {
    return runCommand(this.#children, {
      name,
      command,
      cwd: this.folder,
      env: this.#env(),
      log: this.logFile(name),
    })
  }

  #cli() {
    const cli = path.join(this.folder, "node_modules/@medusajs/cli/cli.js")
    return [process.execPath, cli]
  }

  #env() {
    return { DATABASE_URL: this.#databaseUrl, LOG_LEVEL: "info" }
  }
}

/** @typedef {{ url: string, stop: () => Promise<void> }} RunningHost */

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(`${url}/health`, {
      signal: AbortSignal.timeout(2000),
    })
    return response.ok
  } catch {
    return false
  }
}
