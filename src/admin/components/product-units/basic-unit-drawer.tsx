import { toast } from "@medusajs/ui"
import { useState } from "react"
import { noFailure, toFailure } from "../../lib/errors"
import { useSetProductUnits } from "../../lib/product-units"
import { useText } from "../../lib/text"
import type { AdminUnit, ProductUnits } from "../../lib/types"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { useUnitTexts } from "../units/names"
import { toBody, type SoldUnit } from "./model"

type BasicUnitDrawerProps = {
  answer: ProductUnits
  sold: SoldUnit[]
  units: AdminUnit[]
  onClose: () => void
}

/** Chooses another unit in which the product's stock is counted. */
export function BasicUnitDrawer(props: BasicUnitDrawerProps) {
  const { answer, sold, units, onClose } = props
  const text = useText()
  const textsOf = useUnitTexts()
  const saving = useSetProductUnits(answer.product_id)
  const [code, setCode] = useState(answer.basic_unit?.code ?? "")
  const [failure, setFailure] = useState(noFailure)
  const type = answer.basic_unit?.type
  const options = units.filter(
    (unit) => unit.type === type && (unit.is_active || unit.code === code)
  )
  const save = () =>
    saving.mutate(toBody(code, sold), {
      onSuccess: () => {
        toast.success(text("product.saved"))
        onClose()
      },
      onError: (error) =>
        setFailure(
          toFailure(error, (field) =>
            field === "basic_unit" ? field : undefined
          )
        ),
    })
  return (
    <FormDrawer
      title={text("product.changeBasic")}
      description={text("product.basicLocked")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        label={text("product.basicUnit")}
        hint={text("product.basicUnitHint")}
        error={failure.fields.basic_unit}
        value={code}
        options={options.map((unit) => ({
          value: unit.code,
          label: `${textsOf(unit).name} (${textsOf(unit).symbol})`,
        }))}
        onChange={setCode}
      />
    </FormDrawer>
  )
}
