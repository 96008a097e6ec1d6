/** Text that may stand in a page. */
export function escape(text: unknown): string {
  return String(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
}

/** Text with its `code` marked, as the contracts write it. */
export function prose(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, "<code>$1</code>")
}

/** A table, or nothing when it would be empty. */
export function table(heads: string[], rows: string[][]): string {
  if (!rows.length) {
    return ""
  }
  const head = heads.map((cell) => `<th scope="col">${escape(cell)}</th>`)
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`
  )
  return `<div class="wide"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`
}
