// An application boots in about 8 s, more when two share two cores.
jest.setTimeout(120_000)

// Between two tests the runner puts the database back by ending its
// connections; knex reports each on the console, and nothing is wrong.
const log = console.log
console.log = (...words) => {
  if (!String(words[0]).includes("Connection ended unexpectedly")) {
    log(...words)
  }
}
