import { model } from "@medusajs/framework/utils"

/** A photo or signature taken at the door; the file is private. */
const Proof = model
  .define("delivery_proof", {
    id: model.id({ prefix: "dproof" }).primaryKey(),
    delivery_id: model.text(),
    courier_id: model.text(),
    kind: model.enum(["photo", "signature"]),
    file_id: model.text(),
    mime_type: model.text(),
    size: model.number(),
    sha256: model.text(),
    taken_at: model.dateTime(),
  })
  .indexes([
    {
      // The same picture sent twice is one proof.
      name: "IDX_delivery_proof_content_unique",
      on: ["delivery_id", "kind", "sha256"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Proof
