import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationDelivery20261125134217 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery_tracking_link" drop constraint if exists "delivery_tracking_link_hash_unique";`
    )
    this.addSql(
      `create table if not exists "delivery_tracking_link" ("id" text not null, "order_id" text not null, "token_hash" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_tracking_link_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_tracking_link_deleted_at" ON "delivery_tracking_link" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_tracking_link_hash_unique" ON "delivery_tracking_link" ("token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_tracking_link_expires" ON "delivery_tracking_link" ("expires_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "delivery" add column if not exists "settled_status" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_unsettled" ON "delivery" ("updated_at") WHERE settled_status IS NULL AND status IN ('delivered', 'cancelled', 'returned') AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_tracking_link" cascade;`)

    this.addSql(`drop index if exists "IDX_delivery_unsettled";`)
    this.addSql(
      `alter table if exists "delivery" drop column if exists "settled_status";`
    )
  }
}
