import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Statistics ask for the deliveries that ended in a period. */
export class MigrationDelivery20261125134531 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_finished" ON "delivery" (coalesce("delivered_at", "failed_at", "cancelled_at")) WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_delivery_finished";`)
  }
}
