/**
 * In production Medusa logs JSON; on a person's terminal a line reads better.
 *
 * @param {string} line
 * @returns {{ level: string, text: string }}
 */
export function parseLogLine(line) {
  const entry = asJson(line)
  if (entry) {
    const text = entry.method
      ? `${entry.method} ${entry.path} ${entry.status} ${Math.round(entry.duration)} ms`
      : String(entry.message ?? "")
    return { level: entry.level ?? "", text }
  }
  const plain = /^(info|warn|error|debug|success|http):\s*(.*)/.exec(line)
  return plain
    ? { level: plain[1], text: plain[2] }
    : { level: "", text: line.trim() }
}

/**
 * @param {string} line
 * @returns {string} for the terminal
 */
export function readable(line) {
  const { level, text } = parseLogLine(line)
  return ["warn", "error"].includes(level) ? `${level}: ${text}` : text
}

/** @param {string} line */
function asJson(line) {
  if (!line.startsWith("{")) {
    return undefined
  }
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
