import { Alert, Badge, Text } from "@medusajs/ui"
import { isolated, useFormat } from "../../lib/format"
import type { OdooConnection } from "../../lib/odoo"
import { useText } from "../../lib/text"

/** What Odoo answered to a test, and what is missing. */
export function ConnectionReport(props: { connection: OdooConnection }) {
  const { version, languages, checks, ok, ...rest } = props.connection
  const text = useText()
  const format = useFormat()
  const wrong = checks.filter((check) => !check.ok)
  const skew = rest.clock_skew_seconds
  const facts = [
    version && `${text("odoo.connection.version")}: ${isolated(version)}`,
    languages.length > 0 &&
      `${text("odoo.connection.languages")}: ${languages
        .map(({ name }) => isolated(name))
        .join(", ")}`,
    skew !== null &&
      `${text("odoo.connection.clock")}: ${text("odoo.connection.seconds", {
        n: format.number(skew),
      })}`,
  ].filter(Boolean)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Alert variant={ok ? "success" : "error"}>
        {text(ok ? "odoo.connection.passed" : "odoo.connection.failed")}
      </Alert>
      {facts.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {facts.join(" · ")}
        </Text>
      )}
      {wrong.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {wrong.map(({ name, needed, message }) => (
            <li key={name} className="flex items-start gap-x-2">
              <Badge
                size="2xsmall"
                color={needed ? "red" : "orange"}
                className="shrink-0"
              >
                {text(
                  needed ? "odoo.connection.needed" : "odoo.connection.advised"
                )}
              </Badge>
              <Text size="small" dir="auto">
                {message ?? name}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
