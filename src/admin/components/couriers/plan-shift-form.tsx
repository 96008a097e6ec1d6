import { Alert, Button, Heading, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { usePlanShift, type Courier } from "../../lib/couriers"
import { noFailure, toFailure } from "../../lib/errors"
import { useBranches } from "../../lib/stock"
import { useText } from "../../lib/text"
import { MomentField } from "../shared/moment-field"
import { SelectField } from "../shared/select-field"

const FIELDS: Record<string, string> = {
  planned_start: "start",
  planned_end: "end",
  location_id: "branch",
}

/** Plans a shift; one that overlaps with another is refused. */
export function PlanShiftForm({ courier }: { courier: Courier }) {
  const text = useText()
  const { data: branches } = useBranches()
  const planning = usePlanShift()
  const [start, setStart] = useState<Date | null>(null)
  const [end, setEnd] = useState<Date | null>(null)
  const [branch, setBranch] = useState(courier.location_id)
  const [failure, setFailure] = useState(noFailure)
  const errors = failure.fields

  const save = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const needed = text("couriers.form.required")
    const fields = {
      ...(!start && { start: needed }),
      ...(!end && { end: needed }),
      ...(start &&
        end &&
        end <= start && { end: text("couriers.shifts.endWrong") }),
    }
    setFailure({ general: [], fields })
    if (!start || !end || Object.keys(fields).length) {
      return
    }
    planning.mutate(
      {
        courier_id: courier.id,
        body: {
          planned_start: start.toISOString(),
          planned_end: end.toISOString(),
          location_id: branch,
        },
      },
      {
        onSuccess: () => {
          toast.success(text("couriers.shifts.saved"))
          setStart(null)
          setEnd(null)
        },
        onError: (error) =>
          setFailure(toFailure(error, (field) => FIELDS[field])),
      }
    )
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-y-4">
      <Heading level="h2">{text("couriers.shifts.plan")}</Heading>
      {failure.general.length > 0 && (
        <Alert variant="error">{failure.general.join(" ")}</Alert>
      )}
      <MomentField
        label={text("couriers.shifts.start")}
        error={errors.start}
        value={start}
        onChange={setStart}
      />
      <MomentField
        label={text("couriers.shifts.end")}
        error={errors.end}
        value={end}
        onChange={setEnd}
      />
      <SelectField
        label={text("couriers.column.branch")}
        error={errors.branch}
        value={branch}
        options={(branches ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        onChange={setBranch}
      />
      <div>
        <Button size="small" type="submit" isLoading={planning.isPending}>
          {text("couriers.shifts.plan")}
        </Button>
      </div>
    </form>
  )
}
