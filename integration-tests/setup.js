// An application boots in about 8 s, more when two share two cores.
jest.setTimeout(120_000)

// Between two tests the runner puts the database back by ending its
// connections, which knex reports; a migration of the core's has a hint about
// old data. Nothing is wrong in either case.
const HARMLESS = /Connection ended unexpectedly|IDX_user_email/
for (const level of ["log", "info"]) {
  const say = console[level]
  console[level] = (...words) => {
    if (!HARMLESS.test(String(words[0]))) {
      say(...words)
    }
  }
}
